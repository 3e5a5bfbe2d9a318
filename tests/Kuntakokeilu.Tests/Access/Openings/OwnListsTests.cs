using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Openings;

/// <summary>Of everybody's openings and disqualifications one's own are read, by their index, and walked both ways.</summary>
public sealed class OwnListsTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Of a thousand accounts thirty rows each.</summary>
    private const string Many = """
        insert into access.account (issuer, subject, name, created_at)
        select 'https://test', n::text, n::text, now() from generate_series(1, 1000) n;
        insert into access.opening (account_id, person_id, purpose, reason, opened_at, expires_at)
        select a.id, n, 1, 'oikaisuvaatimus', now(), now() + interval '1 day'
        from access.account a, generate_series(1, 30) n order by n, a.id;
        insert into access.disqualification (account_id, person_id, declared_at)
        select a.id, 31 - n, now() from access.account a, generate_series(1, 30) n order by n, a.id;
        analyze access.opening, access.disqualification
        """;

    [Fact]
    public async Task Only_one_s_own_rows_are_read_and_each_is_met_once_both_ways()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        string token = await TestActor.Caseworker(91).SignIn(register.Source, Stop);
        await register.Run(Many);
        await using Gate gate = await TestGates.Enter(register, token);
        int account = gate.Actor!.AccountId;

        ListSql openings = OpeningList.Of(gate.Connection, account, isOpen: null, OpeningList.Orders[0]);
        await Few(
            gate.Connection,
            "access.opening",
            place => OpeningList.Read(openings, place, 10, Stop),
            OpeningList.Key
        );
        foreach (ListOrder order in DisqualificationList.Orders)
        {
            ListSql list = DisqualificationList.Of(gate.Connection, account, order);
            await Few(
                gate.Connection,
                "access.disqualification",
                place => DisqualificationList.Read(list, place, 10, Stop),
                one => DisqualificationList.Key(one, order)
            );
        }
    }

    /// <summary>Three pages forward and three back, each of ten, and the last one has no next.</summary>
    private static async Task Few<T>(
        NpgsqlConnection connection,
        string table,
        Func<Place?, Task<Page<T>>> read,
        Func<T, IReadOnlyList<object>> key
    )
    {
        (long scans, long rows) before = await Counted(connection, table);
        List<Page<T>> pages = [await read(null)];
        while (pages[^1].HasNext)
            pages.Add(await read(new(key(pages[^1].Rows[^1]), Turn.Forward)));
        Page<T> back = await read(new(key(pages[^1].Rows[0]), Turn.Back));
        (long scans, long rows) after = await Counted(connection, table);

        Assert.Equal([10, 10, 10], pages.Select(page => page.Rows.Count));
        Assert.Equal(30, pages.SelectMany(page => page.Rows).Select(row => key(row)[0]).Distinct().Count());
        Assert.Equal(pages[1].Rows.Select(row => key(row)[0]), back.Rows.Select(row => key(row)[0]));
        Assert.Equal(before.scans, after.scans);
        Assert.InRange(after.rows - before.rows, 30, 200);
    }

    private static async Task<(long Scans, long Rows)> Counted(NpgsqlConnection connection, string table)
    {
        await using NpgsqlCommand command = new(
            $"""
            select seq_scan, coalesce(idx_tup_fetch, 0) + seq_tup_read
            from pg_stat_xact_all_tables where relid = '{table}'::regclass
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        await row.ReadAsync(Stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
