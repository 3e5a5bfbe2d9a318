using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Returns;

/// <summary>A municipality's customer whom the TE office is to take back for change security.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Since">From when the conditions of change security have been met.</param>
/// <param name="ServedBy">The municipality that organises the service until then.</param>
internal sealed record ReturningCustomer(int Person, string Name, DateOnly Since, MunicipalityCode ServedBy);

/// <summary>
/// A TE office's queue of the municipalities' customers who have come to meet the conditions of change security (5 § 4 mom),
/// the eldest first, read by the index that holds nobody else.
/// </summary>
internal static class ReturnQueue
{
    internal static readonly string Rows = $"""
        from steering.current_period c
        where c.te_office = (select access.te_office()) and c.basis = {(int)Basis.RedundancyProtection}
            and c.organiser is not null
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("since", IsDescending: false, new KeyColumn("c.valid_from", KeyKind.Day), new("c.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ReturningCustomer one) => [one.Since, one.Person];

    /// <param name="connection">A TE officer's.</param>
    /// <param name="person">This one alone; null for all.</param>
    internal static ListSql Of(NpgsqlConnection connection, ListOrder order, int? person = null) =>
        new(connection, person is null ? Rows : $"{Rows} and c.person_id = $1", person is { } one ? [one] : [], order);

    internal static Task<Page<ReturningCustomer>> Read(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    ) =>
        list.Read(
            "c.person_id, c.valid_from, c.organiser",
            place,
            length,
            row => new ReturningCustomer(
                row.GetInt32(0),
                PersonName.InList(row, 4) ?? row.GetString(3),
                row.GetFieldValue<DateOnly>(1),
                Codes.Municipality(row.GetInt16(2))
            ),
            stop,
            """
            select page.person_id, page.valid_from, page.organiser, p.key, i.family_name, i.given_names
            from {0} join register.person p on p.id = page.person_id
            left join register.identity i on i.person_id = page.person_id
            """
        );

    /// <summary>One of them; null when the person is none of them.</summary>
    internal static async Task<ReturningCustomer?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        ListSql list = Of(connection, Orders[0], person);
        return (await Read(list, place: null, length: 1, stop)).Rows is [var found] ? found : null;
    }
}
