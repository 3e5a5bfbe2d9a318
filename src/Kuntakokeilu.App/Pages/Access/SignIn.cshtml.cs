using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Says why one has come here, and leads on to the provider that one chooses.</summary>
[OpenToEveryone]
internal sealed class SignInModel(SiteSettings settings, IOptionsMonitor<OpenIdConnectOptions> providers) : SitePage
{
    [BindProperty(Name = SignInAddress.NewsField, SupportsGet = true)]
    public string? NewsText { get; set; }

    [BindProperty(Name = SignInAddress.ReturnField, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    internal SignInMessage? News { get; private set; }

    internal IEnumerable<SignInWay> Ways => settings.SignIn?.Ways ?? [];

    internal bool IsSignedIn => HttpContext.Actor() is not null && News is null;

    /// <summary>Whoever has a cookie that opens nothing more had a session, and it has ended.</summary>
    public void OnGet() =>
        News =
            SignInAddress.News(NewsText)
            ?? (
                SessionToken.Of(User) is not null && HttpContext.Actor() is null ? SignInMessage.Ended
                : ReturnTo is not null && HttpContext.Actor() is null ? SignInMessage.Needed
                : null
            );

    /// <summary>Everyone comes to one's own: a jobseeker to what is stored, an official to what waits.</summary>
    private static string Home(SignInWay way) => way is SignInWay.Citizens ? "/own" : WorkSubject.Path;

    public async Task<IActionResult> OnPost(string? way)
    {
        if (SignInWays.OfScheme(way) is not { } chosen || settings.SignIn?[chosen] is null)
            return BadRequest();
        // The provider is waited for: not with a session of the database at hand.
        if (HttpContext.RequestServices.GetService<Gate>() is { } gate)
            await gate.Close(HttpContext.RequestAborted);
        if (!await Provider.Answers(providers.Get(chosen.Scheme()), HttpContext))
        {
            News = SignInMessage.ProviderDown;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
        return Challenge(
            new AuthenticationProperties { RedirectUri = SignInAddress.Local(ReturnTo) ?? Link[Home(chosen)] },
            chosen.Scheme()
        );
    }
}
