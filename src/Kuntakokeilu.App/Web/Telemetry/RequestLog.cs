using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>A line for each request, at level Information: the method, the route's template, the status and how long.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILoggerFactory logs)
{
    private readonly ILogger log = logs.CreateLogger($"{SiteLog.Own}.Requests");

    public Task InvokeAsync(HttpContext http) => log.IsEnabled(LogLevel.Information) ? Write(http) : next(http);

    private async Task Write(HttpContext http)
    {
        long begun = TimeProvider.System.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            TimeSpan passed = TimeProvider.System.GetElapsedTime(begun);
            if (!LeavesNoTraceAttribute.IsOf(http))
                Answered(
                    log,
                    Method(http),
                    RequestRoute.Of(http) ?? "none",
                    http.Response.StatusCode,
                    (long)passed.TotalMilliseconds
                );
        }
    }

    /// <summary>One that there is: anything may stand there.</summary>
    private static string Method(HttpContext http) =>
        HttpMethods.GetCanonicalizedValue(http.Request.Method) is var method
        && (
            HttpMethods.IsGet(method)
            || HttpMethods.IsHead(method)
            || HttpMethods.IsPost(method)
            || HttpMethods.IsOptions(method)
        )
            ? method
            : "other";

    [LoggerMessage(LogLevel.Information, "{method} {route} {status} in {milliseconds} ms")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds);
}
