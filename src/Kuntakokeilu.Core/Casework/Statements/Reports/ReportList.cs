using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Reports;

/// <summary>A report that waits.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record WaitingReport(int Person, short Place, string Name, DateOnly Day)
{
    public required StatementMatter Matter { get; init; }
    public required ConductKind? Conduct { get; init; }
    public required short? Municipality { get; init; }
    public required ConductRung? Rung { get; init; }
    public required int? Days { get; init; }
    public required DateOnly? Limit { get; init; }

    /// <summary>Who has it in hand; null for nobody.</summary>
    public required string? TakenBy { get; init; }
}

/// <summary>Which of them.</summary>
internal enum ReportShown : byte
{
    /// <summary>Conduct.</summary>
    Conduct = 1,

    /// <summary>Matters on which the TE office states.</summary>
    Matters,

    /// <summary>What nobody has in hand.</summary>
    Free,

    /// <summary>What one has taken oneself.</summary>
    Mine,
}

/// <summary>What waits on the desk of the actor's organisation, the eldest first.</summary>
internal static class ReportList
{
    /// <summary>In SQL: for the list and for what is counted.</summary>
    internal const string Ours =
        "from statements.report r where r.settled_on is null and r.desk = (select casework.holder())";

    private static readonly string TakenBy = OfLastTaking("by");

    private static readonly string Taker = OfLastTaking("account_id");

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new(
            "day",
            IsDescending: false,
            new KeyColumn("r.day", KeyKind.Day),
            new KeyColumn("r.person_id", KeyKind.Int),
            new KeyColumn("r.place", KeyKind.Int)
        ),
    ];

    internal static IReadOnlyList<object> Key(WaitingReport one) => [one.Day, one.Person, (int)one.Place];

    internal static ListSql Of(NpgsqlConnection connection, ReportShown? shown, ListOrder order) =>
        new(
            connection,
            shown switch
            {
                ReportShown.Conduct => $"{Ours} and r.conduct is not null",
                ReportShown.Matters => $"{Ours} and r.conduct is null",
                ReportShown.Free => $"{Ours} and {Taker} is null",
                ReportShown.Mine => $"{Ours} and {Taker} = (select access.account())",
                _ => Ours,
            },
            [],
            order
        );

    internal static async Task<Page<WaitingReport>> Read(
        ListSql list,
        Place? place,
        int length,
        bool isOfOffice,
        CancellationToken stop
    )
    {
        Page<WaitingReport> page = await list.Read(
            "r.person_id, r.place, r.day, r.matter, r.conduct, r.municipality, r.rung, r.days, r.limit_day, " + TakenBy,
            place,
            length,
            Read,
            stop
        );
        if (!isOfOffice)
            return await ListedNames.Of(list, page, one => one.Person, (one, name) => one with { Name = name }, stop);
        IReadOnlyDictionary<int, string> names = await Names(list.Connection, page.Rows, stop);
        return page with
        {
            Rows =
            [
                .. page
                    .Rows.Where(one => names.ContainsKey(one.Person))
                    .Select(one => one with { Name = names[one.Person] }),
            ],
        };
    }

    private static string OfLastTaking(string column) =>
        $"""
            (select e.{column} from statements.report_entry e
            where e.person_id = r.person_id and e.reference = r.reference and e.step = {(int)ReportStep.Take}
            order by e.number desc limit 1)
            """;

    /// <summary>Of people whom the session does not see but for their reports.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> Names(
        NpgsqlConnection connection,
        IReadOnlyList<WaitingReport> rows,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select person, key, family_name, given_names from statements.names_on_desk($1)",
            connection
        );
        command.Parameters.Add(new() { Value = rows.Select(one => one.Person).Distinct().ToArray() });
        Dictionary<int, string> names = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            names[row.GetInt32(0)] = PersonName.InList(row, 2) ?? row.GetString(1);
        return names;
    }

    private static WaitingReport Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt16(1), "", row.GetFieldValue<DateOnly>(2))
        {
            Matter = (StatementMatter)row.GetInt16(3),
            Conduct = (ConductKind?)row.ShortOrNull(4),
            Municipality = row.ShortOrNull(5),
            Rung = (ConductRung?)row.ShortOrNull(6),
            Days = row.ShortOrNull(7),
            Limit = row.DayOrNull(8),
            TakenBy = row.IsDBNull(9) ? null : row.GetString(9),
        };
}
