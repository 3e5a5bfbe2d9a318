using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Moves;

/// <summary>A customer who has moved, and whom one's municipality is to hand over.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Since">From when another is responsible.</param>
/// <param name="Place">Where the customer belongs now.</param>
/// <param name="IsInPilots">The municipality of the place is responsible; else the TE office of its area.</param>
/// <param name="ToldOn">When the move became known here.</param>
internal sealed record MovedCustomer(
    int Person,
    string Name,
    DateOnly Since,
    MunicipalityCode Place,
    bool IsInPilots,
    DateOnly ToldOn
)
{
    /// <summary>Number of the TE office that gets the customer; null when a municipality does.</summary>
    internal int? TeOffice => IsInPilots ? null : TeOffices.NumberOf(Place);

    /// <summary>Code of the organisation that gets the customer.</summary>
    internal string Receiver =>
        TeOffice is { } office
            ? Access.Organisations.TeOffice(office)
            : Access.Organisations.Municipality(OrganisingAgreements.OrganiserOf(Place, Since).Number);
}

/// <summary>
/// A municipality's customers who have moved, whom it hands over to who is responsible now (5 § 1 mom), the eldest first.
/// </summary>
internal static class MoveQueue
{
    internal static readonly string Rows = $"""
        from steering.current_period c
        join steering.period t on t.person_id = c.person_id and t.version = c.version and t.valid_from = c.valid_from
        where c.basis = {(int)Basis.Moved} and c.organiser = (select access.organiser()) and t.notified_at is null
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("since", IsDescending: false, new KeyColumn("c.valid_from", KeyKind.Day), new("c.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(MovedCustomer one) => [one.Since, one.Person];

    /// <param name="connection">An official's of a municipality.</param>
    /// <param name="person">This one alone; null for all.</param>
    internal static ListSql Of(NpgsqlConnection connection, ListOrder order, int? person = null) =>
        new(connection, person is null ? Rows : $"{Rows} and c.person_id = $1", person is { } one ? [one] : [], order);

    internal static Task<Page<MovedCustomer>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "c.person_id, c.valid_from, c.municipality, t.decided_at",
            place,
            length,
            row => new MovedCustomer(
                row.GetInt32(0),
                PersonName.InList(row, 6) ?? row.GetString(5),
                row.GetFieldValue<DateOnly>(1),
                Codes.Municipality(row.GetInt16(4)),
                !row.IsDBNull(2),
                LegalDay.Of(row.GetFieldValue<DateTimeOffset>(3))
            ),
            stop,
            """
            select page.person_id, page.valid_from, page.municipality, page.decided_at,
                coalesce(page.municipality, (
                    select coalesce(f.home_municipality, f.place_of_stay) from register.fact f
                    where f.person_id = page.person_id order by f.date desc, f.seq desc limit 1)),
                p.key, i.family_name, i.given_names
            from {0} join register.person p on p.id = page.person_id
            left join register.identity i on i.person_id = page.person_id
            """
        );

    /// <summary>Who serves somebody until the hand-over or the return; none when neither is waited for.</summary>
    internal static async Task<MunicipalityCode> KeeperOf(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select c.organiser from steering.current_period c
            join steering.period t on t.person_id = c.person_id and t.version = c.version and t.valid_from = c.valid_from
            where c.person_id = $1 and c.basis in ({(int)Basis.Moved}, {(int)Basis.RedundancyProtection})
                and t.notified_at is null
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return Codes.Municipality(await command.ExecuteScalarAsync(stop) as short?);
    }

    /// <summary>One of them; null when the person is none of them.</summary>
    internal static async Task<MovedCustomer?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        ListSql list = Of(connection, Orders[0], person);
        return (await Read(list, place: null, length: 1, stop)).Rows is [var found] ? found : null;
    }
}
