using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A question of one's own journey.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SaveDraft, Concerns = Concerns.People)]
internal sealed class QuestionModel(Gate gate) : QuestionPage(gate)
{
    public Task<IActionResult> OnGet(string journey, string question, CancellationToken stop) =>
        Show(Journeys.Own, journey, question, stop);

    public Task<IActionResult> OnPost(string journey, string question, CancellationToken stop) =>
        Keep(Journeys.Own, journey, question, stop);
}
