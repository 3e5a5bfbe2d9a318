using Microsoft.AspNetCore.Diagnostics;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>The template of the route that a request came to, not the address as it was asked for.</summary>
internal static class RequestRoute
{
    /// <summary>Null when there was none.</summary>
    internal static string? Of(HttpContext request) => (Came(request) as RouteEndpoint)?.RoutePattern.RawText;

    /// <summary>Where an error page stands in, that for which it does.</summary>
    private static Endpoint? Came(HttpContext request) =>
        request.Features.Get<IExceptionHandlerFeature>() is { } failed ? failed.Endpoint
        : request.Features.Get<IStatusCodeReExecuteFeature>() is { } refused ? refused.Endpoint
        : request.GetEndpoint();
}
