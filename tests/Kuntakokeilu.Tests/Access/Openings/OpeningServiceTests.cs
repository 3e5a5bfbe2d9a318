using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Openings;

public sealed class OpeningServiceTests(TestCluster cluster)
{
    private const string Reason = "oikaisuvaatimus on kesken";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_former_customer_is_opened_until_the_transfer_and_no_further()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        TestActor actor = TestActor.Caseworker(AccessWorld.Tampere);
        string token = await actor.SignIn(register.Source, Stop);

        await Open(register, token, world.Former, OpeningTime.Month);

        await using Gate after = await TestGates.Enter(register, token);
        Assert.Null((await after.Decide(RegisterSubject.ViewPerson, world.Former, Stop)).Refused);
        ReasonedAccess opening = Assert.Single(await Opened(after));
        Assert.Equal(new DateOnly(2021, 11, 30), opening.ShownUntil);
        Assert.Equal((Purpose.Service, Reason), (opening.Purpose, opening.Reason));
        Assert.True(
            await register.Ask<bool>("select bool_and(expires_at = opened_at + interval '1 month') from access.opening")
        );
        Assert.Equal(
            [AccessWorld.FormerKey],
            await register.Lines(
                $"""
                select p.key from access.event e join register.person p on p.id = any (e.subjects)
                where e.action = {(int)AccessActions.OpenPerson} and e.outcome = 0 and e.why = '{Reason}'
                """
            )
        );
    }

    [Fact]
    public async Task A_supervisor_opens_a_person_without_an_end_of_what_is_shown()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Supervisor.SignIn(register.Source, Stop);

        await Open(register, token, world.Own, OpeningTime.Day);

        await using Gate after = await TestGates.Enter(register, token);
        Assert.Null((await after.Decide(RegisterSubject.ViewPerson, world.Own, Stop)).Refused);
        ReasonedAccess opening = Assert.Single(await Opened(after));
        Assert.Null(opening.ShownUntil);
        Assert.Equal(opening.OpenedAt.AddDays(1), opening.ExpiresAt);
    }

    [Theory]
    [InlineData("Day")]
    [InlineData("Week")]
    [InlineData("Month")]
    [InlineData("ThreeMonths")]
    public async Task No_opening_is_longer_than_three_months(string time)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Supervisor.SignIn(register.Source, Stop);

        await Open(register, token, world.Own, Enum.Parse<OpeningTime>(time));

        Assert.True(
            await register.Ask<bool>(
                "select bool_and(expires_at > opened_at and expires_at <= opened_at + interval '3 months') from access.opening"
            )
        );
    }

    [Fact]
    public async Task Sent_twice_at_once_a_person_is_opened_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        await using Gate slow = await TestGates.Act(register, token);
        await slow.Decide(AccessActions.OpenPerson, world.Former, Stop);
        slow.SetReason(Reason);

        await Open(register, token, world.Former, OpeningTime.Month);
        await OpeningService.Open(slow.Subject!.Value, Reason, OpeningTime.Day, await slow.BeginOpening(Stop), Stop);

        Assert.Equal(1L, await register.Ask<long>("select count(*) from access.opening"));
    }

    /// <summary>One's own, another authority's, one under non-disclosure, nobody.</summary>
    [Fact]
    public async Task Nobody_else_can_be_opened()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        TestActor actor = TestActor.Caseworker(AccessWorld.Tampere);
        foreach (int person in (int[])[world.Own, world.Other, world.Protected, AccessWorld.Nobody])
        {
            await using Gate gate = await actor.Enter(register);
            await gate.Decide(AccessActions.OpenPerson, person, Stop);
            gate.SetReason(Reason);
            await Assert.ThrowsAsync<InvalidOperationException>(() => gate.BeginOpening(Stop));
        }
    }

    [Fact]
    public async Task Nobody_is_opened_without_a_reason_or_by_asking_for_something_else()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await using Gate gate = await TestActor.Caseworker(AccessWorld.Tampere).Enter(register);

        await gate.Decide(AccessActions.OpenPerson, world.Former, Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.BeginOpening(Stop));
        gate.SetReason(Reason);
        await gate.Decide(RegisterSubject.ViewPerson, world.Former, Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.BeginOpening(Stop));
    }

    private static async Task Open(TestRegister register, string token, int person, OpeningTime time)
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.NotNull((await gate.Decide(AccessActions.OpenPerson, person, Stop)).Refused);
        gate.SetReason(Reason);
        await OpeningService.Open(gate.Subject!.Value, Reason, time, await gate.BeginOpening(Stop), Stop);
    }

    private static async Task<IReadOnlyList<ReasonedAccess>> Opened(Gate gate)
    {
        ListSql list = OpeningList.Of(gate.Connection, gate.Actor!.AccountId, isOpen: true, OpeningList.Orders[0]);
        return (await OpeningList.Read(list, place: null, length: 10, Stop)).Rows;
    }
}
