using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>All answers on behalf of somebody, and the sending.</summary>
[Access(BehalfSubject.ViewBehalf, Post = BehalfSubject.ActOnBehalf, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class CheckModel(Gate gate, SendService sending) : CheckPage(gate, sending)
{
    public Task<IActionResult> OnGet(string person, string journey, CancellationToken stop) =>
        Show(Journeys.Of(person), Journeys.Find(journey), stop);

    public Task<IActionResult> OnPost(
        string person,
        string journey,
        [FromForm] Guid draft,
        [FromForm] int version,
        CancellationToken stop
    ) => Send(Journeys.Of(person), BehalfSubject.ActOnBehalf, Journeys.Find(journey), draft, version, stop);
}
