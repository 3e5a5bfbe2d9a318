using Kuntakokeilu.Base.Data;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>
/// The decisions that officials of the session's own organisation have made from the area's quota, by purpose: an area has
/// several municipalities, and each answers for its own.
/// </summary>
internal sealed record OwnDecisions(string Purpose, int Count, long Committed, long Paid)
{
    private const string Sql = """
        with own as materialized (
            select distinct t.decision from money.transfer t
            where t.kind = 12 and t.actor = any ((select money.own_officials())::text[]))
        select a.purpose, count(distinct s.decision)::int,
            coalesce(sum(s.amount) filter (where a.kind between 7 and 9), 0)::bigint,
            coalesce(sum(s.amount) filter (where a.kind between 10 and 12), 0)::bigint
        from own o join money.decision_share s on s.decision = o.decision join money.account a on a.id = s.account
        where (a.moment, a.year) = ($1, $2) and s.amount > 0
        group by a.purpose order by a.purpose
        """;

    internal static async Task<IReadOnlyList<OwnDecisions>> Read(
        NpgsqlConnection connection,
        UsableYear year,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = UsableYear.Asked(connection, Sql, year);
        return await command.All<OwnDecisions>(
            row => new(row.GetString(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3)),
            stop
        );
    }
}
