namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// What whoever keeps the site must know of sign-in that fails. Only kinds and codes: what a provider writes of its own
/// may name the person.
/// </summary>
internal static partial class SignInLog
{
    [LoggerMessage(LogLevel.Warning, "Signing in by the provider of {way} failed: {kind}, error code '{code}'.")]
    internal static partial void Failed(ILogger log, SignInWay way, string kind, string code);

    [LoggerMessage(LogLevel.Warning, "The provider at {authority} does not answer: {what}")]
    internal static partial void Down(ILogger log, string authority, string what);

    internal static ILogger Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kuntakokeilu.SignIn");
}
