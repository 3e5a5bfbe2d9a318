using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Guidance.Searching;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Publishing;

/// <summary>A theme as it is chosen.</summary>
internal sealed record ListedTheme(string Code, string Fi, string Sv)
{
    internal string Name(string language) => language == "sv" ? Sv : Fi;
}

/// <summary>A version of an answer, and when it was published.</summary>
internal sealed record VersionTold(short Number, DateTimeOffset PublishedAt, AnswerTold Told);

/// <summary>A publishing of an issue: how many questions came, and how many answers got their next version.</summary>
internal sealed record IssueStep(short Number, DateTimeOffset At, short Added, short Changed);

/// <summary>An issue with what it has, in the order of its themes.</summary>
internal sealed record IssueTold(int Id, short Year, short Week, string Title)
{
    public IReadOnlyList<IssueStep> Versions { get; init; } = [];
    public IReadOnlyList<AnswerSummary> Answers { get; init; } = [];
}

/// <summary>
/// Reads what is published for whoever asks: as <c>kokeilu_web</c> before anybody has entered, who sees nothing else.
/// </summary>
internal sealed class PublishedAnswers(NpgsqlDataSource database)
{
    /// <summary>The latest first.</summary>
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new(
            "published",
            IsDescending: true,
            new KeyColumn("e.published_on", KeyKind.Day),
            new("e.question_id", KeyKind.Int)
        ),
    ];

    internal static IReadOnlyList<object> Key(AnswerSummary one) => [one.PublishedOn, one.Question];

    internal ValueTask<NpgsqlConnection> Open(CancellationToken stop) => database.OpenConnectionAsync(stop);

    internal static ListSql List(NpgsqlConnection connection, AnswerFilter filter, ListOrder order)
    {
        List<object> values = [];
        string narrowed = filter.ToSql(values);
        return new(connection, $"{AnswerSummary.From} where true{narrowed}", values, order);
    }

    internal async Task<IReadOnlyList<ListedTheme>> Themes(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select code, fi, sv from guidance.theme order by ordinal"
        );
        return await command.All(row => new ListedTheme(row.GetString(0), row.GetString(1), row.GetString(2)), stop);
    }

    internal async Task<IReadOnlyList<IssueTold>> Issues(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select id, year, week, title from guidance.issue order by year desc, week desc"
        );
        return await command.All(
            row => new IssueTold(row.GetInt32(0), row.GetInt16(1), row.GetInt16(2), row.GetString(3)),
            stop
        );
    }

    /// <summary>Answers by the numbers of their questions, in that order, with the words that were looked for.</summary>
    internal static async Task<IReadOnlyList<AnswerSummary>> Summaries(
        NpgsqlConnection connection,
        IReadOnlyList<int> questions,
        string language,
        string words,
        CancellationToken stop
    )
    {
        string of = language is "sv" or "en" ? language : "fi";
        string configuration = of switch
        {
            "sv" => "case when v.answer_sv is null then 'finnish'::regconfig else 'swedish'::regconfig end",
            "en" => "case when v.answer_en is null then 'finnish'::regconfig else 'english'::regconfig end",
            _ => "'finnish'::regconfig",
        };
        string marked =
            $"ts_headline({configuration}, translate({{0}}, '{AnswerSummary.Begins}{AnswerSummary.Ends}', ''), "
            + $"q, 'HighlightAll=true, StartSel={AnswerSummary.Begins}, StopSel={AnswerSummary.Ends}')";
        await using NpgsqlCommand command = new(
            $"""
            select e.question_id, e.version, e.theme, {AnswerTold.Columns(of, marked, marked)},
                e.published_on, e.updated_at, i.year, i.week, e.number
            {AnswerSummary.From}
            cross join guidance.sought($2, $3) q
            where e.question_id = any ($1) order by array_position($1, e.question_id)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = questions.ToArray() });
        command.Parameters.Add(new() { Value = language });
        command.Parameters.Add(new() { Value = words });
        return await command.All(AnswerSummary.Read, stop);
    }

    /// <summary>The latest answers, or those of a theme, by when they were changed last.</summary>
    internal async Task<IReadOnlyList<AnswerSummary>> Updated(
        string? theme,
        DateTimeOffset since,
        int after,
        int length,
        bool isLatestFirst,
        string language,
        CancellationToken stop
    )
    {
        string order = isLatestFirst
            ? "order by e.updated_at desc, e.question_id desc"
            : "order by e.updated_at, e.question_id";
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select {AnswerSummary.Columns(language)} {AnswerSummary.From}
            where ($1::text is null or e.theme = $1) and (e.updated_at, e.question_id) > ($2, $3)
            {order} limit $4
            """
        );
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = theme });
        command.Parameters.Add(new() { Value = since.ToUniversalTime() });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = length });
        return await command.All(AnswerSummary.Read, stop);
    }

    /// <summary>Answers that cite a section of the Act, the latest first.</summary>
    internal static async Task<IReadOnlyList<AnswerSummary>> Citing(
        NpgsqlConnection connection,
        IReadOnlyList<string> sections,
        int length,
        string language,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select {AnswerSummary.Columns(language)} {AnswerSummary.From}
            where e.sections && $1 order by e.published_on desc, e.question_id desc limit $2
            """,
            connection
        );
        command.Parameters.Add(new() { Value = sections.ToArray() });
        command.Parameters.Add(new() { Value = length });
        return await command.All(AnswerSummary.Read, stop);
    }

    /// <summary>A question with all its versions, the latest first; null where nothing of it is published.</summary>
    internal async Task<(AnswerSummary Latest, IReadOnlyList<VersionTold> Versions)?> Find(
        int question,
        string language,
        CancellationToken stop
    )
    {
        await using NpgsqlConnection connection = await Open(stop);
        await using NpgsqlCommand latest = new(
            $"select {AnswerSummary.Columns(language)} {AnswerSummary.From} where e.question_id = $1",
            connection
        );
        latest.Parameters.Add(new() { Value = question });
        if (await latest.All(AnswerSummary.Read, stop) is not [var found])
            return null;
        await using NpgsqlCommand versions = new(
            $"""
            select v.number, v.published_at, {AnswerTold.Columns(language)} from guidance.answer_version v
            where v.question_id = $1 order by v.number desc
            """,
            connection
        );
        versions.Parameters.Add(new() { Value = question });
        return (
            found,
            await versions.All(
                row => new VersionTold(row.GetInt16(0), row.GetFieldValue<DateTimeOffset>(1), AnswerTold.Read(row, 2)),
                stop
            )
        );
    }

    internal async Task<IssueTold?> Issue(int year, int week, string language, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await Open(stop);
        await using NpgsqlCommand issue = new(
            "select id, year, week, title from guidance.issue where (year, week) = ($1, $2)",
            connection
        );
        issue.Parameters.Add(new() { Value = (short)year });
        issue.Parameters.Add(new() { Value = (short)week });
        if (
            await issue.All(
                row => new IssueTold(row.GetInt32(0), row.GetInt16(1), row.GetInt16(2), row.GetString(3)),
                stop
            )
            is not [var found]
        )
            return null;
        await using NpgsqlCommand versions = new(
            "select number, published_at, added, changed from guidance.issue_version where issue_id = $1 order by number",
            connection
        );
        versions.Parameters.Add(new() { Value = found.Id });
        await using NpgsqlCommand answers = new(
            $"""
            select {AnswerSummary.Columns(language)} {AnswerSummary.From} join guidance.theme t on t.code = e.theme
            where e.issue_id = $1 order by t.ordinal, e.number
            """,
            connection
        );
        answers.Parameters.Add(new() { Value = found.Id });
        return found with
        {
            Versions = await versions.All(
                row => new IssueStep(
                    row.GetInt16(0),
                    row.GetFieldValue<DateTimeOffset>(1),
                    row.GetInt16(2),
                    row.GetInt16(3)
                ),
                stop
            ),
            Answers = await answers.All(AnswerSummary.Read, stop),
        };
    }
}
