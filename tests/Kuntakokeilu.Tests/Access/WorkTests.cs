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
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        int permit = await office.Applied();
        await using Gate gate = await TestActor.Keha(Purpose.UserRights).Act(register);
        gate.Decide(AccessActions.DecidePermit);

        await Grant(await gate.Begin(Stop), permit);
        Assert.True(await gate.Close(Stop));

        Assert.Equal(0L, await Decisions(register, permit));
        Assert.Equal(1L, await office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_right_taken_away_between_deciding_and_writing_leaves_nothing()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        int permit = await office.Applied();
        await using Gate gate = await TestActor.Keha(Purpose.UserRights).Act(register);
        gate.Decide(AccessActions.DecidePermit);
        Work work = await gate.Begin(Stop);
        await Grant(work, permit);

        await register.Run("update access.session set ended_at = now()");

        await Assert.ThrowsAsync<SessionEndedException>(() => work.Commit([], Stop));
        Assert.False(await gate.Close(Stop));
        Assert.Equal(0L, await Decisions(register, permit));
        Assert.Equal(0L, await office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_request_does_one_work_and_commits_it_once()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        int permit = await office.Applied();
        await using Gate gate = await TestActor.Keha(Purpose.UserRights).Act(register);
        gate.Decide(AccessActions.DecidePermit);
        Work work = await gate.Begin(Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Begin(Stop));
        await Grant(work, permit);

        await work.Commit([], Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Commit([], Stop));
        Assert.True(await gate.Close(Stop));
        Assert.Equal(1L, await Decisions(register, permit));
        Assert.Equal(1L, await office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task A_request_that_only_reads_writes_nothing()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PermitOffice office = new(register);
        int permit = await office.Applied();
        await using Gate gate = await TestActor.Keha(Purpose.UserRights).Enter(register);
        gate.Decide(AccessActions.DecidePermit);
        Work work = await gate.Begin(Stop);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Grant(work, permit));
    }

    private static Task<int> Grant(Work work, int permit) =>
        work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.permit_decision (permit_id, is_granted, reason, decided_by, decided_at)
            values ({permit}, true, 'hyvä', {work.Context.Account}, now())
            """,
            Stop
        );

    private static Task<long> Decisions(TestRegister register, int permit) =>
        register.Ask<long>($"select count(*) from access.permit_decision where permit_id = {permit}");
}
