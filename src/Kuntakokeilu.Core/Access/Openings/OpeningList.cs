using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>Whom an account has opened with a written reason. They are few: found by the account, and then put in order.</summary>
internal static class OpeningList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("opened", IsDescending: true, new KeyColumn("o.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ReasonedAccess one) => [one.Id];

    /// <param name="isOpen">Only those that open something still, or no longer; null for all.</param>
    internal static ListSql Of(NpgsqlConnection connection, int account, bool? isOpen, ListOrder order) =>
        new(
            connection,
            "from access.opening o where o.account_id = $1"
                + isOpen switch
                {
                    true => " and o.expires_at > now()",
                    false => " and o.expires_at <= now()",
                    null => "",
                },
            [account],
            order
        );

    internal static Task<Page<ReasonedAccess>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "o.id, o.account_id, o.person_id, o.purpose, o.reason, o.shown_until, o.opened_at, o.expires_at",
            place,
            length,
            row => new ReasonedAccess
            {
                Id = row.GetInt32(0),
                AccountId = row.GetInt32(1),
                PersonId = row.GetInt32(2),
                Purpose = (Purpose)row.GetInt16(3),
                Reason = row.GetString(4),
                ShownUntil = row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
                OpenedAt = row.GetFieldValue<DateTimeOffset>(6),
                ExpiresAt = row.GetFieldValue<DateTimeOffset>(7),
            },
            stop
        );
}
