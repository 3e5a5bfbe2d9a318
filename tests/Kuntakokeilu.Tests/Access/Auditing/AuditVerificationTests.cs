using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Commands;

namespace Kuntakokeilu.Tests.Access.Auditing;

/// <summary>What somebody changes past every right of the database is found, and where.</summary>
[Collection(nameof(AuditCluster))]
public sealed class AuditVerificationTests(AuditCluster cluster)
{
    private const string ToBlock3 = "(select from_transaction from access.block where id = 3)";

    [Theory]
    [InlineData("update access.event set why = 'muu' where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set why = null where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set organisation = '' where id = 8", BlockFault.EventsChanged)]
    [InlineData("update access.event set at = at + interval '1 microsecond' where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set at = 'infinity' where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set account_id = 9 where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set session_id = null where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set role = purpose, purpose = role where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set outcome = 6 where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set subjects = array[3] where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set subjects = array[[2, 3]] where id = 6", BlockFault.EventsChanged)]
    [InlineData("update access.event set subjects = array[2, null] where id = 6", BlockFault.EventsChanged)]
    [InlineData("delete from access.event where id = 8", BlockFault.EventsRemoved)]
    [InlineData("delete from access.event where id between 5 and 8", BlockFault.EventsRemoved)]
    // Two change their numbers, and so their places.
    [InlineData(
        "update access.event set id = -id where id in (5, 6); update access.event set id = 11 + id where id in (-5, -6)",
        BlockFault.EventsChanged
    )]
    // Two change what they say.
    [InlineData(
        "update access.event e set why = o.why from access.event o where e.id + o.id = 13 and e.id in (6, 7)",
        BlockFault.EventsChanged
    )]
    [InlineData($"update access.event set transaction = {ToBlock3} where id = 8", BlockFault.EventsRemoved)]
    [InlineData(
        "insert into access.event (id, transaction, at, account_id, role, purpose, action, outcome, subjects) "
            + "select 99, transaction, at, 1, 2, 1, 3, 0, '{}' from access.event where id = 5",
        BlockFault.EventsAdded
    )]
    [InlineData("update access.block set hash = sha256('x') where id = 2", BlockFault.ChainBroken)]
    [InlineData("update access.block set content = sha256('x') where id = 2", BlockFault.ChainBroken)]
    [InlineData("update access.block set events = 3 where id = 2", BlockFault.ChainBroken)]
    [InlineData("update access.block set last_at = '2020-01-01' where id = 2", BlockFault.ChainBroken)]
    [InlineData("update access.block set last_at = 'infinity' where id = 2", BlockFault.ChainBroken)]
    [InlineData("update access.block set to_transaction = from_transaction where id = 2", BlockFault.ChainBroken)]
    [InlineData("delete from access.block where id = 2", BlockFault.Missing)]
    [InlineData(
        "delete from access.event where id between 5 and 8; update access.block set disposed_at = now() where id = 2",
        BlockFault.DisposedEarly
    )]
    [InlineData(
        "delete from access.event where id between 5 and 8; update access.block set disposed_at = '-infinity' where id = 2",
        BlockFault.DisposedEarly
    )]
    public async Task Tampering_with_the_second_block_is_found(string tampering, object fault)
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        await audit.Tamper(tampering);
        AuditReport report = await audit.Verify();
        Assert.Equal(new BrokenBlock(2, (BlockFault)fault), report.Broken);
        Assert.Equal(1, report.Blocks);
    }

    [Fact]
    public async Task An_event_put_before_the_first_block_is_found()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        await audit.Tamper(
            "insert into access.event (transaction, account_id, role, purpose, action, outcome, subjects) "
                + "values ('0', 1, 2, 1, 3, 0, '{}')"
        );
        Assert.Equal(new BrokenBlock(1, BlockFault.EventsAdded), (await audit.Verify()).Broken);
    }

    /// <summary>What is cut off at the end is told only by what was written down elsewhere.</summary>
    [Fact]
    public async Task A_chain_that_was_cut_off_or_made_anew_is_not_the_one_that_was_told_of()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        KnownBlock last = (await audit.Verify()).Last!;
        Assert.Equal(3, last.Id);
        Assert.Null((await audit.Verify(last)).Broken);

        await audit.Tamper("delete from access.block where id = 3; delete from access.event where id > 8");
        Assert.Null((await audit.Verify()).Broken);
        Assert.Equal(new BrokenBlock(3, BlockFault.Missing), (await audit.Verify(last)).Broken);

        await audit.Note(9);
        await audit.SealAll();
        Assert.Equal(new BrokenBlock(3, BlockFault.NotAsKnown), (await audit.Verify(last)).Broken);
    }

    [Fact]
    public async Task What_is_not_sealed_yet_is_counted_with_its_age()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        Assert.Null((await audit.Verify()).EldestUnsealed);
        await audit.Note(1);
        await audit.Note(2);
        await audit.Tamper("update access.event set at = at - interval '1 hour' where id = 13");
        AuditReport report = await audit.Verify();
        Assert.Equal(2, report.Unsealed);
        Assert.InRange(report.EldestUnsealed!.Value, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(75));
    }

    [Fact]
    public async Task The_command_tells_whole_from_broken_by_its_exit_code()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        KnownBlock last = (await audit.Verify()).Last!;
        string named = $"export ConnectionStrings__Kokeilu='{audit.Register.ConnectionString}';";
        using TempFolder folder = new();

        Kokeilu whole = await Kokeilu.Run(folder, $"{named} kokeilu audit-verify --known {last}");
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.Contains("3 blocks with 12 events are whole", whole.Output, StringComparison.Ordinal);
        Assert.Contains(last.ToString(), whole.Output, StringComparison.Ordinal);

        await audit.Tamper("delete from access.event where id = 6");
        Kokeilu broken = await Kokeilu.Run(folder, $"{named} kokeilu audit-verify");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("Block 2 is broken: events have been removed.", broken.Errors, StringComparison.Ordinal);

        (await Kokeilu.Run(folder, $"{named} kokeilu audit-verify --known 3:x")).CouldNotRun("NUMBER:HASH");
    }
}
