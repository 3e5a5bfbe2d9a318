using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>How one's own search stands, what can be done now, and what was sent.</summary>
[Access(RegistrationSubject.ViewSearch, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SearchHome(gate)
{
    public Task<IActionResult> OnGet(CancellationToken stop) => Show(Journeys.Own, stop);
}
