using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>One's own journey begins.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SaveDraft, Concerns = Concerns.People)]
internal sealed class BeginModel(Gate gate, PopulationLookup population) : BeginPage(gate)
{
    public Task<IActionResult> OnGet(string journey, CancellationToken stop) => Show(Journeys.Own, journey, stop);

    public Task<IActionResult> OnPost(string journey, [FromForm] string? go, CancellationToken stop) =>
        Begin(Journeys.Own, journey, go, stop);

    protected override Task<PopulationDetails?> AskPopulation(CancellationToken stop) =>
        population.Ask(Gate.Connection, Today, stop);
}
