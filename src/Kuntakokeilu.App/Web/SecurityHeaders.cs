namespace Kuntakokeilu.App.Web;

/// <summary>Headers that keep pages from doing what they never need to: no script runs, nothing comes from elsewhere.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; form-action 'self'";

    /// <param name="formTargets">
    /// Origins that a form may lead on to: signing in and out goes through the provider's pages.
    /// </param>
    internal static void UseSecurityHeaders(this IApplicationBuilder app, IEnumerable<string> formTargets)
    {
        string policy = string.Join(' ', formTargets.Distinct().Prepend(Policy));
        app.Use(
            (context, next) =>
            {
                // At the last moment: whatever failed before and was cleared away, the answer has them.
                context.Response.OnStarting(() =>
                {
                    Add(context.Response.Headers, policy);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
    }

    /// <summary>The open statistics have said already that other sites may read them.</summary>
    private static void Add(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
    }
}
