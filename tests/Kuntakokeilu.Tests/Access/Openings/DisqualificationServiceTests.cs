using Kuntakokeilu.App.Pages.Register;
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
        DisqualificationService service = new(register.Site.Job);
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);

        Assert.Equal(DeclareResult.Declared, await service.Declare(world.Own, await Writes(register, token), Stop));

        Assert.Equal(RefusalReason.Disqualified, await Refused(register, token, world.Own));
        Assert.Null(await Refused(register, token, world.Organised));
        AuditContext own = await Writes(register, token);
        Disqualification declared = Assert.Single(await service.List(own.Account!.Value, before: null, 10, Stop));
        Assert.Equal(world.Own, declared.PersonId);

        Assert.Equal(WithdrawResult.Withdrawn, await service.Withdraw(declared.Id, own, Stop));
        Assert.Null(await Refused(register, token, world.Own));
        Assert.Equal(WithdrawResult.NothingToWithdraw, await service.Withdraw(declared.Id, own, Stop));
        Assert.Empty(await service.List(own.Account!.Value, before: null, 10, Stop));
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
        DisqualificationService service = new(register.Site.Job);
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        string colleague = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        AuditContext own = await Writes(register, token);
        await service.Declare(world.Own, own, Stop);
        int id = (await service.List(own.Account!.Value, before: null, 10, Stop))[0].Id;

        Assert.Null(await Refused(register, colleague, world.Own));
        Assert.Equal(
            WithdrawResult.NothingToWithdraw,
            await service.Withdraw(id, await Writes(register, colleague), Stop)
        );
    }

    [Fact]
    public async Task Declared_twice_at_once_it_is_declared_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        DisqualificationService service = new(register.Site.Job);
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(register.Source, Stop);
        AuditContext own = await Writes(register, token);

        DeclareResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => service.Declare(world.Own, own, Stop))
        );

        Assert.Single(results, DeclareResult.Declared);
        Assert.Equal(1L, await register.Ask<long>("select count(*) from access.disqualification"));
    }

    private static async Task<RefusalReason?> Refused(TestRegister register, string token, int person)
    {
        await using Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        await gate.Enter(Stop);
        return (await gate.Decide(RegisterSubject.ViewPerson, person, Stop)).Refused;
    }

    private static async Task<AuditContext> Writes(TestRegister register, string token)
    {
        await using Gate gate = new(register.Site, Declared.Rules, token, register.Clock);
        await gate.Enter(Stop);
        Assert.Null(gate.Decide(AccessActions.DeclareDisqualification).Refused);
        return gate.ForWriting();
    }
}
