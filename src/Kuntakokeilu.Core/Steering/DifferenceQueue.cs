using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>A difference in a list.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="FirstDay">The first day that the late rows would tell otherwise.</param>
/// <param name="CameAt">When the late rows came.</param>
/// <param name="Accepted">How it was settled; null while it waits.</param>
internal sealed record ListedDifference(
    int Id,
    int Person,
    string Name,
    DateOnly FirstDay,
    DateTimeOffset CameAt,
    int Facts,
    int Acts,
    bool? Accepted
);

/// <summary>The differences: those that wait, the eldest first, or those that are settled, the latest first.</summary>
internal static class DifferenceQueue
{
    private static readonly KeyColumn Number = new("d.id", KeyKind.Int);

    internal static IReadOnlyList<ListOrder> Waiting { get; } = [new("came", IsDescending: false, Number)];

    internal static IReadOnlyList<ListOrder> Settled { get; } = [new("came", IsDescending: true, Number)];

    internal static IReadOnlyList<object> Key(ListedDifference one) => [one.Id];

    internal static ListSql Of(NpgsqlConnection connection, bool settled, ListOrder order) =>
        new(
            connection,
            $"""
            from steering.difference d
            join register.person p on p.id = d.person_id
            join register.recording r on r.id = d.recording_id
            left join steering.settlement s on s.difference_id = d.id
            left join register.identity i on i.person_id = d.person_id
            where s is {(settled ? "not null" : "null")}
            """,
            [],
            order
        );

    internal static Task<Page<ListedDifference>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            """
            d.id, d.person_id, p.key, d.first_day, r.at,
                (select count(*)::int from steering.late_fact f where f.difference_id = d.id),
                (select count(*)::int from steering.late_act a where a.difference_id = d.id),
                s.accepted, i.family_name, i.given_names
            """,
            place,
            length,
            row => new ListedDifference(
                row.GetInt32(0),
                row.GetInt32(1),
                PersonName.InList(row, 8) ?? row.GetString(2),
                row.GetFieldValue<DateOnly>(3),
                row.GetFieldValue<DateTimeOffset>(4),
                row.GetInt32(5),
                row.GetInt32(6),
                row.IsDBNull(7) ? null : row.GetBoolean(7)
            ),
            stop
        );
}
