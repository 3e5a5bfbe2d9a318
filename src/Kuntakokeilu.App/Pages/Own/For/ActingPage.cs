using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>A page from which one goes on for another, or for oneself: with a new token, the old one opens nothing.</summary>
internal abstract class ActingPage(Gate gate, SiteSettings settings) : SitePage
{
    protected Gate Gate => gate;

    protected bool IsHttps => settings.IsHttps;

    /// <summary>
    /// Where the browser comes back to: registered at the service, one for each language. By the name under which the site
    /// was asked for, which is one of those it answers to.
    /// </summary>
    protected Uri Back => new($"{Request.Scheme}://{Request.Host}/{Language}{ActingSubject.Path}/return");

    /// <summary>Asks the service of mandates between two transactions, so that nothing is held meanwhile.</summary>
    /// <exception cref="SessionEndedException">The session has ended in the meantime.</exception>
    protected async Task<T> Outside<T>(Func<Task<T>> ask)
    {
        AccessAttribute access = HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<AccessAttribute>();
        await gate.StepOut();
        T told = await ask();
        await access.Enter(gate, HttpContext);
        return gate.Decide(access.Of(Request.Method)).Refused is null ? told : throw new SessionEndedException();
    }

    protected async Task<IActionResult> GoOn(string token, string path)
    {
        await HttpContext.SignInAsync(SiteSignIn.CookieScheme, SessionToken.Principal(token, SignInWay.Citizens));
        return Redirect(Link[path]);
    }
}
