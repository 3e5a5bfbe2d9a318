using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Ends the session here, and at the provider when it can end there.</summary>
[OpenToEveryone]
internal sealed class SignOutModel(IOptionsMonitor<OpenIdConnectOptions> providers) : SitePage
{
    internal bool IsSignedIn => SessionToken.Of(User) is not null;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        string after = SignInAddress.Of(Language, SignInMessage.SignedOut);
        if (SessionToken.Of(User) is not { } token || SessionToken.Way(User) is not { } way)
            return Redirect(after);
        // The request's own transaction may hold the session, to note that it was used.
        await HttpContext.RequestServices.GetRequiredService<Gate>().Close(stop);
        await HttpContext.RequestServices.GetRequiredService<SessionService>().End(token, stop);
        await HttpContext.SignOutAsync(SiteSignIn.CookieScheme);
        return await Provider.HasSignOut(providers.Get(way.Scheme()), HttpContext)
            ? SignOut(new AuthenticationProperties { RedirectUri = after }, way.Scheme())
            : Redirect(after);
    }
}
