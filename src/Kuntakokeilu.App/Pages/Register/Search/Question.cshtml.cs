using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>A question of a journey on behalf of somebody.</summary>
[Access(BehalfSubject.ViewBehalf, Post = BehalfSubject.SaveBehalfDraft, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class QuestionModel(Gate gate) : QuestionPage(gate)
{
    public Task<IActionResult> OnGet(string person, string journey, string question, CancellationToken stop) =>
        Show(Journeys.Of(person), journey, question, stop);

    public Task<IActionResult> OnPost(string person, string journey, string question, CancellationToken stop) =>
        Keep(Journeys.Of(person), journey, question, stop);
}
