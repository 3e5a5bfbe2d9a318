using System.Globalization;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary><c>GET /tables</c> and <c>/tables/{id}</c>.</summary>
internal static class TableList
{
    private const int MostOnPage = 1000;

    internal static IResult All(HttpContext http, Asked asked)
    {
        IQueryCollection address = http.Request.Query;
        if (Number(address, "pageNumber", 1, int.MaxValue, 1) is not { } page)
            return Refusal.Bad("pageNumber: a whole number from 1.");
        if (Number(address, "pageSize", 1, MostOnPage, 100) is not { } size)
            return Refusal.Bad($"pageSize: a whole number from 1 to {MostOnPage}.");
        if (Number(address, "pastDays", 1, 999_999, 999_999) is not { } pastDays)
            return Refusal.Bad("pastDays: a whole number from 1.");
        if (address["includeDiscontinued"].FirstOrDefault() is { Length: > 0 } wish && !bool.TryParse(wish, out _))
            return Refusal.Bad("includeDiscontinued: true or false.");
        string[] words = (address["query"].FirstOrDefault() ?? "").Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );
        DateTimeOffset now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        bool isRecent = asked.Changed is { } changed && (now - changed).TotalDays <= pastDays;
        TableDefinition[] found =
        [
            .. (isRecent ? asked.Release!.Tables : [])
                .Select(table => table.Definition)
                .Where(table => words.All(word => Tells(table, word, asked))),
        ];
        int pages = Math.Max(1, (found.Length + size - 1) / size);
        if (page > pages)
            return Refusal.Missing($"There is no page {page}; the last is {pages}.");
        return Answer.Json(
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
                    links = Links(asked, words, page, pages, size),
                },
                links = new[] { asked.Link("self", "tables") },
            },
            asked.Changed
        );
    }

    internal static IResult One(HttpContext http, Asked asked)
    {
        (PublishedTable? table, Refusal? wrong) = Find(http, asked.Release);
        return table is null ? wrong! : Answer.Json(About(table.Definition, asked), asked.Changed);
    }

    /// <summary>The table that an address names.</summary>
    internal static (PublishedTable? Table, Refusal? Wrong) Find(HttpContext http, Release? release) =>
        Find((string)http.Request.RouteValues["id"]!, release);

    internal static (PublishedTable? Table, Refusal? Wrong) Find(string id, Release? release) =>
        release is null ? (null, Refusal.NothingPublished())
        : release.Find(id) is { } table ? (table, null)
        : (null, Refusal.Missing("There is no such table."));

    private static Dictionary<string, object?> About(TableDefinition table, Asked asked) =>
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
            ["discontinued"] = false,
            ["source"] = asked.SourceText,
            ["subjectCode"] = Asked.SubjectCode,
            ["timeUnit"] = "Monthly",
            ["paths"] = new object[]
            {
                new object[] { new { id = Asked.SubjectCode, label = asked.Text(Asked.Subject) } },
            },
            ["links"] = new[]
            {
                asked.Link("self", $"tables/{table.Id}"),
                asked.Link("metadata", $"tables/{table.Id}/metadata"),
                asked.Link("data", $"tables/{table.Id}/data"),
            },
        };

    private static bool Tells(TableDefinition table, string word, Asked asked) =>
        table
            .Variables.Select(one => asked.Text(one.Label))
            .Concat(table.Contents.Values.Select(one => asked.Text(one.Label)))
            .Append(asked.Text(table.Title))
            .Append(table.Id)
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<object> Links(Asked asked, string[] words, int page, int pages, int size)
    {
        string query = words.Length == 0 ? "" : $"&query={Uri.EscapeDataString(string.Join(' ', words))}";
        yield return At("self", page);
        yield return At("first", 1);
        yield return At("last", pages);
        if (page > 1)
            yield return At("previous", page - 1);
        if (page < pages)
            yield return At("next", page + 1);

        object At(string rel, int number) => asked.Link(rel, $"tables?pageNumber={number}&pageSize={size}{query}");
    }

    private static int? Number(IQueryCollection address, string name, int least, int most, int otherwise) =>
        address[name].FirstOrDefault() is not { Length: > 0 } written ? otherwise
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least
        && number <= most
            ? number
        : null;
}
