using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Signing in by OpenID Connect (authorization code and PKCE), and staying signed in by a cookie that holds the
/// session's token alone. Nothing of the provider's tokens is kept.
/// </summary>
internal static class SiteSignIn
{
    /// <summary>Somebody waits at the browser: a provider that takes longer is told to be down.</summary>
    internal static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Long enough for a strong identification on a phone, with a mistake in between.</summary>
    private static readonly TimeSpan MostForSigningIn = TimeSpan.FromMinutes(15);

    internal const string CookieScheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string EitherScheme = "either";

    internal static void AddSignIn(this IServiceCollection services, SiteSettings settings)
    {
        AuthenticationBuilder authentication = services
            .AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = Scheme)
            .AddCookie(CookieScheme, cookie => Cookie(cookie, settings));
        // Always there, so that a token is refused, not overlooked, where no provider is.
        if (settings.SignIn?.Officials is { } officials)
            authentication.AddJwtBearer(MachineTokens.Scheme, jwt => MachineTokens.Configure(jwt, officials));
        foreach (SignInWay way in settings.SignIn?.Ways ?? [])
            authentication.AddOpenIdConnect(
                way.Scheme(),
                oidc => Provider(oidc, way, settings.SignIn![way]!, settings)
            );

        // A cookie is no sign-in to the API: another site's page can make a browser send it.
        string Scheme(HttpContext context) =>
            settings.SignIn?.Officials is not null && context.Request.Path.StartsWithSegments("/api")
                ? MachineTokens.Scheme
                : CookieScheme;
    }

    private static void Cookie(CookieAuthenticationOptions options, SiteSettings settings)
    {
        Harden(options.Cookie, "kokeilu-session", settings);
        options.ExpireTimeSpan = Core.Access.Sessions.SessionService.Longest;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = ToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Provider(
        OpenIdConnectOptions options,
        SignInWay way,
        SignInProvider provider,
        SiteSettings settings
    )
    {
        options.SignInScheme = CookieScheme;
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = provider.IsHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = way.CallbackPath();
        options.SignedOutCallbackPath = way.SignedOutPath();
        // Nobody but the person ends a session: the provider's wish to sign out would need no proof.
        options.RemoteSignOutPath = PathString.Empty;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters.NameClaimType = provider.NameClaim;
        options.BackchannelTimeout = ProviderTimeout;
        options.RemoteAuthenticationTimeout = MostForSigningIn;
        options.ProtocolValidator.NonceLifetime = MostForSigningIn;
        // The browser's cookies and the provider's tokens go by the clock on the wall, whatever the site's is set to.
        options.TimeProvider = TimeProvider.System;
        Harden(options.CorrelationCookie, "kokeilu-sign-in.", settings);
        Harden(options.NonceCookie, "kokeilu-nonce.", settings);
        options.Events = SignInEvents.Of(way, provider);
    }

    /// <summary>
    /// Lax, not strict: the browser comes back from the provider's site, and the cookies must come along. The prefix
    /// makes the browser refuse the cookie from another host of the same domain or without https.
    /// </summary>
    private static void Harden(CookieBuilder cookie, string name, SiteSettings settings)
    {
        cookie.Name = settings.IsHttps ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        HttpContext http = context.HttpContext;
        context.Response.Redirect(SignInAddress.Of(RequestLanguage.Of(http), news: null, SignInAddress.Here(http)));
        return Task.CompletedTask;
    }
}
