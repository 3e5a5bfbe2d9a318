using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>Registering, and starting anew.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SendRegistration, Concerns = Concerns.People)]
internal sealed class StartCheckModel(Gate gate, SendService sending) : CheckPage(gate, sending)
{
    public Task<IActionResult> OnGet(string journey, CancellationToken stop) =>
        Show(Journeys.Own, Journeys.Find(journey), stop);

    public Task<IActionResult> OnPost(
        string journey,
        [FromForm] Guid draft,
        [FromForm] int version,
        CancellationToken stop
    ) => Send(Journeys.Own, RegistrationSubject.SendRegistration, Journeys.Find(journey), draft, version, stop);
}
