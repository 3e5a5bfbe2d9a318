using Microsoft.AspNetCore.WebUtilities;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// Around everything under the addresses of the open statistics: programs of other sites may read it, a question what
/// may be done is answered, and an error is told as RFC 9457 has it, whoever found it.
/// </summary>
internal sealed partial class StatisticsGate(RequestDelegate next, ILogger<StatisticsGate> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        Open(http.Response.Headers);
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Failed(log, e);
            http.Response.Clear();
            Open(http.Response.Headers);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        if (http.Response.HasStarted)
            return;
        if (
            http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            && HttpMethods.IsOptions(http.Request.Method)
        )
            Describe(http.Response);
        else if (http.Response.StatusCode >= 400 && string.IsNullOrEmpty(http.Response.ContentType))
            await Problem(http).ExecuteAsync(http);
    }

    private static ProblemResult Problem(HttpContext http)
    {
        int status = http.Response.StatusCode;
        return new(
            status,
            ReasonPhrases.GetReasonPhrase(status),
            status switch
            {
                404 when http.Request.Query.ContainsKey(StatisticsRequest.Parameter) =>
                    "There is nothing at this address, or no release of this number.",
                404 => "There is nothing at this address.",
                405 => $"The method is not one of {http.Response.Headers.Allow}.",
                413 => "The request is too long.",
                429 => "Too many calls; Retry-After says in how many seconds to try again.",
                >= 500 => "The fault is ours. It has been noted.",
                _ => "The request can't be answered.",
            }
        );
    }

    internal static void Open(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Location, Retry-After, Content-Disposition";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static void Describe(HttpResponse response)
    {
        string allowed = $"{response.Headers.Allow}, OPTIONS";
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = allowed;
        response.Headers.AccessControlAllowMethods = allowed;
        response.Headers.AccessControlAllowHeaders = "Accept, Content-Type, If-None-Match";
        response.Headers.AccessControlMaxAge = "86400";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request of the open statistics failed")]
    private static partial void Failed(ILogger log, Exception e);
}
