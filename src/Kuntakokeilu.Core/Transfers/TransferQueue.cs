using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers;

/// <summary>
/// The queue of a TE office of those to be transferred to municipalities (4 § 3 mom), the eldest first, read by the index
/// that holds nobody else.
/// </summary>
internal static class TransferQueue
{
    /// <summary>So many are confirmed at once, in one transaction with one event.</summary>
    internal const int MostAtOnce = 500;

    internal static readonly string Rows = $"""
        from steering.current_period c
        where c.authority = {(int)Authority.Municipality} and c.te_office = (select access.te_office())
        """;

    private const string HasLateRows = """
        exists (select from steering.difference d where d.person_id = c.person_id
            and not exists (select from steering.settlement s where s.difference_id = d.id))
        """;

    /// <summary>The registration waits for an official's eyes: it may yet be refused.</summary>
    private const string IsUntested = """
        exists (select from registration.start_test s where s.person_id = c.person_id and s.outcome is null)
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("since", IsDescending: false, new KeyColumn("c.valid_from", KeyKind.Day), new("c.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(WaitingTransfer one) => [one.Since, one.Person];

    /// <param name="connection">A TE officer's.</param>
    internal static ListSql Of(NpgsqlConnection connection, TransferFilter filter, ListOrder order)
    {
        List<object> places = [];
        return new(connection, Narrowed(filter, places), places, order);
    }

    internal static Task<Page<WaitingTransfer>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "c.person_id, c.valid_from, c.municipality, c.version",
            place,
            length,
            row => new WaitingTransfer(
                row.GetInt32(0),
                PersonName.InList(row, 5) ?? row.GetString(4),
                row.GetFieldValue<DateOnly>(1),
                Codes.Municipality(row.GetInt16(2)),
                (Grounds)row.GetInt16(3),
                row.GetBoolean(7)
            ),
            stop,
            """
            select page.person_id, page.valid_from, page.municipality, t.grounds, p.key, i.family_name, i.given_names,
                exists (select from registration.start_test s where s.person_id = page.person_id and s.outcome is null)
            from {0} join register.person p on p.id = page.person_id
            join steering.period t on t.person_id = page.person_id and t.version = page.version
                and t.valid_from = page.valid_from
            left join register.identity i on i.person_id = page.person_id
            """
        );

    /// <summary>One of them; null when the person is none of them.</summary>
    internal static async Task<WaitingTransfer?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        ListSql list = Of(connection, new(Person: person), Orders[0]);
        return (await Read(list, place: null, length: 1, stop)).Rows is [var found] ? found : null;
    }

    /// <summary>Whom confirming all of them would transfer, and who would be left out.</summary>
    internal static async Task<TransferPreview> Preview(
        NpgsqlConnection connection,
        TransferFilter filter,
        CancellationToken stop
    )
    {
        List<object> places = [];
        await using NpgsqlCommand command = new(
            $"""
            select c.person_id, c.municipality, {HasLateRows}, {IsUntested} {Narrowed(filter, places)}
            order by c.valid_from, c.person_id limit {MostAtOnce + 1}
            """,
            connection
        );
        foreach (object place in places)
            command.Parameters.Add(new() { Value = place });
        List<(int Person, short Municipality, bool HasLateRows, bool IsUntested)> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add((row.GetInt32(0), row.GetInt16(1), row.GetBoolean(2), row.GetBoolean(3)));
        bool isCut = found.Count > MostAtOnce;
        var looked = found.Take(MostAtOnce).ToList();
        var taken = looked.FindAll(one => one is { HasLateRows: false, IsUntested: false });
        return new(
            [.. taken.Select(one => one.Person)],
            [
                .. taken
                    .CountBy(one => one.Municipality)
                    .OrderByDescending(one => one.Value)
                    .ThenBy(one => one.Key)
                    .Select(one => (Codes.Municipality(one.Key), one.Value)),
            ],
            looked.Count(one => one.HasLateRows),
            looked.Count(one => one is { HasLateRows: false, IsUntested: true }),
            isCut
        );
    }

    private static string Narrowed(TransferFilter filter, List<object> places)
    {
        string rows = Rows;
        if (filter.Municipality is { } municipality)
            rows += $" and c.municipality = {Place((short)municipality.Number)}";
        if (filter.Until is { } until)
            rows += $" and c.valid_from <= {Place(until)}";
        if (filter.Person is { } person)
            rows += $" and c.person_id = {Place(person)}";
        if (filter.Ground is { } ground)
            rows += $"""
                 and exists (select from steering.period t where t.person_id = c.person_id and t.version = c.version
                    and t.valid_from = c.valid_from and t.grounds & {Place((short)ground)} <> 0)
                """;
        return rows;

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }
}
