using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Messages;

/// <summary>A customer whose message waits for an official.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Since">The day of the first that nobody has seen.</param>
/// <param name="Worker">The account of the official whose customer it is; null for nobody's.</param>
internal sealed record WaitingCustomer(int Person, string Name, DateOnly Since, int? Worker);

/// <summary>
/// Customers of the actor's organisation who have written and wait, the longest first: one's own and those whom no official
/// has, so that none waits behind a desk that nobody sits at; or all.
/// </summary>
internal static class WaitingMessages
{
    /// <summary>One's own and nobody's, in SQL: for the list and for what is counted.</summary>
    internal const string OfMine =
        "s.message_day is not null and (s.worker_id = (select access.account()) or s.worker_id is null)";

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new(
            "since",
            IsDescending: false,
            new KeyColumn("s.message_day", KeyKind.Day),
            new KeyColumn("s.person_id", KeyKind.Int)
        ),
    ];

    internal static IReadOnlyList<object> Key(WaitingCustomer one) => [one.Since, one.Person];

    internal static ListSql Of(NpgsqlConnection connection, bool ofAll, ListOrder order) =>
        new(
            connection,
            "from obligations.standing s where s.holder = (select casework.holder()) and "
                + (ofAll ? "s.message_day is not null" : OfMine),
            [],
            order
        );

    internal static async Task<Page<WaitingCustomer>> Read(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    )
    {
        Page<WaitingCustomer> page = await list.Read(
            "s.person_id, s.message_day, s.worker_id",
            place,
            length,
            Read,
            stop
        );
        return await ListedNames.Of(list, page, one => one.Person, (one, name) => one with { Name = name }, stop);
    }

    private static WaitingCustomer Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), "", row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? null : row.GetInt32(2));
}
