using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// Reads the audit as far as the entered session may see it: the database's functions look and decide once more, for
/// the role of pages may not read the table. All lists are the newest first, paged by the number of the last event.
/// </summary>
internal static class AuditTrail
{
    /// <summary>What one has done oneself.</summary>
    /// <param name="before">Events below this number; null for the newest.</param>
    internal static Task<List<OwnEvent>> OwnTrail(
        NpgsqlConnection connection,
        long? before,
        int count,
        CancellationToken stop
    ) =>
        Read(
            connection,
            "select id, at, organisation, role, purpose, action, outcome, why, subjects from access.own_trail($1, $2)",
            [new() { Value = before ?? long.MaxValue }, new() { Value = count }],
            row => new OwnEvent(
                row.GetInt64(0),
                row.GetFieldValue<DateTimeOffset>(1),
                Doing(row, 2),
                Refused(row, 6),
                Text(row, 7),
                row.GetFieldValue<int[]>(8)
            ),
            stop
        );

    /// <summary>Who has looked at the data of the jobseeker of the session.</summary>
    /// <param name="withOwn">One's own looks too.</param>
    internal static Task<List<AccessLogEntry>> Looks(
        NpgsqlConnection connection,
        long? before,
        int count,
        bool withOwn,
        CancellationToken stop
    ) =>
        Read(
            connection,
            """
            select id, at, organisation, role, purpose, action, question, asked_at, answer, answered_at
            from access.looks($1, $2, $3)
            """,
            [new() { Value = before ?? long.MaxValue }, new() { Value = count }, new() { Value = withOwn }],
            row => new AccessLogEntry(
                row.GetInt64(0),
                row.GetFieldValue<DateTimeOffset>(1),
                Doing(row, 2),
                TextIn(row, 6),
                TextIn(row, 8)
            ),
            stop
        );

    /// <summary>One of them; null when it is not about the jobseeker of the session.</summary>
    internal static async Task<AccessLogEntry?> Look(NpgsqlConnection connection, long id, CancellationToken stop) =>
        id is < 1 or long.MaxValue
            ? null
            : (await Looks(connection, id + 1, count: 1, withOwn: true, stop)).Find(look => look.Id == id);

    /// <summary>Everybody's events, for supervision.</summary>
    internal static Task<List<FoundEvent>> Search(
        NpgsqlConnection connection,
        AuditSearch search,
        long? before,
        int count,
        CancellationToken stop
    ) =>
        Read(
            connection,
            """
            select id, at, organisation_code, role, purpose, action_done, refused, why, account_id, account_name,
                subjects, subject_count
            from access.search_events($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                Optional(search.Account, NpgsqlDbType.Integer),
                Optional(search.Organisation, NpgsqlDbType.Text),
                Optional(search.Person, NpgsqlDbType.Integer),
                Optional((short?)search.Action, NpgsqlDbType.Smallint),
                Optional(
                    search.IsRefused switch
                    {
                        true => -1,
                        false => 0,
                        null => (int?)null,
                    },
                    NpgsqlDbType.Integer
                ),
                new() { Value = search.From },
                new() { Value = search.Until },
                new() { Value = before ?? long.MaxValue },
                new() { Value = count },
            ],
            row => new FoundEvent(
                row.GetInt64(0),
                row.GetFieldValue<DateTimeOffset>(1),
                Doing(row, 2),
                Refused(row, 6),
                Text(row, 7),
                row.GetInt32(8),
                Text(row, 9),
                row.GetFieldValue<int[]>(10),
                row.GetInt32(11)
            ),
            stop
        );

    /// <summary>What jobseekers have asked the organisation of the session.</summary>
    /// <param name="isAnswered">Those answered, the newest first; else those that wait, the eldest first.</param>
    /// <param name="after">Beyond this question; null for the first.</param>
    internal static Task<List<AskedQuestion>> Questions(
        NpgsqlConnection connection,
        bool isAnswered,
        int? after,
        int count,
        CancellationToken stop
    ) => Questions(connection, one: null, isAnswered, after, count, stop);

    /// <summary>One of them; null when it is not the session's to answer.</summary>
    internal static async Task<AskedQuestion?> Question(NpgsqlConnection connection, int id, CancellationToken stop) =>
        (await Questions(connection, id, isAnswered: false, after: null, count: 1, stop)).SingleOrDefault();

    private static Task<List<AskedQuestion>> Questions(
        NpgsqlConnection connection,
        int? one,
        bool isAnswered,
        int? after,
        int count,
        CancellationToken stop
    ) =>
        Read(
            connection,
            """
            select id, event_id, person_id, question, asked_at, looked_at, looked_by, role, purpose, action, answer,
                answered_at, answered_by
            from access.questions($1, $2, $3, $4)
            """,
            [
                Optional(one, NpgsqlDbType.Integer),
                new() { Value = isAnswered },
                Optional(after, NpgsqlDbType.Integer),
                new() { Value = count },
            ],
            row => new AskedQuestion(
                row.GetInt32(0),
                row.GetInt64(1),
                row.GetInt32(2),
                TextIn(row, 3)!,
                row.IsDBNull(5)
                    ? null
                    : new(
                        row.GetFieldValue<DateTimeOffset>(5),
                        row.GetString(6),
                        (Role)row.GetInt16(7),
                        (Purpose)row.GetInt16(8),
                        (AccessAction)row.GetInt16(9)
                    ),
                TextIn(row, 10),
                Text(row, 12)
            ),
            stop
        );

    private static async Task<List<T>> Read<T>(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter[] places,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.AddRange(places);
        List<T> rows = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            rows.Add(read(row));
        return rows;
    }

    /// <summary>Organisation, role, purpose and action, beside each other.</summary>
    private static ActorCapacity Doing(NpgsqlDataReader row, int column) =>
        new(
            Text(row, column),
            (Role)row.GetInt16(column + 1),
            (Purpose)row.GetInt16(column + 2),
            (AccessAction)row.GetInt16(column + 3)
        );

    private static RefusalReason? Refused(NpgsqlDataReader row, int column) =>
        row.GetInt16(column) is var outcome and not 0 ? (RefusalReason)outcome : null;

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A text and when it was written, beside each other.</summary>
    private static WrittenText? TextIn(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(row.GetString(column), row.GetFieldValue<DateTimeOffset>(column + 1));

    private static NpgsqlParameter Optional(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
