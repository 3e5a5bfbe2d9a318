using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>What came of what one has sent, or an official on one's behalf.</summary>
[Access(RegistrationSubject.ViewSearch, Concerns = Concerns.People)]
internal sealed class SentModel(Gate gate) : SentPage(gate)
{
    public Task<IActionResult> OnGet(Guid sending, CancellationToken stop) => Show(Journeys.Own, sending, stop);
}
