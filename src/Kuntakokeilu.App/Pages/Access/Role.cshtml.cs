using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>In which role, for which organisation and for what purpose one goes on.</summary>
[Access(AccessActions.ViewRoles, Post = AccessActions.SwitchRole)]
internal sealed class RoleModel(Gate gate) : SitePage
{
    private RoleForm? form;

    /// <summary>Null for a jobseeker, who has nothing to choose.</summary>
    internal override RoleForm? Form => form;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : Challenge();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
            return Challenge();
        if (Form is null || !ReadForm())
            return Page();
        (OwnPermit permit, Purpose purpose) = Form.Chosen;
        // What one has already: nothing is renewed, and nothing that counts by the session begins anew.
        if (permit.Id == gate.Actor!.PermitId && purpose == gate.Actor.Purpose)
            return Redirect(Link["/"]);
        Work work = await gate.Begin(stop);
        if (await SessionService.SwitchTo(permit.Id, purpose, work, stop) is not { } token)
            return Challenge();
        await HttpContext.SignInAsync(SiteSignIn.CookieScheme, SessionToken.Principal(token, SignInWay.Officials));
        return Redirect(Link[WorkSubject.Path]);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (HttpContext.Actor() is not { } actor)
            return false;
        if (actor.Role is Role.Jobseeker)
            return true;
        form = new(
            [
                .. from permit in await SessionService.Permits(gate.Connection, actor.AccountId, stop)
                from purpose in Capacity.PurposesOf(permit.Role)
                select (permit, purpose),
            ],
            actor,
            T
        );
        return true;
    }
}
