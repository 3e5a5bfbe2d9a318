using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A change.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.ReportChange, Concerns = Concerns.People)]
internal sealed class ChangeCheckModel(Gate gate, SendService sending) : CheckPage(gate, sending)
{
    public Task<IActionResult> OnGet(CancellationToken stop) => Show(Journeys.Own, JourneyKind.Change, stop);

    public Task<IActionResult> OnPost([FromForm] Guid draft, [FromForm] int version, CancellationToken stop) =>
        Send(Journeys.Own, RegistrationSubject.ReportChange, JourneyKind.Change, draft, version, stop);
}
