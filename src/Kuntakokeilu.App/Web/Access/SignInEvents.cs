using System.Security.Claims;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>What the site does of its own on the way to the provider and back.</summary>
internal static class SignInEvents
{
    internal static OpenIdConnectEvents Of(SignInWay way, SignInProvider provider) =>
        new()
        {
            OnRedirectToIdentityProvider = InLanguage,
            OnRedirectToIdentityProviderForSignOut = context => SignOut(context, provider),
            OnAccessDenied = context => Back(context, SignInMessage.Refused, context.Properties),
            OnRemoteFailure = context => Failed(context, way),
            OnTicketReceived = context => Begin(context, way, provider),
        };

    private static Task InLanguage(RedirectContext context)
    {
        context.ProtocolMessage.UiLocales = SignInAddress.Language(context.HttpContext, context.Properties.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Without the identity token, which is not kept, the provider knows the site by its client.</summary>
    private static Task SignOut(RedirectContext context, SignInProvider provider)
    {
        context.ProtocolMessage.ClientId = provider.ClientId;
        return Task.CompletedTask;
    }

    /// <summary>The provider has told who it is: the session begins, and what was told is let go.</summary>
    private static async Task Begin(TicketReceivedContext context, SignInWay way, SignInProvider provider)
    {
        HttpContext http = context.HttpContext;
        ClaimsPrincipal told = context.Principal!;
        SessionService sessions = http.RequestServices.GetRequiredService<SessionService>();
        Claim subject = told.FindFirst("sub")!;
        SignedInIdentity identity = new(
            subject.Issuer,
            subject.Value,
            told.FindFirstValue(provider.NameClaim) ?? subject.Value,
            told.FindFirstValue(provider.IdentityCodeClaim)
        )
        {
            FamilyName = told.FindFirstValue("family_name"),
            GivenNames = told.FindFirstValue("given_name"),
        };
        string browser = Browser.Of(http.Request);
        string? token =
            way is SignInWay.Citizens
                ? await sessions.BeginJobseeker(identity, browser, http.RequestAborted)
                : await sessions.BeginOfficial(identity, browser, http.RequestAborted);
        if (token is null)
        {
            await Back(context, SignInMessage.NoPermit, context.Properties);
            return;
        }
        // The one before, in the same browser, would otherwise live on with nobody knowing of it.
        if (SessionToken.Of((await http.AuthenticateAsync(SiteSignIn.CookieScheme)).Principal ?? new()) is { } earlier)
            await sessions.End(earlier, http.RequestAborted);
        context.Principal = SessionToken.Principal(token, way);
        // Not kept by the browser when it is closed, and holding nothing but the principal.
        context.Properties = new() { RedirectUri = context.Properties?.RedirectUri };
    }

    private static async Task Failed(RemoteFailureContext context, SignInWay way)
    {
        Exception failure = context.Failure!.GetBaseException();
        SignInLog.Failed(
            SignInLog.Of(context.HttpContext),
            way,
            failure.GetType().Name,
            SignInLog.Code(failure.Data["error"] as string)
        );
        SignInMessage news =
            failure is OpenIdConnectProtocolException && context.Request.Query.ContainsKey("error")
                ? SignInMessage.Refused
            : IsOutage(context.Failure) ? SignInMessage.ProviderDown
            : SignInMessage.Stale;
        // Whoever has gone back into a sign-in that is over is signed in, and goes on to where they were going.
        if (news is SignInMessage.Stale && await IsSignedIn(context.HttpContext))
        {
            string? returnTo = context.Properties?.RedirectUri;
            context.Response.Redirect(returnTo ?? $"/{SignInAddress.Language(context.HttpContext, returnTo)}");
            context.HandleResponse();
            return;
        }
        await Back(context, news, context.Properties);
    }

    private static async Task<bool> IsSignedIn(HttpContext http) =>
        SessionToken.Of((await http.AuthenticateAsync(SiteSignIn.CookieScheme)).Principal ?? new()) is not null;

    /// <summary>Whether the provider could not be asked, anywhere in the chain of what went wrong.</summary>
    internal static bool IsOutage(Exception? failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
            if (e is HttpRequestException or IOException or TaskCanceledException)
                return true;
        return false;
    }

    private static Task Back<T>(
        HandleRequestContext<T> context,
        SignInMessage news,
        AuthenticationProperties? properties
    )
        where T : AuthenticationSchemeOptions
    {
        string? returnTo = properties?.RedirectUri;
        string language = SignInAddress.Language(context.HttpContext, returnTo);
        context.Response.Redirect(SignInAddress.Of(language, news, returnTo));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
