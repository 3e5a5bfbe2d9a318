using Kuntakokeilu.Base.Lists;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>A kept row of an identities file in a list.</summary>
/// <param name="Name">Malli, Fii Zeeta, as on record before; the register's identifier of who has no name there.</param>
/// <param name="BirthDate">By the register.</param>
/// <param name="Told">By the code.</param>
/// <param name="Accepted">How it was settled; null while it waits.</param>
internal sealed record ListedIdentity(
    int Id,
    int Person,
    string Name,
    DateTimeOffset CameAt,
    DateOnly? BirthDate,
    DateOnly? Told,
    bool? Accepted
);

/// <summary>The kept rows: those that wait, the eldest first, or those that are settled, the latest first.</summary>
internal static class KeptIdentityQueue
{
    private static readonly KeyColumn Number = new("k.id", KeyKind.Int);

    internal static IReadOnlyList<ListOrder> Waiting { get; } = [new("came", IsDescending: false, Number)];

    internal static IReadOnlyList<ListOrder> Settled { get; } = [new("came", IsDescending: true, Number)];

    internal static IReadOnlyList<object> Key(ListedIdentity one) => [one.Id];

    internal static ListSql Of(NpgsqlConnection connection, bool settled, ListOrder order) =>
        new(
            connection,
            $"""
            from register.kept_identity k
            join register.person p on p.id = k.person_id
            join register.recording r on r.id = k.recording_id
            left join register.identity_settlement s on s.kept_identity_id = k.id
            left join register.identity i on i.person_id = k.person_id
            where s is {(settled ? "not null" : "null")}
            """,
            [],
            order
        );

    internal static Task<Page<ListedIdentity>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            $"""
            k.id, k.person_id, p.key, r.at, {RegisterBirthDate.Of("k.person_id")}, k.code, s.accepted,
                i.family_name, i.given_names
            """,
            place,
            length,
            row => new ListedIdentity(
                row.GetInt32(0),
                row.GetInt32(1),
                PersonName.InList(row, 7) ?? row.GetString(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4),
                IdentityCode.TryParse(row.GetString(5), out IdentityCode code) ? code.BirthDate : null,
                row.IsDBNull(6) ? null : row.GetBoolean(6)
            ),
            stop
        );
}
