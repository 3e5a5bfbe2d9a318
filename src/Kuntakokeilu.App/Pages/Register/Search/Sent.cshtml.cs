using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>What came of what was sent, by oneself or on one's behalf.</summary>
[Access(BehalfSubject.ViewBehalf, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class SentModel(Gate gate) : SentPage(gate)
{
    public Task<IActionResult> OnGet(string person, Guid sending, CancellationToken stop) =>
        Show(Journeys.Of(person), sending, stop);
}
