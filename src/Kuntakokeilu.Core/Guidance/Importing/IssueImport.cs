using System.Globalization;
using System.Security.Cryptography;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Guidance.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>
/// Stores the questions and answers of a week, all or none: as <c>kokeilu_job</c>. The same bytes again bring nothing; others of
/// the same week are told as differences, and stored as new versions when somebody confirms them.
/// </summary>
internal sealed class IssueImport(NpgsqlDataSource database, TimeProvider time)
{
    /// <param name="file">The bytes that it was read from.</param>
    /// <param name="confirms">Whether differences become new versions.</param>
    internal async Task<IssueStored> Store(
        WeeklyIssue issue,
        int year,
        ReadOnlyMemory<byte> file,
        bool confirms,
        CancellationToken stop
    )
    {
        byte[] hash = SHA256.HashData(file.Span);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        int id = await Hold(connection, issue, year, stop);
        if (await IsKnown(connection, id, hash, stop))
            return IssueStored.Nothing;
        IReadOnlyList<StoredPair> had = await Stored(connection, id, stop);
        IssueComparison beside = new(had, issue.Pairs);
        bool isFirst = had.Count == 0;
        if (!isFirst && !confirms)
            return new(0, 0, beside.Differences);
        DateTimeOffset at = isFirst ? Published(year, issue.Week) : time.GetUtcNow();
        await AddThemes(connection, beside.Added, at, stop);
        await AddQuestions(connection, id, had, beside.Added, at, stop);
        await AddVersions(
            connection,
            [
                .. beside.Added.Select((pair, i) => (Place(had, i), (short)1, pair)),
                .. beside.Changed.Select(one => (one.Stored.Number, (short)(one.Stored.Version + 1), one.Pair)),
            ],
            id,
            at,
            stop
        );
        await Note(connection, id, hash, at, beside, stop);
        await transaction.CommitAsync(stop);
        return new(beside.Added.Count, beside.Changed.Count, isFirst ? [] : beside.Differences);
    }

    /// <summary>The week's first day: that is all that is known of it.</summary>
    private static DateTimeOffset Published(int year, int week) =>
        new(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday).AddHours(12), TimeSpan.Zero);

    /// <summary>In an issue that is there, new questions come last.</summary>
    private static short Place(IReadOnlyList<StoredPair> had, int added) =>
        (short)(had.Select(one => one.Number).DefaultIfEmpty((short)0).Max() + added + 1);

    /// <summary>The issue, held until the transaction ends: of two imports the second finds what the first has stored.</summary>
    private static async Task<int> Hold(
        NpgsqlConnection connection,
        WeeklyIssue issue,
        int year,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new("insert into guidance.issue (year, week, title) values ($1, $2, $3) on conflict do nothing")
            {
                Parameters =
                {
                    new() { Value = (short)year },
                    new() { Value = (short)issue.Week },
                    new() { Value = issue.Title },
                },
            }
        );
        batch.BatchCommands.Add(
            new("select id from guidance.issue where (year, week) = ($1, $2) for no key update")
            {
                Parameters =
                {
                    new() { Value = (short)year },
                    new() { Value = (short)issue.Week },
                },
            }
        );
        return (int)(await batch.ExecuteScalarAsync(stop))!;
    }

    private static async Task<bool> IsKnown(NpgsqlConnection connection, int issue, byte[] hash, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from guidance.issue_version where issue_id = $1 and file_hash = $2)",
            connection
        );
        command.Parameters.Add(new() { Value = issue });
        command.Parameters.Add(new() { Value = hash });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<IReadOnlyList<StoredPair>> Stored(
        NpgsqlConnection connection,
        int issue,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select q.id, q.number, v.number, v.question_fi, v.answer_fi
            from guidance.question q join guidance.answer_entry e on e.question_id = q.id
            join guidance.answer_version v on (v.question_id, v.number) = (q.id, e.version)
            where q.issue_id = $1 order by q.number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = issue });
        return await command.All(
            row => new StoredPair(
                row.GetInt32(0),
                row.GetInt16(1),
                row.GetInt16(2),
                row.GetString(3),
                row.GetString(4)
            ),
            stop
        );
    }

    /// <summary>Headings that are in no catalogue, where somebody took them all the same.</summary>
    private static async Task AddThemes(
        NpgsqlConnection connection,
        IEnumerable<WeeklyPair> pairs,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into guidance.theme (code, fi, sv, ordinal, from_day)
            select 'theme-' || (n.had + u.place), u.heading, u.heading, n.had + u.place, $2
            from (select heading, row_number() over ()::int as place from unnest($1) heading
                where not exists (select from guidance.theme t where lower(heading) in (lower(t.fi), lower(t.sv)))) u
            cross join (select max(ordinal)::int as had from guidance.theme) n
            """,
            connection
        );
        command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Theme).Distinct().ToArray() });
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(at.UtcDateTime) });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task AddQuestions(
        NpgsqlConnection connection,
        int issue,
        IReadOnlyList<StoredPair> had,
        IReadOnlyList<WeeklyPair> pairs,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            insert into guidance.question (theme, sent_at, text, state, issue_id, number)
            select t.code, $2, u.text, {(int)QuestionState.Published}, $1, u.number
            from unnest($3, $4, $5) u(number, theme, text)
            join guidance.theme t on lower(u.theme) in (lower(t.fi), lower(t.sv))
            order by u.number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = issue });
        command.Parameters.Add(new() { Value = at });
        command.Parameters.Add(new() { Value = pairs.Select((_, i) => Place(had, i)).ToArray() });
        command.Parameters.Add(new() { Value = pairs.Select(pair => pair.Theme).ToArray() });
        command.Parameters.Add(new() { Value = pairs.Select(pair => pair.QuestionText).ToArray() });
        if (await command.ExecuteNonQueryAsync(stop) != pairs.Count)
            throw new InvalidOperationException("A question of the file was not stored.");
    }

    private static async Task AddVersions(
        NpgsqlConnection connection,
        IReadOnlyList<(short Number, short Version, WeeklyPair Pair)> versions,
        int issue,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $$"""
            insert into guidance.answer_version (question_id, number, question_fi, answer_fi, status, cites, sections, law_day,
                published_at)
            select q.id, u.version, u.question, u.answer, {{(int)AnswerStatus.Holds}}, '{}', '{}', $6, $7
            from unnest($2, $3, $4, $5) u(number, version, question, answer)
            join guidance.question q on (q.issue_id, q.number) = ($1, u.number)
            order by u.number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = issue });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Number).ToArray() });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Version).ToArray() });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Pair.QuestionText).ToArray() });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Pair.AnswerText).ToArray() });
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(at.UtcDateTime) });
        command.Parameters.Add(new() { Value = at });
        if (await command.ExecuteNonQueryAsync(stop) != versions.Count)
            throw new InvalidOperationException("An answer of the file was not stored.");
    }

    private static async Task Note(
        NpgsqlConnection connection,
        int issue,
        byte[] hash,
        DateTimeOffset at,
        IssueComparison beside,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into guidance.issue_version (issue_id, number, published_at, added, changed, file_hash)
            select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from guidance.issue_version where issue_id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = issue });
        command.Parameters.Add(new() { Value = at });
        command.Parameters.Add(new() { Value = (short)beside.Added.Count });
        command.Parameters.Add(new() { Value = (short)beside.Changed.Count });
        command.Parameters.Add(new() { Value = hash });
        await command.ExecuteNonQueryAsync(stop);
    }
}
