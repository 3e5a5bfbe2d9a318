using Kuntakokeilu.Base.Lists;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// Reads the audit as far as the entered session may see it: the database's functions look and decide once more, for
/// the role of pages may not read the table. All lists go by number.
/// </summary>
internal static class AuditTrail
{
    /// <summary>Of events, the newest first or the other way around.</summary>
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("when", IsDescending: true, new KeyColumn("e.id", KeyKind.Long))];

    /// <summary>Questions that wait, the eldest first.</summary>
    internal static IReadOnlyList<ListOrder> Waiting { get; } = [new("asked", IsDescending: false, Number)];

    /// <summary>Questions that are answered, the newest first.</summary>
    internal static IReadOnlyList<ListOrder> Answered { get; } = [new("asked", IsDescending: true, Number)];

    private static KeyColumn Number => new("q.id", KeyKind.Int);

    /// <summary>What one has done oneself.</summary>
    /// <param name="done">One action; null for all.</param>
    /// <param name="isRefused">Only refused, or only permitted; null for both.</param>
    internal static ListSql Own(NpgsqlConnection connection, AccessAction? done, bool? isRefused, ListOrder order) =>
        Of(
            connection,
            "from access.own_trail($1, $2) e",
            order,
            Optional((short?)done, NpgsqlDbType.Smallint),
            Optional(Outcome(isRefused), NpgsqlDbType.Integer)
        );

    internal static Task<Page<OwnEvent>> ReadOwn(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "e.id, e.at, e.organisation, e.role, e.purpose, e.action, e.refused, e.why, e.subjects",
            place,
            length,
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
    internal static ListSql Looks(NpgsqlConnection connection, bool withOwn, ListOrder order) =>
        Of(connection, "from access.looks($1) e", order, new NpgsqlParameter { Value = withOwn });

    internal static Task<Page<AccessLogEntry>> ReadLooks(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    ) =>
        list.Read(
            """
            e.id, e.at, e.organisation, e.role, e.purpose, e.action, e.question, e.asked_at, e.answer, e.answered_at,
                e.acted
            """,
            place,
            length,
            row => new AccessLogEntry(
                row.GetInt64(0),
                row.GetFieldValue<DateTimeOffset>(1),
                Doing(row, 2),
                TextIn(row, 6),
                TextIn(row, 8)
            )
            {
                ActedForOne = Text(row, 10),
            },
            stop
        );

    /// <summary>One of them; null when it is not about the jobseeker of the session.</summary>
    internal static async Task<AccessLogEntry?> Look(NpgsqlConnection connection, long id, CancellationToken stop)
    {
        if (id is < 1 or long.MaxValue)
            return null;
        ListSql list = Looks(connection, withOwn: true, Orders[0]);
        Page<AccessLogEntry> page = await ReadLooks(list, new([id + 1], Turn.Forward), length: 1, stop);
        return page.Rows.FirstOrDefault(look => look.Id == id);
    }

    /// <summary>Everybody's events, for supervision.</summary>
    internal static ListSql Everybodys(NpgsqlConnection connection, AuditSearch search, ListOrder order) =>
        Of(
            connection,
            "from access.search_events($1, $2, $3, $4, $5, $6, $7) e",
            order,
            Optional(search.Account, NpgsqlDbType.Integer),
            Optional(search.Organisation, NpgsqlDbType.Text),
            Optional(search.Person, NpgsqlDbType.Integer),
            Optional((short?)search.Action, NpgsqlDbType.Smallint),
            Optional(Outcome(search.IsRefused), NpgsqlDbType.Integer),
            new NpgsqlParameter { Value = search.From },
            new NpgsqlParameter { Value = search.Until }
        );

    internal static Task<Page<FoundEvent>> ReadFound(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            """
            e.id, e.at, e.organisation_code, e.role, e.purpose, e.action_done, e.refused, e.why, e.account_id,
                e.account_name, e.subjects, e.subject_count
            """,
            place,
            length,
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
    /// <param name="isAnswered">Those answered; else those that wait.</param>
    internal static ListSql Questions(NpgsqlConnection connection, bool isAnswered, ListOrder order) =>
        Questions(connection, one: null, isAnswered, order);

    /// <summary>One of them; null when it is not the session's to answer.</summary>
    internal static async Task<AskedQuestion?> Question(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        ListSql list = Questions(connection, id, isAnswered: false, Waiting[0]);
        return (await ReadQuestions(list, place: null, length: 1, stop)).Rows.SingleOrDefault();
    }

    internal static Task<Page<AskedQuestion>> ReadQuestions(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    ) =>
        list.Read(
            """
            q.id, q.event_id, q.person_id, q.question, q.asked_at, q.looked_at, q.looked_by, q.role, q.purpose, q.action,
                q.answer, q.answered_at, q.answered_by
            """,
            place,
            length,
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

    private static ListSql Questions(NpgsqlConnection connection, int? one, bool isAnswered, ListOrder order) =>
        Of(
            connection,
            "from access.questions($1, null, $2) q",
            order,
            Optional(one, NpgsqlDbType.Integer),
            new NpgsqlParameter { Value = isAnswered }
        );

    private static ListSql Of(
        NpgsqlConnection connection,
        string function,
        ListOrder order,
        params IReadOnlyList<NpgsqlParameter> parameters
    ) => new(connection, function, parameters, order) { IsFunction = true };

    /// <summary>0 permitted, -1 refused; null for both.</summary>
    private static int? Outcome(bool? isRefused) =>
        isRefused switch
        {
            true => -1,
            false => 0,
            null => null,
        };

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
