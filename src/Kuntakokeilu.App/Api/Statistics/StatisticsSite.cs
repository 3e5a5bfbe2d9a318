using Kuntakokeilu.App.Api.Statistics.V1;
using Kuntakokeilu.App.Api.Statistics.V2;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// The open statistics for programs: PxWebApi v2 under <c>/pxweb/api/v2</c>, what is needed of v1 under
/// <c>/pxweb/api/v1</c>, the feed of releases and the catalogue's description under <c>/statistics</c>.
/// </summary>
internal static class StatisticsSite
{
    internal static void AddStatistics(this IServiceCollection services, StatisticsLimits limits)
    {
        services.AddSingleton(limits);
        services.AddSingleton<StatisticsCache>();
        services.AddSingleton<StatisticsWork>();
    }

    internal static bool IsUnder(PathString path) =>
        path.StartsWithSegments("/pxweb") || path.StartsWithSegments("/statistics");

    internal static void UseStatistics(this IApplicationBuilder app) =>
        app.UseWhen(http => IsUnder(http.Request.Path), statistics => statistics.UseMiddleware<StatisticsGate>());

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder open = site.MapGroup("")
            .ExcludeFromDescription()
            .RequireRateLimiting(RateLimits.Statistics)
            .WithMetadata(new OpenToEveryoneAttribute());
        RouteGroupBuilder v2 = open.MapGroup("/pxweb/api/v2");
        Get(v2, "/tables", TableList.All);
        Get(v2, "/tables/{id}", TableList.One);
        Get(v2, "/tables/{id}/metadata", TableData.Metadata);
        Get(v2, "/tables/{id}/defaultselection", TableData.DefaultSelection);
        Map(v2, ["GET", "HEAD"], "/tables/{id}/data", TableData.Get);
        Map(v2, ["POST"], "/tables/{id}/data", TableData.Post);
        Get(v2, "/codelists/{id}", Codelists.One);
        Get(v2, "/config", Configuration.Get);
        Map(v2, ["POST"], "/savedqueries", SavedQueries.Save).RequireRateLimiting(RateLimits.SavedQueries);
        Get(v2, "/savedqueries/{id}", SavedQueries.Get);
        Map(v2, ["GET", "HEAD"], "/savedqueries/{id}/data", SavedQueries.Data);
        Get(v2, "/savedqueries/{id}/selection", SavedQueries.Selection);

        RouteGroupBuilder v1 = open.MapGroup("/pxweb/api/v1/{lang}");
        Get(v1, "", Listing.Databases);
        Get(v1, $"/{Listing.Database}", Listing.Folders);
        Get(v1, $"/{Listing.Database}/{StatisticsRequest.SubjectCode}", Listing.Tables);
        Get(v1, $"/{Listing.Database}/{StatisticsRequest.SubjectCode}/{{id}}", Listing.Metadata);
        Map(v1, ["POST"], $"/{Listing.Database}/{StatisticsRequest.SubjectCode}/{{id}}", Query.Post);

        Map(open, ["GET", "HEAD"], "/statistics/releases.atom", ReleaseFeed.Get);
        Map(open, ["GET", "HEAD"], "/statistics/catalogue.jsonld", CatalogueDescription.Get);
        Map(open, ["GET", "HEAD"], "/statistics/tables/{id}/{format}", WholeTable.Get);
    }

    private static void Get(
        RouteGroupBuilder group,
        string path,
        Func<HttpContext, StatisticsRequest, IResult> answer
    ) => Get(group, path, (http, asked) => Task.FromResult(answer(http, asked)));

    /// <summary>What is JSON and nothing else.</summary>
    private static void Get(
        RouteGroupBuilder group,
        string path,
        Func<HttpContext, StatisticsRequest, Task<IResult>> answer
    ) =>
        Map(
            group,
            ["GET", "HEAD"],
            path,
            (http, asked) =>
                OutputFormat.IsAccepted(http.Request, OutputFormat.JsonStat2)
                    ? answer(http, asked)
                    : Task.FromResult<IResult>(NotJson())
        );

    private static IEndpointConventionBuilder Map(
        RouteGroupBuilder group,
        string[] methods,
        string path,
        Func<HttpContext, StatisticsRequest, Task<IResult>> answer
    ) =>
        group.MapMethods(
            path,
            methods,
            async http =>
            {
                IResult result = await StatisticsRequest.Of(http) is { } asked
                    ? await answer(http, asked)
                    : ProblemResult.Bad("Host: not the address of a site.");
                if (
                    result is CacheableResult { Status: StatusCodes.Status200OK } whole
                    && http.Features.Get<StatisticsQuestion>() is { } question
                )
                    http.RequestServices.GetRequiredService<StatisticsCache>().Keep(question, whole);
                await result.ExecuteAsync(http);
            }
        );

    private static ProblemResult NotJson() =>
        new(StatusCodes.Status406NotAcceptable, "Not acceptable", "This is given as application/json only.");
}
