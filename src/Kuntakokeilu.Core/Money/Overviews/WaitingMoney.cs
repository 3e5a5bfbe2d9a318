using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>Money that is kept for a decision, until when: what runs out first stands first.</summary>
internal sealed record KeptMoney(string Holder, string Purpose, int Year, long Amount, DateOnly Since, DateOnly Expires)
{
    /// <summary>So many are shown; how many there are is told beside them.</summary>
    internal const int MostShown = 200;

    private const string Sql = """
        select a.holder, a.purpose, a.year, r.amount, t.day, r.expires, count(*) over ()
        from money.reservation r join money.account a on a.id = r.debit join money.transfer t on t.id = r.id
        where r.ended_by is null order by r.expires, t.day, r.id limit 200
        """;

    internal static async Task<(IReadOnlyList<KeptMoney> Shown, long All)> Read(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(Sql, connection);
        List<KeptMoney> found = [];
        long all = 0;
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            found.Add(
                new(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetInt16(2),
                    row.GetInt64(3),
                    row.GetFieldValue<DateOnly>(4),
                    row.GetFieldValue<DateOnly>(5)
                )
            );
            all = row.GetInt64(6);
        }
        return (found, all);
    }
}

/// <summary>Tied money of an old year that the newest quota does not suffice for: it waits until more is granted.</summary>
/// <param name="ToYear">Null where the holder has no newer quota.</param>
internal sealed record ShortMoney(
    string Holder,
    string Purpose,
    int Year,
    int? ToYear,
    DateOnly Day,
    long Needed,
    long Available
)
{
    /// <summary>Of each account what was told last, as long as something is still tied there.</summary>
    private const string Sql = """
        select distinct on (s.account) a.holder, a.purpose, a.year, s.to_year, s.day, s.needed, s.available
        from money.roll_shortage s join money.account a on a.id = s.account
        where a.balance > 0 order by s.account, s.day desc
        """;

    internal static async Task<IReadOnlyList<ShortMoney>> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Sql, connection);
        return await command.All<ShortMoney>(
            row =>
                new(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetInt16(2),
                    row.ShortOrNull(3),
                    row.GetFieldValue<DateOnly>(4),
                    row.GetInt64(5),
                    row.GetInt64(6)
                ),
            stop
        );
    }
}
