using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Attachments;

/// <summary>The files that one has sent.</summary>
[Access(AttachmentsSubject.ViewOwnAttachments, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<SentFile> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        // Whom the register does not have has sent nothing.
        if (gate.Actor!.Person is not { } person)
        {
            gate.SetSubjects([]);
            return Page();
        }
        if ((await gate.Decide(AttachmentsSubject.ViewOwnAttachments, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Sent = await SentFiles.Of(gate.Connection, person, stop);
        return Page();
    }
}
