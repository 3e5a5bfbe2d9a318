using System.Globalization;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements;

/// <summary>A statement that is to be given.</summary>
/// <param name="Place">Its place in the list of the person's.</param>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record DueStatement(int Person, short Place, string Name, StatementMatter Matter)
{
    public required Payer Payer { get; init; }
    public required StatementGiver Giver { get; init; }
    public required DateOnly Ready { get; init; }
    public required DateOnly Limit { get; init; }

    /// <summary>How it stands on a day: of what is not given the days tell it.</summary>
    internal StatementState StateOn(DateOnly day) =>
        Ready > day ? StatementState.Waiting
        : day > Limit ? StatementState.Overdue
        : StatementState.Due;
}

/// <summary>Which of the organisation's.</summary>
internal sealed record StatementFilter
{
    public StatementState? State { get; init; }
    public StatementMatter? Matter { get; init; }

    /// <summary>Those that somebody else gives too, of one's own customers.</summary>
    public bool WithOthers { get; init; }
}

/// <summary>How many statements of the organisation's wait, each counted to a thousand.</summary>
internal readonly record struct StatementCounts(int Overdue, int Due, int Waiting);

/// <summary>
/// Statements that are to be given on the customers of the actor's organisation, by the day by which each is to be: those that
/// the organisation gives, or may.
/// </summary>
internal static class StatementList
{
    /// <summary>Those of the organisation's, in SQL: for the list and for what is counted.</summary>
    internal const string Ours = $"{All} and {OfGiver}";

    private const string All =
        "from statements.duty d where d.given_on is null and d.holder = (select casework.holder())";

    /// <summary>The municipality's, or what the TE office gives or may: whatever the holder is.</summary>
    private const string OfGiver =
        "case when (select access.te_office()) is null then d.giver = 0 else d.giver = 1 or d.may_te_office end";

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new(
            "due",
            IsDescending: false,
            new KeyColumn("d.limit_day", KeyKind.Day),
            new KeyColumn("d.person_id", KeyKind.Int),
            new KeyColumn("d.place", KeyKind.Int)
        ),
    ];

    internal static IReadOnlyList<object> Key(DueStatement one) => [one.Limit, one.Person, (int)one.Place];

    internal static ListSql Of(NpgsqlConnection connection, StatementFilter filter, DateOnly today, ListOrder order)
    {
        string rows = filter.WithOthers ? All : Ours;
        if (filter.State is { } state)
            rows += $" and {InState(state, today)}";
        if (filter.Matter is { } matter)
            rows += string.Create(CultureInfo.InvariantCulture, $" and d.matter = {(int)matter}");
        return new(connection, rows, [], order);
    }

    internal static async Task<Page<DueStatement>> Read(ListSql list, Place? place, int length, CancellationToken stop)
    {
        Page<DueStatement> page = await list.Read(
            "d.person_id, d.place, d.matter, d.fund, d.giver, d.ready_on, d.limit_day",
            place,
            length,
            Read,
            stop
        );
        return await ListedNames.Of(list, page, one => one.Person, (one, name) => one with { Name = name }, stop);
    }

    internal static async Task<StatementCounts> Count(
        NpgsqlConnection connection,
        DateOnly today,
        CancellationToken stop
    )
    {
        NpgsqlBatchCommand count = new(
            string.Join(
                " union all ",
                ((StatementState[])[StatementState.Overdue, StatementState.Due, StatementState.Waiting]).Select(state =>
                    $"select {(int)state}, count(*)::int from (select {Ours} and {InState(state, today)} "
                    + $"limit {ListSql.MostCounted + 1}) counted"
                )
            )
        );
        await using NpgsqlBatch batch = IndexWalk.Of(connection, count);
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        Dictionary<StatementState, int> counts = [];
        while (await row.ReadAsync(stop))
            counts[(StatementState)row.GetInt32(0)] = row.GetInt32(1);
        return new(counts[StatementState.Overdue], counts[StatementState.Due], counts[StatementState.Waiting]);
    }

    private static string InState(StatementState state, DateOnly today) =>
        state switch
        {
            StatementState.Waiting => $"d.ready_on > {Day(today)}",
            StatementState.Overdue => $"d.limit_day < {Day(today)}",
            _ => $"d.ready_on <= {Day(today)} and d.limit_day >= {Day(today)}",
        };

    /// <summary>A day stands in the statement itself, as in the caseload.</summary>
    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"date '{day:yyyy-MM-dd}'");

    private static DueStatement Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt16(1), "", (StatementMatter)row.GetInt16(2))
        {
            Payer = new(row.GetInt16(3)),
            Giver = (StatementGiver)row.GetInt16(4),
            Ready = row.GetFieldValue<DateOnly>(5),
            Limit = row.GetFieldValue<DateOnly>(6),
        };
}
