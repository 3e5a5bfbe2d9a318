using System.Security.Claims;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>What the cookie holds: the session's token and by which way it began, nothing of the person.</summary>
internal static class SessionToken
{
    private const string Claim = "session";

    internal static ClaimsPrincipal Principal(string token, SignInWay way) => new(Identity(token, way.Scheme()));

    /// <param name="token">The session's secret.</param>
    /// <param name="told">By whom it was told: the scheme of signing in.</param>
    internal static ClaimsIdentity Identity(string token, string told) => new([new(Claim, token)], told);

    /// <summary>The token; null when nobody is signed in.</summary>
    internal static string? Of(ClaimsPrincipal user) => user.FindFirst(Claim)?.Value;

    /// <summary>By which way the session began; null when nobody is signed in.</summary>
    internal static SignInWay? Way(ClaimsPrincipal user) =>
        Of(user) is null ? null : SignInWays.OfScheme(user.Identity?.AuthenticationType);
}
