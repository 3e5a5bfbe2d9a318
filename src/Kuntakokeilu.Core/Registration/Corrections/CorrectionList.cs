using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Corrections;

/// <summary>A request to correct, and what was decided on it.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record AskedCorrection(int Id, Guid Matter, int Person, string Name)
{
    public required CorrectedFact Fact { get; init; }
    public required DateOnly Since { get; init; }
    public required RegisterEventKind Event { get; init; }
    public required string Value { get; init; }
    public required string Why { get; init; }
    public required DateOnly SentOn { get; init; }
    public required DateOnly Due { get; init; }

    /// <summary>Null while it waits.</summary>
    public bool? IsAccepted { get; init; }
    public string? Reason { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? Authority { get; init; }

    /// <summary>Of the decision's letter, and of the notice that tells of it.</summary>
    internal string Cause => $"correction-{Id}";
}

/// <summary>Requests to correct, as far as the entered session sees the person: those that wait, what is due first.</summary>
internal static class CorrectionList
{
    private const string Rows = """
        from registration.correction_request c
        join register.person p on p.id = c.person_id
        left join register.identity i on i.person_id = c.person_id
        left join registration.correction_decision d on d.request_id = c.id
        """;

    private const string Columns = """
        c.id, c.matter, c.person_id, p.key, c.fact, c.since, c.event, c.value, c.why, c.sent_on, c.due,
            d.is_accepted, d.reason, d.decided_on, d.authority, i.family_name, i.given_names
        """;

    internal const string Waiting = $"{Rows} where d.request_id is null";

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("due", IsDescending: false, new KeyColumn("c.due", KeyKind.Day), new("c.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(AskedCorrection one) => [one.Due, one.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) => new(connection, Waiting, [], order);

    internal static Task<Page<AskedCorrection>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(Columns, place, length, Read, stop);

    /// <summary>All of a person, the latest first.</summary>
    internal static Task<IReadOnlyList<AskedCorrection>> OfPerson(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    ) => Read(connection, "where c.person_id = $1 order by c.id desc", person, stop);

    /// <returns>Null for none, or one that is not seen.</returns>
    internal static async Task<AskedCorrection?> Find(NpgsqlConnection connection, int id, CancellationToken stop) =>
        (await Read(connection, "where c.id = $1", id, stop)).SingleOrDefault();

    private static async Task<IReadOnlyList<AskedCorrection>> Read(
        NpgsqlConnection connection,
        string which,
        int of,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new($"select {Columns} {Rows} {which}", connection);
        command.Parameters.Add(new() { Value = of });
        List<AskedCorrection> asked = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            asked.Add(Read(row));
        return asked;
    }

    private static AskedCorrection Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetGuid(1), row.GetInt32(2), PersonName.InList(row, 15) ?? row.GetString(3))
        {
            Fact = (CorrectedFact)row.GetInt16(4),
            Since = row.GetFieldValue<DateOnly>(5),
            Event = (RegisterEventKind)row.GetInt16(6),
            Value = row.GetString(7),
            Why = row.GetString(8),
            SentOn = row.GetFieldValue<DateOnly>(9),
            Due = row.GetFieldValue<DateOnly>(10),
            IsAccepted = row.IsDBNull(11) ? null : row.GetBoolean(11),
            Reason = row.IsDBNull(12) ? null : row.GetString(12),
            DecidedOn = row.IsDBNull(13) ? null : row.GetFieldValue<DateOnly>(13),
            Authority = row.IsDBNull(14) ? null : row.GetString(14),
        };
}
