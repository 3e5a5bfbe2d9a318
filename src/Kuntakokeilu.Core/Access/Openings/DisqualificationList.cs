using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>
/// An account's own disqualifications that hold: by when they were declared, which are few enough to be put in order, or
/// by the person, as their index has them.
/// </summary>
internal static class DisqualificationList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new("declared", IsDescending: true, new KeyColumn("d.id", KeyKind.Int)),
        new("person", IsDescending: false, new KeyColumn("d.person_id", KeyKind.Int)),
    ];

    internal static IReadOnlyList<object> Key(Disqualification one, ListOrder order) =>
        [order.Name == Orders[0].Name ? one.Id : one.PersonId];

    internal static ListSql Of(NpgsqlConnection connection, int account, ListOrder order) =>
        new(
            connection,
            "from access.disqualification d where d.account_id = $1 and d.withdrawn_at is null",
            [account],
            order
        );

    internal static Task<Page<Disqualification>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "d.id, d.account_id, d.person_id, d.declared_at",
            place,
            length,
            row => new Disqualification
            {
                Id = row.GetInt32(0),
                AccountId = row.GetInt32(1),
                PersonId = row.GetInt32(2),
                DeclaredAt = row.GetFieldValue<DateTimeOffset>(3),
            },
            stop
        );
}
