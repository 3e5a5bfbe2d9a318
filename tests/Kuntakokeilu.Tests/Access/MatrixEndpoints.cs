using System.Text.RegularExpressions;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Something that can be asked of the site: a page's handler or a route.</summary>
/// <param name="Template">Its address without the language.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Handler">The part of a page that is asked for; null for the page.</param>
/// <param name="Policy">Null when it is open to everyone.</param>
internal sealed record MatrixEndpoint(string Template, string Method, string? Handler, AccessAttribute? Policy)
{
    /// <summary>Shown to people, who are led to the sign-in; a file or a program's route is refused.</summary>
    internal bool IsPage { get; init; }

    /// <summary>What is permitted is not noted.</summary>
    internal bool LeavesNoTrace { get; init; }

    public override string ToString() => $"{Method} /{Template}{(Handler is null ? "" : $"?handler={Handler}")}";
}

/// <summary>Every endpoint of the running site, with each of its handlers.</summary>
internal static partial class MatrixEndpoints
{
    internal static async Task<IReadOnlyList<MatrixEndpoint>> Of(IServiceProvider site)
    {
        List<MatrixEndpoint> found = [];
        PageLoader pages = site.GetRequiredService<PageLoader>();
        foreach (
            RouteEndpoint endpoint in site.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                // The second address of a page named Index.
                .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null)
        )
        {
            AccessAttribute? policy = endpoint.Metadata.GetMetadata<AccessAttribute>();
            bool leavesNoTrace = endpoint.Metadata.GetMetadata<LeavesNoTraceAttribute>() is not null;
            string template = Language().Replace(endpoint.RoutePattern.RawText!, "");
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange(
                    (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Select(
                        handler => new MatrixEndpoint(
                            template,
                            handler.HttpMethod.ToUpperInvariant(),
                            handler.Name?.ToLowerInvariant(),
                            policy
                        )
                        {
                            IsPage = true,
                            LeavesNoTrace = leavesNoTrace,
                        }
                    )
                );
            else
                found.AddRange(
                    (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                        .Where(method => method is "GET" or "POST")
                        .Select(method => new MatrixEndpoint(template, method, null, policy)
                        {
                            LeavesNoTrace = leavesNoTrace,
                        })
                );
        }
        return [.. found.Distinct().OrderBy(one => one.ToString(), StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^/?\{language[^/]*\}/?|^/")]
    private static partial Regex Language();
}
