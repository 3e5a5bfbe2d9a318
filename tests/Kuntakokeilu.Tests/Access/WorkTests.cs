using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access.Permits;
using Kuntakokeilu.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Tests.Access;

public sealed class WorkTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_committed_leaves_nothing_and_the_request_tells_of_itself()
    {
        await using Deciding one = await Begin(acts: true);

        await Grant(await one.Gate.Begin(Stop), one.Permit);
        Assert.True(await one.Gate.Close(Stop));

        Assert.Equal(0L, await one.Decisions());
        Assert.Equal(1L, await one.Office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_right_taken_away_between_deciding_and_writing_leaves_nothing()
    {
        await using Deciding one = await Begin(acts: true);
        Work work = await one.Gate.Begin(Stop);
        await Grant(work, one.Permit);

        await one.Register.Run("update access.session set ended_at = now()");

        await Assert.ThrowsAsync<SessionEndedException>(() => work.Commit([], Stop));
        Assert.False(await one.Gate.Close(Stop));
        Assert.Equal(0L, await one.Decisions());
        Assert.Equal(0L, await one.Office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_request_does_one_work_and_commits_it_once()
    {
        await using Deciding one = await Begin(acts: true);
        Work work = await one.Gate.Begin(Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => one.Gate.Begin(Stop));
        await Grant(work, one.Permit);

        await work.Commit([], Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Commit([], Stop));
        Assert.True(await one.Gate.Close(Stop));
        Assert.Equal(1L, await one.Decisions());
        Assert.Equal(1L, await one.Office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_request_that_only_reads_writes_nothing()
    {
        await using Deciding one = await Begin(acts: false);
        Work work = await one.Gate.Begin(Stop);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Grant(work, one.Permit));
    }

    private static Task<int> Grant(Work work, int permit) =>
        work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.permit_decision (permit_id, is_granted, reason, decided_by, decided_at)
            values ({permit}, true, 'hyvä', {work.Context.Account}, now())
            """,
            Stop
        );

    private async Task<Deciding> Begin(bool acts)
    {
        TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        int permit = await office.Applied();
        TestActor keha = TestActor.Keha(Purpose.UserRights);
        Gate gate = acts ? await keha.Act(register) : await keha.Enter(register);
        gate.Decide(AccessActions.DecidePermit);
        return new(register, office, permit, gate);
    }

    /// <summary>A request about a right of use that waits for its decision.</summary>
    private sealed record Deciding(TestRegister Register, PermitOffice Office, int Permit, Gate Gate) : IAsyncDisposable
    {
        internal Task<long> Decisions() =>
            Register.Ask<long>($"select count(*) from access.permit_decision where permit_id = {Permit}");

        public async ValueTask DisposeAsync()
        {
            await Gate.DisposeAsync();
            await Register.DisposeAsync();
        }
    }
}
