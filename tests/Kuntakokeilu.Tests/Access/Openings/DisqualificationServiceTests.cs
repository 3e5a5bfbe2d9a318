using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Openings;

public sealed class DisqualificationServiceTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_disqualified_is_refused_until_it_is_withdrawn()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);

        Assert.Equal(DeclareResult.Declared, await Declare(register, token, world.Own));

        Assert.Equal(RefusalReason.Disqualified, await Refused(register, token, world.Own));
        Assert.Null(await Refused(register, token, world.Organised));
        Disqualification declared = Assert.Single(await List(register, token));
        Assert.Equal(world.Own, declared.PersonId);

        Assert.Equal(WithdrawResult.Withdrawn, await Withdraw(register, token, declared.Id));
        Assert.Null(await Refused(register, token, world.Own));
        Assert.Equal(WithdrawResult.NothingToWithdraw, await Withdraw(register, token, declared.Id));
        Assert.Empty(await List(register, token));
        Assert.Equal(
            2L,
            await register.Ask<long>(
                $"""
                select count(*) from access.event where action = {(int)AccessActions.DeclareDisqualification}
                    and outcome = 0 and subjects = array[{world.Own}]
                """
            )
        );
    }

    [Fact]
    public async Task It_binds_nobody_else_and_is_nobody_else_s_to_withdraw()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        string colleague = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        await Declare(register, token, world.Own);
        int id = (await List(register, token))[0].Id;

        Assert.Null(await Refused(register, colleague, world.Own));
        Assert.Equal(WithdrawResult.NothingToWithdraw, await Withdraw(register, colleague, id));
    }

    [Fact]
    public async Task Declared_twice_at_once_it_is_declared_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);

        DeclareResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Declare(register, token, world.Own))
        );

        Assert.Single(results, DeclareResult.Declared);
        Assert.Equal(1L, await register.Ask<long>("select count(*) from access.disqualification"));
    }

    [Fact]
    public async Task Declared_by_a_request_that_had_begun_before_another_of_the_same_it_is_declared_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        await using Gate slow = await TestGates.Act(register, token);
        Assert.Null((await slow.Decide(AccessActions.DeclareDisqualification, world.Own, Stop)).Refused);

        Assert.Equal(DeclareResult.Declared, await Declare(register, token, world.Own));

        Assert.Equal(
            DeclareResult.AlreadyDeclared,
            await DisqualificationService.Declare(world.Own, await slow.Begin(Stop), Stop)
        );
    }

    private static async Task<RefusalReason?> Refused(TestRegister register, string token, int person)
    {
        await using Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        await gate.Enter(Stop);
        return (await gate.Decide(RegisterSubject.ViewPerson, person, Stop)).Refused;
    }

    private static Task<DeclareResult> Declare(TestRegister register, string token, int person) =>
        Act(register, token, work => DisqualificationService.Declare(person, work, Stop));

    private static Task<WithdrawResult> Withdraw(TestRegister register, string token, int id) =>
        Act(register, token, work => DisqualificationService.Withdraw(id, work, Stop));

    private static async Task<T> Act<T>(TestRegister register, string token, Func<Work, Task<T>> act)
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null(gate.Decide(AccessActions.DeclareDisqualification).Refused);
        return await act(await gate.Begin(Stop));
    }

    private static async Task<IReadOnlyList<Disqualification>> List(TestRegister register, string token)
    {
        await using Gate gate = await TestGates.Enter(register, token);
        ListSql list = DisqualificationList.Of(gate.Connection, gate.Actor!.AccountId, DisqualificationList.Orders[0]);
        return (await DisqualificationList.Read(list, place: null, length: 10, Stop)).Rows;
    }
}
