using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>An official declares oneself disqualified in a person's matters.</summary>
[Access(
    AccessActions.ViewDisqualificationForm,
    Post = AccessActions.DeclareDisqualification,
    Concerns = Concerns.People
)]
[ResponseCache(NoStore = true)]
internal sealed class DisqualificationModel(Gate gate) : SitePage
{
    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        (await gate.Decide(AccessActions.ViewDisqualificationForm, id, stop)).Refused is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if ((await gate.Decide(AccessActions.DeclareDisqualification, id, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        // Declared already in another window: as it was wished.
        await DisqualificationService.Declare(id, await gate.Begin(stop), stop);
        return Redirect(Link["/access/disqualifications"]);
    }
}
