using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>A page from which one goes on for another, or for oneself: with a new token, the old one opens nothing.</summary>
internal abstract class ActingPage(SiteSettings settings) : SitePage
{
    protected bool IsHttps => settings.IsHttps;

    /// <summary>
    /// Where the browser comes back to: registered at the service, one for each language. By the name under which the site
    /// was asked for, which is one of those it answers to.
    /// </summary>
    protected Uri Back => new($"{Request.Scheme}://{Request.Host}/{Language}{ActingSubject.Path}/return");

    protected async Task<IActionResult> GoOn(string token, string path)
    {
        await HttpContext.SignInAsync(SiteSignIn.CookieScheme, SessionToken.Principal(token, SignInWay.Citizens));
        return Redirect(Link[path]);
    }
}
