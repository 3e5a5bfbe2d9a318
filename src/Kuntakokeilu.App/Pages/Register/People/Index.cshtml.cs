using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>
/// Finds a person by the identifier. It comes by POST and leads to the person's number, so that no identifier stands
/// in an address or a log.
/// </summary>
[Access(AccessAction.SearchPerson, Concerns = Concerns.People)]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    [BindProperty(Name = "key")]
    public string? Key { get; set; }

    public void OnGet() => gate.Shows([]);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.Shows([]);
        string key = Key?.Trim() ?? "";
        if (key.Length == 0)
            ModelState.AddModelError("key", T["people.key_missing"]);
        // PostgreSQL's text has no room for the null character, and no identifier has one.
        else if (!key.Contains('\0') && await PersonReader.Find(gate.Connection, key, stop) is { } person)
        {
            gate.Shows([person]);
            return Redirect(Link[$"/register/people/{person}"]);
        }
        else
            ModelState.AddModelError("key", T["people.unknown"]);
        return Page();
    }
}
