using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Intake;
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

    /// <summary>With an action of the test, which stands for whatever form tells somebody of something.</summary>
    [Fact]
    public async Task A_form_tells_those_of_whom_it_records_and_nobody_else()
    {
        const AccessAction Act = (AccessAction)30_251;
        AccessRights rights = new([
            .. Subjects.All.SelectMany(subject => subject.Actions),
            new("TestAct", Act, Capacity.Casework) { Changes = true, Records = true },
        ]);
        await Schema.Migrate(world.Register.Source, rights, Stop);
        await using (Gate gate = await Begun())
        {
            Work work = await gate.Begin(Stop);
            await WebRecording.Hold(work, world.Own, Stop);
            await NoticeQueue.Add(work, [Moved(NewNotice.Customer), Moved("municipality-091")], Stop);
            await work.Commit([world.Own], Stop);
        }
        Assert.Equal(["customer 4 1", "municipality-091 4 4"], await All());

        await using Gate other = await Begun();
        Work held = await other.Begin(Stop);
        await WebRecording.Hold(held, world.Own, Stop);
        await Refused(held, Moved(NewNotice.Customer) with { Person = world.Organised });
        await using Gate third = await Begun();
        await Refused(await third.Begin(Stop), Moved(NewNotice.Customer) with { Cause = "recording-2" });
        Assert.Equal(["customer 4 1", "municipality-091 4 4"], await All());

        async Task<Gate> Begun()
        {
            Gate gate = new(
                world.Register.Site,
                new(rights),
                await TestActor.Caseworker(TestActor.Tampere).SignIn(world.Register.Source, Stop),
                world.Register.Clock
            );
            await gate.EnterToAct(Stop);
            Assert.Null((await gate.Decide(Act, world.Own, Stop)).Refused);
            return gate;
        }
    }

    /// <summary>By the policy, or because there is no recording by which somebody could be new.</summary>
    private static async Task Refused(Work work, NewNotice one) =>
        Assert.Contains(
            (await Assert.ThrowsAsync<PostgresException>(() => NoticeQueue.Add(work, [one], Stop))).SqlState,
            (string[])[PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.ObjectNotInPrerequisiteState]
        );

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
