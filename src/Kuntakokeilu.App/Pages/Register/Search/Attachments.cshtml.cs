using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>Files that came with a request on behalf of somebody.</summary>
[Access(BehalfSubject.ViewBehalf, Post = BehalfSubject.SaveBehalfDraft, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
[TakesFile]
internal sealed class AttachmentsModel(Gate gate, AttachmentService files, Texts texts)
    : AttachmentsPage(gate, files, texts)
{
    public Task<IActionResult> OnGet(string person, string journey, CancellationToken stop) =>
        Show(Journeys.Of(person), journey, stop);

    public Task<IActionResult> OnPost(
        string person,
        string journey,
        [FromForm] string? next,
        [FromForm] Guid? remove,
        CancellationToken stop
    ) => Keep(Journeys.Of(person), journey, next, remove, stop);
}
