using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>The end of the search.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.EndSearch, Concerns = Concerns.People)]
internal sealed class EndCheckModel(Gate gate, SendService sending) : CheckPage(gate, sending)
{
    public Task<IActionResult> OnGet(CancellationToken stop) => Show(Journeys.Own, JourneyKind.End, stop);

    public Task<IActionResult> OnPost([FromForm] Guid draft, [FromForm] int version, CancellationToken stop) =>
        Send(Journeys.Own, RegistrationSubject.EndSearch, JourneyKind.End, draft, version, stop);
}
