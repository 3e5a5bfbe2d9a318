using System.Text.Json;
using Kuntakokeilu.App.Api.Statistics.V2;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V1;

/// <summary>The query of PxWeb's first interface, answered by the second: the same figures by the same code.</summary>
internal static class Query
{
    internal static async Task<IResult> Post(HttpContext http, StatisticsRequest asked)
    {
        (PublishedTable? table, ProblemResult? wrong) = Listing.Find(http, asked);
        if (table is null)
            return wrong!;
        // It never asked what kind a body is: R's programs say nothing, curl and Python that it is a form.
        (JsonElement body, wrong) = await Json.Read(http.Request, anyType: true, http.RequestAborted);
        if (wrong is not null)
            return wrong;
        (SelectionRequest? request, wrong) = Read(body, table.Definition);
        if (request is null)
            return wrong!;
        (Output? output, wrong) = Format(body);
        return output is null ? wrong! : await TableData.Figures(http, asked, table, request, output);
    }

    private static (SelectionRequest? Request, ProblemResult? Wrong) Read(JsonElement body, TableDefinition table)
    {
        List<VariableQuery> queries = [];
        if (Json.Member(body, "query") is not { ValueKind: JsonValueKind.Array } asked)
            return (null, ProblemResult.Bad("query: a list is missing."));
        foreach (JsonElement one in asked.EnumerateArray())
        {
            if (
                Json.Text(one, "code") is not { Length: > 0 } code
                || Json.Member(one, "selection") is not { } selection
                || Json.Text(selection, "filter") is not { } filter
                || Json.Texts(selection, "values") is not { } values
            )
                return (null, ProblemResult.Bad("query: each needs a code and a selection with a filter and values."));
            if (Filtered(code, filter, values) is not { } query)
                return (
                    null,
                    ProblemResult.Bad($"{filter[..Math.Min(filter.Length, 20)]}: filters are item, all, top and vs:.")
                );
            queries.Add(query);
        }
        // What is not asked of is left out where it can be, else whole.
        IEnumerable<VariableQuery> rest = table
            .Variables.Where(one =>
                one.EliminationCode is null && !queries.Any(query => table.Find(query.Variable) == one)
            )
            .Select(one => new VariableQuery(one.Code, ["*"]));
        return (new([.. queries, .. rest], null, null), null);
    }

    private static VariableQuery? Filtered(string code, string filter, IReadOnlyList<string> values) =>
        filter.ToUpperInvariant() switch
        {
            "ITEM" or "ALL" => new(code, values),
            "TOP" => new(code, [.. values.Select(count => $"TOP({count})")]),
            _ when filter.StartsWith("vs:", StringComparison.OrdinalIgnoreCase) => new(code, values, filter[3..]),
            _ => null,
        };

    private static (Output? Output, ProblemResult? Wrong) Format(JsonElement body)
    {
        string name = Json.Member(body, "response") is { } response ? Json.Text(response, "format") ?? "px" : "px";
        OutputFormat? format = name.ToUpperInvariant() switch
        {
            "JSON" => OutputFormat.JsonPx,
            "JSON-STAT" => OutputFormat.JsonStat1,
            "JSON-STAT2" => OutputFormat.JsonStat2,
            "CSV" => OutputFormat.Csv,
            "PX" => OutputFormat.Px,
            "XLSX" => OutputFormat.Xlsx,
            _ => null,
        };
        return format is null
            ? (null, ProblemResult.Bad("response.format: json-stat2, json-stat, json, csv, px or xlsx."))
            : (new(format, CodesOrTexts.Texts, ',', false), null);
    }
}
