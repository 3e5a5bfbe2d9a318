using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Attachments;

/// <summary>The files that a customer has sent.</summary>
[Access(AttachmentsSubject.ViewAttachments, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal string? Name { get; private set; }

    internal IReadOnlyList<SentFile> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if ((await gate.Decide(AttachmentsSubject.ViewAttachments, id, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Name = (await PersonDetails.Read(gate.Connection, id, stop)).Name;
        Sent = await SentFiles.Of(gate.Connection, id, stop);
        return Page();
    }
}
