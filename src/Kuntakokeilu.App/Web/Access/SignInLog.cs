namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// What whoever keeps the site must know of sign-in that fails. Only kinds and codes: what a provider writes of its own
/// may name the person.
/// </summary>
internal static partial class SignInLog
{
    /// <summary>Of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2) and OpenID Connect (Core 3.1.2.6).</summary>
    private static readonly HashSet<string> Codes =
    [
        "invalid_request",
        "unauthorized_client",
        "access_denied",
        "unsupported_response_type",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
        "invalid_client",
        "invalid_grant",
        "unsupported_grant_type",
        "interaction_required",
        "login_required",
        "account_selection_required",
        "consent_required",
        "invalid_request_uri",
        "invalid_request_object",
        "request_not_supported",
        "request_uri_not_supported",
        "registration_not_supported",
    ];

    /// <summary>An error's code as it may be logged: the address it came by is anybody's to write.</summary>
    internal static string Code(string? told) =>
        string.IsNullOrEmpty(told) ? ""
        : Codes.Contains(told) ? told
        : "other";

    [LoggerMessage(LogLevel.Warning, "Signing in by the provider of {way} failed: {kind}, error code '{code}'.")]
    internal static partial void Failed(ILogger log, SignInWay way, string kind, string code);

    [LoggerMessage(LogLevel.Warning, "The provider at {authority} does not answer: {what}")]
    internal static partial void Down(ILogger log, string authority, string what);

    internal static ILogger Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kuntakokeilu.SignIn");
}
