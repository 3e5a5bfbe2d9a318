using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V1;

/// <summary>
/// The tree of PxWeb's first interface, as programs written for StatFin walk it: database, folder, table.
/// </summary>
internal static class Listing
{
    internal const string Database = "StatFin";

    internal static IResult Databases(HttpContext http, StatisticsRequest asked) =>
        Config(http) ?? CacheableResult.Json(new[] { new { dbid = Database, text = Database } });

    internal static IResult Folders(HttpContext http, StatisticsRequest asked) =>
        Config(http)
        ?? CacheableResult.Json(
            new[]
            {
                new
                {
                    id = StatisticsRequest.SubjectCode,
                    type = "l",
                    text = asked.Text(StatisticsRequest.Subject),
                },
            }
        );

    internal static IResult Tables(HttpContext http, StatisticsRequest asked) =>
        Config(http)
        ?? Found(http, asked)
        ?? CacheableResult.Json(
            (asked.Release?.Tables ?? []).Select(table => new
            {
                id = $"{table.Definition.Id}.px",
                type = "t",
                text = asked.Text(table.Definition.Title),
                updated = JsonStat.Moment(asked.Edition.PublishedAt),
            })
        );

    /// <summary>The tables that a search by <c>?query</c> finds: to a program another list than the folder's.</summary>
    private static CacheableResult? Found(HttpContext http, StatisticsRequest asked) =>
        http.Request.Query["query"].FirstOrDefault() is not { Length: > 0 } words
            ? null
            : CacheableResult.Json(
                from table in asked.Release?.Tables ?? []
                where new V2.TableSearch(words).Finds(table.Definition, asked.Language)
                select new
                {
                    id = $"{table.Definition.Id}.px",
                    path = $"/{StatisticsRequest.SubjectCode}",
                    title = asked.Text(table.Definition.Title),
                    score = 1.0,
                    published = JsonStat.Moment(asked.Edition.PublishedAt),
                }
            );

    internal static IResult Metadata(HttpContext http, StatisticsRequest asked)
    {
        if (Config(http) is { } config)
            return config;
        (PublishedTable? table, ProblemResult? wrong) = Find(http, asked);
        return table is null
            ? wrong!
            : CacheableResult.Json(
                new
                {
                    title = asked.Text(table.Definition.Title),
                    variables = table.Definition.Variables.Select(one => About(one, table.Definition, asked)),
                }
            );
    }

    /// <summary>By the short name, or the long one that StatFin had before.</summary>
    internal static (PublishedTable? Table, ProblemResult? Wrong) Find(HttpContext http, StatisticsRequest asked)
    {
        const string Long = "statfin_tyonv_pxt_";
        string id = (string)http.Request.RouteValues["id"]!;
        if (id.EndsWith(".px", StringComparison.OrdinalIgnoreCase))
            id = id[..^3];
        if (id.StartsWith(Long, StringComparison.OrdinalIgnoreCase))
            id = id[Long.Length..];
        return V2.TableList.Find(id, asked.Release);
    }

    /// <summary>What a program asks first, by <c>?config</c> on any address.</summary>
    private static CacheableResult? Config(HttpContext http)
    {
        StatisticsLimits limits = http.RequestServices.GetRequiredService<StatisticsLimits>();
        return http.Request.Query.ContainsKey("config")
            ? CacheableResult.Json(
                new
                {
                    maxValues = limits.Cells,
                    maxCells = limits.Cells,
                    maxCalls = limits.Calls,
                    timeWindow = (int)limits.Window.TotalSeconds,
                    CORS = true,
                }
            )
            : null;
    }

    private static Dictionary<string, object> About(Variable variable, TableDefinition table, StatisticsRequest asked)
    {
        Dictionary<string, object> about = new()
        {
            ["code"] = variable.Code,
            ["text"] = asked.Text(variable.Label),
            ["values"] = variable.Values.Select(value => value.Code),
            ["valueTexts"] = variable.Values.Select(value => asked.Text(value.Label)),
        };
        if (variable.EliminationCode is not null)
            about["elimination"] = true;
        if (variable == table.Time)
            about["time"] = true;
        return about;
    }
}
