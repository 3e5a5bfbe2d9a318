using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>In which role, for which organisation and for what purpose one goes on.</summary>
[Access(AccessActions.ManageSessions)]
internal sealed class RoleModel(Gate gate) : SitePage
{
    /// <summary>What one may choose among; the purposes are those of the role.</summary>
    internal IReadOnlyList<(OwnPermit Permit, Purpose Purpose)> Choices { get; private set; } = [];

    internal Actor Actor { get; private set; } = null!;

    internal bool IsNow((OwnPermit Permit, Purpose Purpose) choice) =>
        choice.Permit.Id == Actor.PermitId && choice.Purpose == Actor.Purpose;

    internal static string Value((OwnPermit Permit, Purpose Purpose) choice) =>
        $"{choice.Permit.Id} {(int)choice.Purpose}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : Challenge();

    public async Task<IActionResult> OnPost(string? choice, CancellationToken stop)
    {
        if (!await Load(stop))
            return Challenge();
        (OwnPermit Permit, Purpose Purpose) chosen = Choices.FirstOrDefault(one => Value(one) == choice);
        if (chosen.Permit is null)
        {
            ModelState.AddModelError("choice", T["access.role.choose"]);
            return Page();
        }
        // What one has already: nothing is renewed, and nothing that counts by the session begins anew.
        if (IsNow(chosen))
            return Redirect(Link["/"]);
        Work work = await gate.Begin(stop);
        if (await SessionService.SwitchTo(chosen.Permit.Id, chosen.Purpose, work, stop) is not { } token)
            return Challenge();
        await HttpContext.SignInAsync(SiteSignIn.CookieScheme, SessionToken.Principal(token, SignInWay.Officials));
        return Redirect(Link[WorkSubject.Path]);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (HttpContext.Actor() is not { } actor)
            return false;
        Actor = actor;
        Choices =
        [
            .. from permit in await SessionService.Permits(gate.Connection, actor.AccountId, stop)
            from purpose in Capacity.PurposesOf(permit.Role)
            select (permit, purpose),
        ];
        return true;
    }
}
