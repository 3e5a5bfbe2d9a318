using System.Text.Json;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.App.Api.Statistics.V2;

/// <summary><c>/savedqueries</c>: a row holds a table, a selection and a format, and nothing of who saved it.</summary>
internal static class SavedQueries
{
    private const int LengthOfId = 22;

    /// <summary>Of this purpose alone; held while one is counted and kept.</summary>
    private const long KeepingLock = 1_269_2010;

    internal static async Task<IResult> Save(HttpContext http, StatisticsRequest asked)
    {
        if (asked.Release is null)
            return ProblemResult.NothingPublished();
        (JsonElement body, ProblemResult? wrong) = await Json.Read(http.Request, anyType: false, http.RequestAborted);
        if (wrong is not null)
            return wrong;
        (SavedForm? query, wrong) = Read(body, asked);
        if (query is null)
            return wrong!;
        if (query.Text.Length > SavedForm.MostCharacters)
            return ProblemResult.Bad("The query is too long to be saved; use expressions, as KU* or FROM(2022M01).");
        if (!await Keep(http, query))
            return ProblemResult.NoRoom();
        return CacheableResult.Json(
            query.Told(asked),
            StatusCodes.Status201Created,
            asked.Address($"savedqueries/{query.Id}")
        );
    }

    /// <summary>
    /// Whether it is kept, now or already. One counts and keeps at a time, or many at once would pass the limit together.
    /// </summary>
    private static async Task<bool> Keep(HttpContext http, SavedForm query)
    {
        DateTimeOffset now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        int most = http.RequestServices.GetRequiredService<StatisticsLimits>().Kept;
        // Statements of a batch are one transaction, and each sees what was committed before it began.
        await using NpgsqlBatch batch = http.RequestServices.GetRequiredService<SiteDatabase>().Job.CreateBatch();
        Add("select pg_advisory_xact_lock($1)", KeepingLock);
        Add(
            """
            insert into monitoring.saved_query (id, query, saved_at) select $1, $2, $3
            where (select count(*) from monitoring.saved_query) < $4 on conflict do nothing
            """,
            query.Id,
            query.Text,
            now,
            most
        );
        Add("select exists (select from monitoring.saved_query where id = $1)", query.Id);
        await using NpgsqlDataReader answers = await batch.ExecuteReaderAsync(http.RequestAborted);
        await answers.NextResultAsync(http.RequestAborted);
        await answers.ReadAsync(http.RequestAborted);
        return answers.GetBoolean(0);

        void Add(string text, params object[] values)
        {
            NpgsqlBatchCommand command = new(text);
            foreach (object value in values)
                command.Parameters.Add(new() { Value = value });
            batch.BatchCommands.Add(command);
        }
    }

    internal static async Task<IResult> Get(HttpContext http, StatisticsRequest asked) =>
        await Find(http, Id(http)) is { } query ? CacheableResult.Json(query.Told(asked)) : None();

    internal static async Task<IResult> Data(HttpContext http, StatisticsRequest asked)
    {
        if (await Find(http, Id(http)) is not { } query)
            return None();
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(query.Table, asked.Release);
        if (table is null)
            return wrong!;
        (Output? output, wrong) = TableData.OutputOf(http.Request, query.Output);
        return output is null
            ? wrong!
            : await TableData.Figures(http, In(asked, http, query), table, query.Request, output);
    }

    internal static async Task<IResult> Selection(HttpContext http, StatisticsRequest asked)
    {
        if (await Find(http, Id(http)) is not { } query)
            return None();
        (PublishedTable? table, ProblemResult? wrong) = TableList.Find(query.Table, asked.Release);
        return table is null
            ? wrong!
            : TableData
                .Selected(table.Definition, query.Request)
                .Match<IResult>(
                    selection => TableData.Describe(selection, asked, $"savedqueries/{query.Id}/selection"),
                    ProblemResult.Of
                );
    }

    /// <summary>A saved query; null when there is none.</summary>
    internal static async Task<SavedForm?> Find(HttpContext http, string id)
    {
        if (id.Length != LengthOfId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;
        await using NpgsqlCommand command = http
            .RequestServices.GetRequiredService<SiteDatabase>()
            .Web.CreateCommand("select query from monitoring.saved_query where id = $1");
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync(http.RequestAborted) is string text ? SavedForm.Read(text) : null;
    }

    private static (SavedForm? Query, ProblemResult? Wrong) Read(JsonElement body, StatisticsRequest asked)
    {
        if (Json.Text(body, "tableId") is not { } id || asked.Release!.Find(id) is not { } table)
            return (null, ProblemResult.Bad("tableId: there is no such table."));
        if (Json.Text(body, "language")?.ToLowerInvariant() is not { } language || !Words.Languages.Contains(language))
            return (null, ProblemResult.Bad("language: fi, sv or en."));
        if (Json.Member(body, "selection") is not { ValueKind: JsonValueKind.Object } given)
            return (null, ProblemResult.Bad("selection: an object with the member selection."));
        (SelectionRequest? request, ProblemResult? wrong) = SelectionRequest.Of(given);
        if (request is null)
            return (null, wrong);
        string name = Json.Text(body, "outputFormat") ?? OutputFormat.All[0].Name;
        if (OutputFormat.Find(name) is not { } format || Json.Texts(body, "outputFormatParams") is not { } parameters)
            return (null, ProblemResult.Bad("outputFormat, outputFormatParams: not as described."));
        (Output? output, wrong) = Output.Of(format, parameters);
        if (output is null)
            return (null, wrong);
        return TableData
            .Selected(table.Definition, request)
            .Match<(SavedForm?, ProblemResult?)>(
                _ => (SavedForm.Of(table.Definition, language, output, request), null),
                problems => (null, ProblemResult.Of(problems))
            );
    }

    /// <summary>In the language it was saved in, unless another is asked for.</summary>
    private static StatisticsRequest In(StatisticsRequest asked, HttpContext http, SavedForm query) =>
        http.Request.Query.ContainsKey("lang") ? asked : asked with { Language = query.Language };

    private static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    private static ProblemResult None() => ProblemResult.Missing("There is no such saved query.");
}
