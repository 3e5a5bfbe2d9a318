using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>A journey on behalf of somebody begins.</summary>
[Access(BehalfSubject.ViewBehalf, Post = BehalfSubject.SaveBehalfDraft, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class BeginModel(Gate gate) : BeginPage(gate)
{
    public Task<IActionResult> OnGet(string person, string journey, CancellationToken stop) =>
        Show(Journeys.Of(person), journey, stop);

    public Task<IActionResult> OnPost(string person, string journey, [FromForm] string? go, CancellationToken stop) =>
        Begin(Journeys.Of(person), journey, go, stop);
}
