using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>Files of one's own journey.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SaveDraft, Concerns = Concerns.People)]
[TakesFile]
internal sealed class AttachmentsModel(Gate gate, AttachmentService files, Texts texts)
    : AttachmentsPage(gate, files, texts)
{
    public Task<IActionResult> OnGet(string journey, CancellationToken stop) => Show(Journeys.Own, journey, stop);

    public Task<IActionResult> OnPost(
        string journey,
        [FromForm] string? next,
        [FromForm] Guid? remove,
        CancellationToken stop
    ) => Keep(Journeys.Own, journey, next, remove, stop);
}
