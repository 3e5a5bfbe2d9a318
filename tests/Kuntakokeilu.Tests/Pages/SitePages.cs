using System.Text.RegularExpressions;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>Every page of the site, found in the site itself, with an example of each address.</summary>
internal static partial class SitePages
{
    /// <summary>
    /// Examples for the pages whose address has places. A page with places and without an example here fails
    /// <c>FrameTests</c>.
    /// </summary>
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        // It stands in for other addresses; ErrorPageTests and FrameTests look at it.
        ["error/{code:int}"] = [],
        ["access/permits/{id:int}"] = ["access/permits/1", "access/permits/2"],
        ["access/permits/{id:int}/decision"] = ["access/permits/2/decision"],
        ["access/permits/{id:int}/notice"] = ["access/permits/1/notice"],
        ["access/permits/{id:int}/end"] = ["access/permits/1/end"],
        ["access/open/{person:int}"] = ["access/open/5"],
        ["register/people/{id:int}/disqualification"] = [],
        ["areas/{number:int}"] = ["areas/11", "areas/20"],
        ["areas/municipalities/{code}"] =
        [
            "areas/municipalities/837",
            "areas/municipalities/091",
            "areas/municipalities/005",
            "areas/municipalities/478",
        ],
        ["steering/target-group/{area:int?}"] = ["steering/target-group", "steering/target-group/12"],
        ["register/people/{id:int}"] =
        [
            "register/people/5",
            "register/people/2?on=2022-03-01",
            "register/people/61?known=2020-01-01",
            "register/people/61",
        ],
        ["steering/differences/{id:int}"] =
        [
            "steering/differences/1",
            "steering/differences/2",
            "steering/differences/20",
        ],
        ["steering/imports/{id:int}"] = ["steering/imports/1", "steering/imports/2"],
        ["own/looks/{look:long}/ask"] = ["own/looks/2/ask", "own/looks/1/ask"],
        ["access/questions/{id:int}"] = ["access/questions/1", "access/questions/2"],
        ["statistics/reviews/{month}"] = ["statistics/reviews/2021-10", "statistics/reviews/2021-03"],
        ["statistics/tables/{id}"] =
        [
            "statistics/tables/kk01",
            "statistics/tables/kk02?from=2021-08&to=2022-01&Vastuukunta=KOK*&Tiedot=HAKIJALOPUSSA",
            "statistics/tables/kk09",
        ],
        ["law/{id}"] = ["law/4.1.status", "law/5.3-4", "law/23"],
    };

    /// <summary>A path for each page and example, without the language; the front page is empty.</summary>
    internal static IReadOnlyList<string> Paths(IServiceProvider services) =>
        [.. Templates(services).SelectMany(template => Examples.GetValueOrDefault(template) ?? [template])];

    /// <summary>Of each page its first example.</summary>
    internal static IReadOnlyList<string> OfEachKind(IServiceProvider services) =>
        [.. Templates(services).SelectMany(template => Examples.GetValueOrDefault(template)?.Take(1) ?? [template])];

    /// <summary>Pages whose address has places that no example fills.</summary>
    internal static IEnumerable<string> WithoutExample(IServiceProvider services) =>
        Templates(services).Where(template => template.Contains('{') && !Examples.ContainsKey(template));

    /// <summary>What the page of an address says of itself; null when it is open to everyone.</summary>
    internal static AccessAttribute? PolicyOf(IServiceProvider services, string path) =>
        Endpoints(services)
            .First(endpoint => (Examples.GetValueOrDefault(Template(endpoint)) ?? [Template(endpoint)]).Contains(path))
            .Metadata.GetMetadata<AccessAttribute>();

    private static IEnumerable<string> Templates(IServiceProvider services) =>
        Endpoints(services).Select(Template).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services
            .GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null);

    private static string Template(RouteEndpoint endpoint) => Language().Replace(endpoint.RoutePattern.RawText!, "");

    [GeneratedRegex(@"^/?\{language[^/]*\}/?|^/")]
    private static partial Regex Language();
}
