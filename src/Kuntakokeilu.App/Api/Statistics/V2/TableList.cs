using System.Globalization;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary><c>GET /tables</c> and <c>/tables/{id}</c>.</summary>
internal static class TableList
{
    private const int MostOnPage = 1000;

    internal static IResult All(HttpContext http, StatisticsRequest asked)
    {
        IQueryCollection address = http.Request.Query;
        if (Number(address, "pageNumber", 1) is not { } page)
            return ProblemResult.Bad("pageNumber: a whole number from 1.");
        if (Number(address, "pageSize", 100) is not { } asks)
            return ProblemResult.Bad("pageSize: a whole number from 1.");
        if (Number(address, "pastDays", int.MaxValue) is not { } pastDays)
            return ProblemResult.Bad("pastDays: a whole number from 1.");
        bool hasEnded = false;
        if (
            address["includeDiscontinued"].FirstOrDefault() is { Length: > 0 } wish
            && !bool.TryParse(wish, out hasEnded)
        )
            return ProblemResult.Bad("includeDiscontinued: true or false.");
        int size = Math.Min(asks, MostOnPage);
        TableSearch search = new(address["query"].FirstOrDefault() ?? "");
        DateTimeOffset now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        bool isRecent = asked.Changed is { } changed && (now - changed).TotalDays <= pastDays;
        TableDefinition[] found =
        [
            .. (isRecent ? asked.Release!.Tables : [])
                .Select(table => table.Definition)
                .Where(table => hasEnded || !asked.Edition.HasEnded(table))
                .Where(table => search.Finds(table, asked.Language)),
        ];
        int pages = Math.Max(1, (found.Length + size - 1) / size);
        if (page > pages)
            return ProblemResult.Missing($"There is no page {page}; the last is {pages}.");
        return CacheableResult.Json(
            new
            {
                language = asked.Language,
                tables = found.Skip((page - 1) * size).Take(size).Select(table => About(table, asked)),
                page = new
                {
                    pageNumber = page,
                    pageSize = size,
                    totalElements = found.Length,
                    totalPages = pages,
                    links = Links(asked, address, page, pages, size),
                },
                links = new[] { asked.Link("self", "tables") },
            }
        );
    }

    internal static IResult One(HttpContext http, StatisticsRequest asked)
    {
        (PublishedTable? table, ProblemResult? wrong) = Find(http, asked.Release);
        return table is null ? wrong! : CacheableResult.Json(About(table.Definition, asked));
    }

    /// <summary>The table that an address names.</summary>
    internal static (PublishedTable? Table, ProblemResult? Wrong) Find(HttpContext http, Release? release) =>
        Find((string)http.Request.RouteValues["id"]!, release);

    internal static (PublishedTable? Table, ProblemResult? Wrong) Find(string id, Release? release) =>
        release is null ? (null, ProblemResult.NothingPublished())
        : release.Find(id) is { } table ? (table, null)
        : (null, ProblemResult.Missing("There is no such table."));

    private static Dictionary<string, object?> About(TableDefinition table, StatisticsRequest asked) =>
        new()
        {
            ["language"] = asked.Language,
            ["id"] = table.Id,
            ["label"] = asked.Text(table.Title),
            ["description"] = "",
            ["updated"] = JsonStat.Moment(asked.Edition.PublishedAt),
            ["firstPeriod"] = table.Time.Values[0].Code,
            ["lastPeriod"] = table.Time.Values[^1].Code,
            ["category"] = "public",
            ["variableNames"] = table.Variables.Select(one => asked.Text(one.Label)),
            ["discontinued"] = asked.Edition.HasEnded(table),
            ["source"] = asked.SourceText,
            ["subjectCode"] = StatisticsRequest.SubjectCode,
            ["timeUnit"] = "Monthly",
            ["paths"] = new object[]
            {
                new object[]
                {
                    new { id = StatisticsRequest.SubjectCode, label = asked.Text(StatisticsRequest.Subject) },
                },
            },
            ["links"] = new[]
            {
                asked.Link("self", $"tables/{table.Id}"),
                asked.Link("metadata", $"tables/{table.Id}/metadata"),
                asked.Link("data", $"tables/{table.Id}/data"),
            }.Concat(asked.Alternates($"tables/{table.Id}")),
        };

    private static IEnumerable<object> Links(
        StatisticsRequest asked,
        IQueryCollection address,
        int page,
        int pages,
        int size
    )
    {
        string query = string.Concat(
            from name in (string[])["query", "pastDays", "includeDiscontinued"]
            let given = address[name].FirstOrDefault()
            where !string.IsNullOrWhiteSpace(given)
            select $"&{name}={Uri.EscapeDataString(given)}"
        );
        yield return At("self", page);
        yield return At("first", 1);
        yield return At("last", pages);
        if (page > 1)
            yield return At("previous", page - 1);
        if (page < pages)
            yield return At("next", page + 1);

        object At(string rel, int number) => asked.Link(rel, $"tables?pageNumber={number}&pageSize={size}{query}");
    }

    /// <summary>A whole number from 1, however large; null when it is none.</summary>
    private static int? Number(IQueryCollection address, string name, int otherwise) =>
        address[name].FirstOrDefault() is not { Length: > 0 } written ? otherwise
        : !written.All(char.IsAsciiDigit) ? null
        : !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? int.MaxValue
        : number > 0 ? number
        : null;
}
