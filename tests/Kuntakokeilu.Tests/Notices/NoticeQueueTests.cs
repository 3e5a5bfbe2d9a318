using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Notices;

public sealed class NoticeQueueTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;

    public async ValueTask InitializeAsync() => world = await AccessWorld.Make(cluster);

    public async ValueTask DisposeAsync() => await world.Register.DisposeAsync();

    [Fact]
    public async Task Of_one_cause_everybody_is_told_once_and_only_if_it_is_kept()
    {
        await using (Work undone = await Work.Begin(world.Register.Source, TestRegister.Program, Stop))
            await NoticeQueue.Add(undone, [Moved(NewNotice.Customer)], Stop);
        Assert.Empty(await All());

        for (int time = 0; time < 2; time++)
        {
            await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
            await NoticeQueue.Add(
                work,
                [Moved(NewNotice.Customer), Moved("municipality-837"), Moved(NewNotice.Customer)],
                Stop
            );
            await work.Commit([world.Own], Stop);
        }
        Assert.Equal(["customer 4 1", "municipality-837 4 4"], await All());
    }

    [Fact]
    public async Task One_that_lacks_a_word_is_not_written()
    {
        await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            NoticeQueue.Add(work, [Moved(NewNotice.Customer) with { Words = new Dictionary<string, string>() }], Stop)
        );
    }

    [Fact]
    public async Task What_it_tells_is_never_changed_nor_taken_away()
    {
        await Add(Moved(NewNotice.Customer));
        foreach (
            string change in (string[])
                [
                    "update notices.notice set words = '{}'",
                    "update notices.notice set addressee = 'municipality-091'",
                    "delete from notices.notice",
                ]
        )
            await Assert.ThrowsAsync<PostgresException>(() => world.Register.Run(change));
        await world.Register.Run("update notices.notice set state = 2");
    }

    [Fact]
    public async Task One_s_own_is_one_s_own_to_see_and_an_organisation_s_its_own()
    {
        await Add(Moved(NewNotice.Customer));
        await Add(Moved("municipality-837"));
        await Add(Moved("municipality-091"));
        Assert.Equal(["customer"], await Seen(TestActor.Jobseeker(world.Own)));
        Assert.Empty(await Seen(TestActor.Jobseeker(world.Other)));
        Assert.Equal(["municipality-837"], await Seen(TestActor.Caseworker(TestActor.Tampere)));
        // It may know that there is such a notice, but not of whom: another's customer.
        Assert.Empty(await Seen(TestActor.Caseworker(AccessWorld.Helsinki)));
        Assert.Empty(await Seen(TestActor.Keha(Purpose.Maintenance)));
        Assert.Empty(await Seen(TestActor.Supervisor));
    }

    [Fact]
    public async Task Somebody_under_non_disclosure_is_hidden_from_most_of_the_organisation()
    {
        await Add(Moved("municipality-837") with { Person = world.Protected });
        Assert.Empty(await Seen(TestActor.Caseworker(TestActor.Tampere)));
        Assert.Single(await Seen(TestActor.Caseworker(TestActor.Tampere) with { SeesProtected = true }));
    }

    [Fact]
    public async Task An_official_tells_those_whom_one_sees()
    {
        // Of whoever settles what came late, and has a customer of today.
        TestActor officer = TestActor.Manager(TestActor.Tampere);
        await using (Gate gate = await officer.Act(world.Register))
        {
            Assert.Null((await gate.Decide(SteeringSubject.SettleDifference, world.Own, Stop)).Refused);
            Work work = await gate.Begin(Stop);
            await NoticeQueue.Add(work, [Moved(NewNotice.Customer)], Stop);
            await work.Commit([world.Own], Stop);
        }
        Assert.Equal(["customer 4 1"], await All());
        await using Gate other = await officer.Act(world.Register);
        await other.Decide(SteeringSubject.SettleDifference, world.Own, Stop);
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(async () =>
            await NoticeQueue.Add(
                await other.Begin(Stop),
                [Moved(NewNotice.Customer) with { Person = world.Other }],
                Stop
            )
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await other.Abandon();
    }

    private NewNotice Moved(string addressee) =>
        new(
            NoticeKind.Moved,
            world.Own,
            "recording-1",
            addressee,
            new Dictionary<string, string>
            {
                [NoticeWords.Day] = "2024-11-15",
                [NoticeWords.Previous] = "municipality-091",
                [NoticeWords.Authority] = "municipality-837",
            }
        );

    private async Task Add(NewNotice one)
    {
        await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        await NoticeQueue.Add(work, [one], Stop);
        await work.Commit([one.Person], Stop);
    }

    private Task<List<string>> All() =>
        world.Register.Lines("select addressee || ' ' || kind || ' ' || state from notices.notice order by addressee");

    private async Task<List<string>> Seen(TestActor actor)
    {
        await using Gate gate = await actor.Enter(world.Register);
        await using NpgsqlCommand command = new("select addressee from notices.notice", gate.Connection);
        List<string> seen = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            seen.Add(row.GetString(0));
        return seen;
    }
}
