using System.Text.Json;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary>What is below <c>/tables/{id}</c>: metadata, the default selection and the figures.</summary>
internal static class TableData
{
    /// <summary>
    /// The dataset without figures: what may be chosen, of a saved query from its codelists and laid out as it was. Nothing
    /// follows from <c>defaultSelection</c>: ours chooses from no codelist.
    /// </summary>
    internal static async Task<IResult> Metadata(HttpContext http, StatisticsRequest asked)
    {
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(http, asked.Release);
        if (table is null)
            return wrong!;
        IQueryCollection address = http.Request.Query;
        SelectionRequest request = Everything(table.Definition);
        if (address["savedQuery"].FirstOrDefault() is { Length: > 0 } id)
        {
            if (
                await SavedQueries.Find(http, id) is not { } saved
                || !saved.Table.Equals(table.Definition.Id, StringComparison.Ordinal)
            )
                return ProblemResult.Missing("There is no such saved query of the table.");
            request = With(
                saved.Request with
                {
                    Queries = request.Queries,
                },
                [
                    .. saved
                        .Request.Queries.Where(query => query.Codelist is not null)
                        .Select(query => query with { Values = [] }),
                ]
            );
        }
        else
        {
            (SelectionRequest? given, wrong) = SelectionRequest.Of(address);
            if (given is null)
                return wrong!;
            request = With(request, given.Queries);
        }
        return Selected(table.Definition, request)
            .Match<IResult>(
                selection =>
                    CacheableResult.Of(
                        output =>
                            JsonStat.WriteMetadata(
                                output,
                                new(table, selection, asked.Language, asked.Edition),
                                asked.LinksOf(table.Definition.Id)
                            ),
                        CacheableResult.JsonType
                    ),
                ProblemResult.Of
            );
    }

    internal static IResult DefaultSelection(HttpContext http, StatisticsRequest asked)
    {
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(http, asked.Release);
        return table is null
            ? wrong!
            : Describe(Selector.Default(table.Definition), asked, $"tables/{table.Definition.Id}/defaultselection");
    }

    /// <summary>A selection with its expressions resolved to codes.</summary>
    internal static CacheableResult Describe(Selection selection, StatisticsRequest asked, string path) =>
        CacheableResult.Json(
            new
            {
                language = asked.Language,
                selection = selection.Variables.Select(one => new
                {
                    variableCode = one.Variable.Code,
                    codelist = one.Codelist?.Id,
                    valueCodes = one.Values.Select(value => value.Code),
                }),
                placement = new
                {
                    heading = selection.Heading.Select(one => one.Variable.Code),
                    stub = selection.Stub.Select(one => one.Variable.Code),
                },
                links = new[] { asked.Link("self", path) },
            }
        );

    internal static async Task<IResult> Get(HttpContext http, StatisticsRequest asked)
    {
        (SelectionRequest? request, ProblemResult? wrong) = SelectionRequest.Of(http.Request.Query);
        return request is null ? wrong! : await Figures(http, asked, request);
    }

    internal static async Task<IResult> Post(HttpContext http, StatisticsRequest asked)
    {
        (JsonElement body, ProblemResult? wrong) = await Json.Read(http.Request, anyType: false, http.RequestAborted);
        if (wrong is not null)
            return wrong;
        (SelectionRequest? request, wrong) = SelectionRequest.Of(body);
        return request is null ? wrong! : await Figures(http, asked, request);
    }

    private static async Task<IResult> Figures(HttpContext http, StatisticsRequest asked, SelectionRequest request)
    {
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(http, asked.Release);
        if (table is null)
            return wrong!;
        (Output? output, wrong) = OutputOf(http.Request, null);
        return output is null ? wrong! : await Figures(http, asked, table, request, output);
    }

    /// <summary>The figures of a selection, if it is one and not too large.</summary>
    internal static async Task<IResult> Figures(
        HttpContext http,
        StatisticsRequest asked,
        PublishedTable table,
        SelectionRequest request,
        Output output
    )
    {
        StatisticsWork work = http.RequestServices.GetRequiredService<StatisticsWork>();
        int most = http.RequestServices.GetRequiredService<StatisticsLimits>().Cells;
        return await Selected(table.Definition, request)
            .Match<Task<IResult>>(
                async selection =>
                    selection.Cells > most ? ProblemResult.TooManyCells(selection.Cells, most)
                    : output.Refuses(selection) is { } refusal ? refusal
                    : await work.Write(
                        http,
                        output,
                        new(table, selection, asked.Language, asked.Edition),
                        selection.Cells
                    ),
                problems => Task.FromResult<IResult>(ProblemResult.Of(problems))
            );
    }

    /// <summary>The format by the address, else by what was saved, else by what the program accepts.</summary>
    internal static (Output? Output, ProblemResult? Wrong) OutputOf(HttpRequest request, Output? saved)
    {
        string name = request.Query["outputFormat"].FirstOrDefault() ?? "";
        OutputFormat? format = OutputFormat.Find(name);
        if (name.Length > 0 && format is null)
            return (
                null,
                ProblemResult.Bad(
                    $"outputFormat: one of {string.Join(", ", OutputFormat.All.Select(one => one.Name))}."
                )
            );
        string[] parameters =
        [
            .. request.Query["outputFormatParams"].SelectMany(one => VariableQuery.Split(one ?? "")),
        ];
        if (format is null && saved is not null && parameters.Length == 0)
            return (saved, null);
        format ??= saved?.Format ?? OutputFormat.Accepted(request);
        return format is null
            ? (
                null,
                new(
                    StatusCodes.Status406NotAcceptable,
                    "Not acceptable",
                    "None of the formats is what the program accepts; outputFormat names one."
                )
            )
            : Output.Of(format, parameters);
    }

    /// <summary>The selection of a request, or what is wrong with it.</summary>
    internal static SelectionResult Selected(TableDefinition table, SelectionRequest request) =>
        Selector.Select(
            table,
            request.Queries.Any(query => query.Values.Count > 0 || query.Codelist is not null)
                ? request.Queries
                : DefaultQueries(table, request.Queries),
            request.Stub,
            request.Heading
        );

    private static IReadOnlyList<VariableQuery> DefaultQueries(
        TableDefinition table,
        IReadOnlyList<VariableQuery> asked
    ) =>
        // A variable that there is not is wrong also when nothing is asked of it.
        asked.Any(query => table.Find(query.Variable) is null)
            ? asked
            :
            [
                .. Selector
                    .Default(table)
                    .Variables.Select(one => new VariableQuery(
                        one.Variable.Code,
                        [.. one.Values.Select(value => value.Code)]
                    )),
            ];

    private static SelectionRequest Everything(TableDefinition table) =>
        new([.. table.Variables.Select(one => new VariableQuery(one.Code, ["*"]))], null, null);

    /// <summary>Everything, but of some variables what is asked.</summary>
    private static SelectionRequest With(SelectionRequest all, IReadOnlyList<VariableQuery> asked) =>
        all with
        {
            Queries =
            [
                .. all.Queries.Where(query =>
                    !asked.Any(one => one.Variable.Equals(query.Variable, StringComparison.OrdinalIgnoreCase))
                ),
                .. asked,
            ],
        };
}
