using Kuntakokeilu.Base.Data;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>What a holder has of a year's money for a purpose: a quota, a TE office's part, or what is bought for it.</summary>
internal sealed record HeldMoney(
    AccountKind Own,
    string Moment,
    int Year,
    string Holder,
    string Purpose,
    MoneyFigures Figures
)
{
    /// <summary>
    /// What was granted is told by the few rows that grant: no decision is read for it. Kinds of accounts are numbered own,
    /// tied, paid; three lie between each.
    /// </summary>
    private const string Sql = """
        with held as materialized (
            select case when a.kind <= 6 then a.kind when a.kind <= 9 then a.kind - 3 else a.kind - 6 end as own, a.moment,
                a.year, a.holder, a.purpose, max(a.id) filter (where a.kind <= 6) as id,
                coalesce(sum(a.balance - a.reserved) filter (where a.kind <= 6), 0)::bigint as available,
                coalesce(sum(a.reserved) filter (where a.kind <= 6), 0)::bigint as reserved,
                coalesce(sum(a.balance) filter (where a.kind between 7 and 9), 0)::bigint as committed,
                coalesce(sum(a.balance) filter (where a.kind between 10 and 12), 0)::bigint as paid
            from money.account a
            where a.kind between 4 and 12 and ($1::text is null or (a.moment, a.year) = ($1, $2::smallint))
            group by 1, 2, 3, 4, 5)
        select h.own, h.moment, h.year, h.holder, h.purpose,
            (coalesce((select sum(t.amount) from money.transfer t where t.credit = h.id and t.kind in (5, 6, 7, 9, 10)), 0)
            - coalesce((select sum(t.amount) from money.transfer t where t.debit = h.id and t.kind in (8, 9, 10)), 0))::bigint,
            h.available, h.reserved, h.committed, h.paid
        from held h order by h.moment, h.year, h.holder, h.own, h.purpose
        """;

    /// <summary>What the session sees of it: of one year's money of a moment, or of all.</summary>
    internal static async Task<IReadOnlyList<HeldMoney>> Read(
        NpgsqlConnection connection,
        UsableYear? year,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = UsableYear.Asked(connection, Sql, year);
        return await command.All<HeldMoney>(
            row =>
                new(
                    (AccountKind)row.GetInt32(0),
                    row.GetString(1),
                    row.GetInt16(2),
                    row.GetString(3),
                    row.GetString(4),
                    new(row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9))
                ),
            stop
        );
    }
}
