using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access.Auditing;

[Collection(nameof(AuditCluster))]
public sealed class DisposalTests(AuditCluster cluster)
{
    private const string Columns = "account_id, role, purpose, action, outcome, subjects";
    private const string Values = "1, 2, 1, 3, 0, '{}'";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_time_of_keeping_says_on_what_it_rests()
    {
        Assert.Equal(["audit_events", "sessions", "look_questions"], Retention.All.Select(one => one.What));
        Assert.All(Retention.All, one => Assert.True(one.Months > 0 && one.Source.Length > 0));
        Assert.All(Retention.All, one => Assert.Contains(one.Certainty, (string[])["read", "inferred"]));
    }

    [Fact]
    public async Task Blocks_past_their_time_lose_their_events_and_the_chain_still_holds()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        await audit.Note(1);
        SetClock later = new() { Now = TimeProvider.System.GetUtcNow().AddMonths(Retention.MonthsOfEvents) };
        later.Now = later.Now.AddDays(-1);
        Assert.Equal(new DisposedRows(0, 0, 0, 0), await new Disposal(audit.Register.Source, later).Run(Stop));
        later.Now = later.Now.AddDays(2);
        Assert.Equal(new DisposedRows(3, 12, 0, 0), await new Disposal(audit.Register.Source, later).Run(Stop));
        Assert.Equal(new DisposedRows(0, 0, 0, 0), await new Disposal(audit.Register.Source, later).Run(Stop));

        // What was not sealed yet stays, and goes on the same chain.
        await audit.SealAll();
        AuditReport report = await audit.Verify();
        Assert.Null(report.Broken);
        Assert.Equal((4, 3, 1), (report.Blocks, report.Disposed, report.Events));

        await audit.Tamper(
            "insert into access.event (transaction, account_id, role, purpose, action, outcome, subjects) "
                + "select from_transaction, 1, 2, 1, 3, 0, '{}' from access.block where id = 2"
        );
        Assert.Equal(new BrokenBlock(2, BlockFault.EventsAdded), (await audit.Verify()).Broken);
    }

    [Fact]
    public async Task Old_sessions_and_questions_go_too()
    {
        await using TestAudit audit = await TestAudit.Make(cluster);
        await TestActor.Jobseeker(1).SignIn(audit.Register.Source, Stop);
        await audit.Register.Ask<int>(
            """
            with asked as (
                insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
                select n, 1, 'keha', 'Miksi?', now() from generate_series(1, 3) n returning id)
            insert into access.look_answer select id, 'Koska.', 1, now() from asked where id < 3 returning question_id
            """
        );
        SetClock later = new() { Now = TimeProvider.System.GetUtcNow().AddMonths(Retention.MonthsOfEvents).AddDays(2) };
        DisposedRows rows = await new Disposal(audit.Register.Source, later).Run(Stop);
        Assert.Equal(new DisposedRows(0, 0, 1, 3), rows);
    }

    /// <summary>A server of one's own may have no superuser to give: forced row policies hide the rows from the owner.</summary>
    [Fact]
    public async Task An_owner_who_is_no_superuser_disposes_too()
    {
        await using TestAudit audit = await TestAudit.OfThreeBlocks(cluster);
        await audit.Tamper("create role plain_owner login; grant kokeilu_gate to plain_owner");
        await using NpgsqlDataSource owner = Roles.As(audit.Register.ConnectionString, new("plain_owner"));
        SetClock later = new() { Now = TimeProvider.System.GetUtcNow().AddMonths(Retention.MonthsOfEvents).AddDays(2) };
        Assert.Equal(12, (await new Disposal(owner, later).Run(Stop)).Events);
    }

    [Theory]
    [InlineData("delete from access.event")]
    [InlineData("update access.event set why = ''")]
    [InlineData("update access.block set disposed_at = now()")]
    [InlineData("delete from access.block")]
    [InlineData($"insert into access.event (id, {Columns}) values (1, {Values})")]
    [InlineData($"insert into access.event (at, {Columns}) values (now(), {Values})")]
    [InlineData($"insert into access.event (transaction, {Columns}) values ('1', {Values})")]
    [InlineData("delete from access.look_answer")]
    [InlineData("update access.look_question set text = ''")]
    public async Task The_roles_of_pages_and_jobs_change_nothing_that_was_written(string change)
    {
        await using TestAudit audit = await TestAudit.Make(cluster);
        foreach (NpgsqlDataSource role in (NpgsqlDataSource[])[audit.Register.Site.Web, audit.Register.Site.Job])
        {
            await using NpgsqlCommand command = role.CreateCommand(change);
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync(Stop)
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }
}
