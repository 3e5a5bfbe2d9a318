using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Headers;

namespace Kuntakokeilu.App.Web;

/// <summary>In which language a request is answered.</summary>
internal static class RequestLanguage
{
    /// <summary>The address tells; where it does not, what the browser asks for; else Finnish.</summary>
    internal static string Of(HttpContext context) =>
        context.Request.RouteValues["language"] as string is { } language ? language.ToLowerInvariant()
        : FirstSegment(Asked(context).Path) is { } first && Texts.Languages.Contains(first) ? first
        : Preferred(context.Request);

    /// <summary>The best of what the browser asks for; Finnish when it asks for none of ours.</summary>
    internal static string Preferred(HttpRequest request) =>
        new RequestHeaders(request.Headers)
            .AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
            .Where(wish => wish.Quality is not 0)
            .Select(wish => wish.Value.Value!.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Texts.Languages.Contains)
        ?? "fi";

    /// <summary>What was asked for, also when an error page is shown in its place.</summary>
    internal static (string Path, QueryString Query) Asked(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>() is { } fault ? (fault.Path, context.Request.QueryString)
        : context.Features.Get<IStatusCodeReExecuteFeature>() is { } other
            ? (other.OriginalPath, new(other.OriginalQueryString))
        : (context.Request.Path, context.Request.QueryString);

    private static string? FirstSegment(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
