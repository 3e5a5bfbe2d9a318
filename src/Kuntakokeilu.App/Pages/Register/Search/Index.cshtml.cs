using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>How a customer's search stands, what can be done now, and what was sent.</summary>
[Access(BehalfSubject.ViewBehalf, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SearchHome(gate)
{
    public Task<IActionResult> OnGet(string person, CancellationToken stop) => Show(Journeys.Of(person), stop);
}
