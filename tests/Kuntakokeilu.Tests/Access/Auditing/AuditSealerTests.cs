using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Auditing;

[Collection(nameof(AuditCluster))]
public sealed class AuditSealerTests(AuditCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blocks_follow_one_another_without_a_gap_and_none_is_made_for_nothing()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        Assert.Null(await audit.Sealer.Seal(Stop));
        Assert.Equal(
            ["1 4 true", "2 4 true", "3 4 true"],
            await audit.Register.Lines(
                """
                select id || ' ' || events || ' ' ||
                    (from_transaction = lag(to_transaction, 1, '0'::xid8) over (order by id))::text
                from access.block order by id
                """
            )
        );
        AuditReport report = await audit.Verify();
        Assert.Null(report.Broken);
        Assert.Equal((3, 12, 0), (report.Blocks, report.Events, report.Unsealed));
    }

    [Fact]
    public async Task A_transaction_that_began_before_a_sealing_and_commits_after_it_is_in_the_next_block()
    {
        await using TestAudit audit = await TestAudit.Make(cluster);
        await audit.Note(1);
        await audit.SealAll();
        await using NpgsqlConnection slow = await audit.Register.Site.Job.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction late = await slow.BeginTransactionAsync(Stop);
        await TestAudit.Note(slow, account: 2);
        await audit.Note(3);

        // The later one has committed, and waits for the earlier.
        Assert.Null(await audit.Sealer.Seal(Stop));
        Assert.Equal(1, (await audit.Verify()).Unsealed);
        await late.CommitAsync(Stop);
        await audit.SealAll();

        Assert.Equal(["1: 1", "2: 2 3"], await Blocks(audit));
        Assert.Null((await audit.Verify()).Broken);
    }

    [Fact]
    public async Task A_transaction_that_was_undone_or_only_reads_holds_nothing_back()
    {
        await using TestAudit audit = await TestAudit.Make(cluster);
        await using NpgsqlConnection reader = await audit.Register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction reading = await reader.BeginTransactionAsync(Stop);
        await new NpgsqlCommand("select count(*) from access.event", reader).ExecuteScalarAsync(Stop);
        await using (NpgsqlConnection undone = await audit.Register.Site.Job.OpenConnectionAsync(Stop))
        {
            await using NpgsqlTransaction transaction = await undone.BeginTransactionAsync(Stop);
            await TestAudit.Note(undone, account: 1);
            await transaction.RollbackAsync(Stop);
        }
        await audit.Note(2);
        await audit.SealAll();
        Assert.Equal(["1: 2"], await Blocks(audit));
    }

    [Fact]
    public async Task With_many_writers_at_once_every_event_is_in_exactly_one_block()
    {
        const int Writers = 6;
        const int Transactions = 40;
        await using TestAudit audit = await TestAudit.Make(cluster);
        Task writing = Task.WhenAll(
            Enumerable.Range(1, Writers).Select(writer => Task.Run(() => Write(audit, writer, Transactions), Stop))
        );
        do await audit.Sealer.Seal(Stop);
        while (!writing.IsCompleted);
        await writing;
        await audit.SealAll();

        long written = await audit.Register.Ask<long>("select count(*) from access.event");
        Assert.Equal(Writers * Transactions * 2, written);
        Assert.Equal(
            0,
            await audit.Register.Ask<long>(
                """
                select count(*) from access.event e where 1 <> (select count(*) from access.block b
                    where e.transaction >= b.from_transaction and e.transaction < b.to_transaction)
                """
            )
        );
        AuditReport report = await audit.Verify();
        Assert.Null(report.Broken);
        Assert.Equal(written, report.Events);
        Assert.True(report.Blocks > 1);
    }

    [Fact]
    public async Task One_node_seals_at_a_time_and_one_that_is_killed_has_sealed_nothing()
    {
        await using TestAudit audit = await TestAudit.Make(cluster);
        await audit.Note(1);
        await using NpgsqlConnection blocks = await audit.Register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction holding = await blocks.BeginTransactionAsync(Stop);
        await new NpgsqlCommand("lock access.block in share mode", blocks).ExecuteNonQueryAsync(Stop);
        Task<int?> killed = audit.Sealer.Seal(Stop);
        await Servers.Until(() => audit.Register.Waiting().Result.Count > 0, "the sealer to be about to write");

        Assert.Null(await audit.Sealer.Seal(Stop));
        foreach (string process in await audit.Register.Waiting())
            await audit.Register.Ask<bool>($"select pg_terminate_backend({process})");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => killed);
        await holding.RollbackAsync(Stop);

        Assert.Equal(1, (await audit.Verify()).Unsealed);
        await audit.SealAll();
        Assert.Equal(["1: 1"], await Blocks(audit));
        Assert.Null((await audit.Verify()).Broken);
    }

    [Fact]
    public async Task A_server_that_counts_from_before_the_last_block_is_told_of()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        await audit.Sealer.RequireCounter(Stop);
        await audit.Tamper("update access.block set to_transaction = '99999999999' where id = 3");
        await Assert.ThrowsAsync<CannotRunException>(() => audit.Sealer.Seal(Stop));
        await Assert.ThrowsAsync<CannotRunException>(() => audit.Sealer.RequireCounter(Stop));
    }

    private static async Task Write(TestAudit audit, int writer, int transactions)
    {
        await using NpgsqlConnection connection = await audit.Register.Site.Job.OpenConnectionAsync(Stop);
        for (int i = 0; i < transactions; i++)
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
            await TestAudit.Note(connection, writer);
            await TestAudit.Note(connection, writer);
            await transaction.CommitAsync(Stop);
        }
    }

    /// <summary>Each block with the accounts of its events.</summary>
    private static Task<List<string>> Blocks(TestAudit audit) =>
        audit.Register.Lines(
            """
            select b.id || ': ' || string_agg(e.account_id::text, ' ' order by e.transaction, e.id)
            from access.block b
            join access.event e on e.transaction >= b.from_transaction and e.transaction < b.to_transaction
            group by b.id order by b.id
            """
        );
}
