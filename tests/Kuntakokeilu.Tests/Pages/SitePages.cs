using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>Every page of the site, found in the site itself, with the examples that the subjects give.</summary>
internal static class SitePages
{
    private static readonly Dictionary<string, AddressExample> Examples = Subjects
        .All.SelectMany(subject => subject.Examples)
        .ToDictionary(example => example.Template);

    /// <summary>The example of an address with places; null where there is none.</summary>
    internal static AddressExample? ExampleOf(string template) => Examples.GetValueOrDefault(template);

    /// <summary>A path for each page and example, without the language; the front page is empty.</summary>
    internal static IReadOnlyList<string> Paths(IServiceProvider services) =>
        [.. Templates(services).SelectMany(Addresses)];

    /// <summary>Of each page its first example.</summary>
    internal static IReadOnlyList<string> OfEachKind(IServiceProvider services) =>
        [.. Templates(services).SelectMany(template => Addresses(template).Take(1))];

    /// <summary>What the page of an address says of itself; null when it is open to everyone.</summary>
    internal static AccessAttribute? PolicyOf(IServiceProvider services, string path) =>
        Endpoints(services)
            .First(endpoint => Addresses(AddressExample.TemplateOf(endpoint)).Contains(path))
            .Metadata.GetMetadata<AccessAttribute>();

    private static IEnumerable<string> Templates(IServiceProvider services) =>
        Endpoints(services).Select(AddressExample.TemplateOf).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null);

    private static IReadOnlyList<string> Addresses(string template) =>
        ExampleOf(template) is { } example ? example.Addresses : [template];
}
