using System.Security.Claims;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>What the cookie holds: the session's token, nothing of the person.</summary>
internal static class SessionToken
{
    private const string Claim = "session";

    /// <summary>The token; null when nobody is signed in.</summary>
    internal static string? Of(ClaimsPrincipal user) => user.FindFirst(Claim)?.Value;
}
