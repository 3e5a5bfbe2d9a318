using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Permits;

public sealed class PermitServiceTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_granted_right_lets_its_holder_in_and_the_audit_tells_of_both_steps()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);

        int permit = await office.Granted(office.Application with { SeesProtected = true });

        Actor actor = (await office.Enter(await office.SignIn(permit)))!;
        Assert.Equal(
            (Role.Caseworker, PermitOffice.Tampere, "Uusi Ohjaaja", true),
            (actor.Role, actor.Organisation, actor.Name, actor.SeesProtected)
        );
        Assert.Equal(1, await office.Events(AccessActions.ApplyForPermit));
        Assert.Equal(1, await office.Events(AccessActions.DecidePermit));
        PermitRecord record = (await office.Find(permit, whose: null, Stop))!;
        Assert.Equal(PermitState.InForce, record.State);
        Assert.Equal("KehaOfficer keha", record.Name(record.Permit.Decision!.DecidedBy));
        Assert.Equal("Manager municipality-837", record.Name(record.Permit.AppliedBy));
    }

    [Fact]
    public async Task An_application_alone_opens_nothing_and_a_refused_one_neither()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int waiting = await office.Applied();
        int refused = await office.Applied(office.Application with { Subject = "toinen" });
        await (await office.Keha()).Do(work => office.Service.Decide(refused, false, "ei viranhaltija", work, Stop));

        Assert.Null(await office.Enter(await office.SignIn(waiting)));
        Assert.Null(await office.Enter(await office.SignIn(refused)));
        Assert.Equal(
            EndResult.NotGranted,
            await (await office.Keha()).Do(work => office.Service.End(refused, "ei tarvita", work, Stop))
        );
    }

    [Fact]
    public async Task A_manager_applies_for_one_s_own_organisation_only_and_KEHA_for_all()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        PermitApplication helsinki = office.Application with { Organisation = "municipality-091" };

        Assert.Equal(
            ApplyRefusal.NotOfYourOrganisation,
            PermitOffice.Why(await (await office.Manager()).Do(work => office.Service.Apply(helsinki, work, Stop)))
        );
        Assert.Null(
            PermitOffice.Why(await (await office.Keha()).Do(work => office.Service.Apply(helsinki, work, Stop)))
        );
        Assert.Equal(
            ApplyRefusal.NoSuchOrganisation,
            PermitOffice.Why(
                await (await office.Keha()).Do(work =>
                    office.Service.Apply(helsinki with { Organisation = "municipality-999" }, work, Stop)
                )
            )
        );
    }

    [Fact]
    public async Task One_account_stands_for_one_name_of_a_provider_and_keeps_its_name()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);

        await office.Applied();
        await office.Applied(office.Application with { Role = Role.Manager, Name = "Joku Muu" });

        Assert.Equal(["Uusi Ohjaaja"], await register.Lines("select name from access.account where subject = 'uusi'"));
    }

    [Fact]
    public async Task Nothing_is_granted_that_the_conditions_forbid()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int permit = await office.Applied(office.Application with { TasksPercent = 49 });

        Assert.Equal(
            DecideResult.ConditionsNotMet,
            await (await office.Keha()).Do(work => office.Service.Decide(permit, true, "silti", work, Stop))
        );
        Assert.Equal(
            DecideResult.Decided,
            await (await office.Keha()).Do(work => office.Service.Decide(permit, false, "alle puolet", work, Stop))
        );
        Assert.Equal(1, await office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task Nobody_decides_on_one_s_own_right_or_grants_what_one_applied_for()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        Official keha = await office.Keha();
        string own = await register.Ask<string>(
            $"select subject from access.account where id = {await keha.Account()}"
        );
        PermitApplication another = office.Application with
        {
            Organisation = Organisations.Keha,
            Role = Role.KehaOfficer,
            Employment = Employment.StateOfficial,
        };
        Official colleague = await office.Keha();
        int permit = PermitOffice.Number(await keha.Do(work => office.Service.Apply(another, work, Stop)));
        PermitApplication forKeha = another with
        {
            Subject = own,
            From = another.From.AddDays(400),
            Until = another.Until.AddDays(400),
        };
        // The right by which the tests sign in lasts for ever: another role, so that the two do not overlap.
        int forOneself = PermitOffice.Number(
            await colleague.Do(work => office.Service.Apply(forKeha with { Role = Role.Machine }, work, Stop))
        );

        Assert.Equal(
            DecideResult.IsAppliedByYou,
            await keha.Do(work => office.Service.Decide(permit, true, "hyvä", work, Stop))
        );
        Assert.Equal(
            DecideResult.IsYourOwn,
            await keha.Do(work => office.Service.Decide(forOneself, true, "hyvä", work, Stop))
        );
        Assert.Equal(
            DecideResult.IsYourOwn,
            await keha.Do(work => office.Service.Decide(forOneself, false, "huono", work, Stop))
        );
        Assert.Equal(
            DecideResult.Decided,
            await colleague.Do(work => office.Service.Decide(permit, true, "hyvä", work, Stop))
        );
    }

    [Fact]
    public async Task An_application_is_decided_once()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int permit = await office.Granted();

        Assert.Equal(
            DecideResult.AlreadyDecided,
            await (await office.Keha()).Do(work => office.Service.Decide(permit, false, "sittenkin", work, Stop))
        );
        Assert.Equal(
            DecideResult.NoSuchApplication,
            await (await office.Keha()).Do(work => office.Service.Decide(permit + 100, true, "mikä", work, Stop))
        );
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_is_first()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        Official[] officers = [await office.Keha(), await office.Keha(), await office.Keha(), await office.Keha()];
        for (int round = 0; round < 10; round++)
        {
            int permit = await office.Applied(office.Application with { Subject = $"kierros-{round}" });

            DecideResult[] results = await Task.WhenAll(
                officers.Select(
                    (who, i) => who.Do(work => office.Service.Decide(permit, i % 2 == 0, "yhtä aikaa", work, Stop))
                )
            );

            Assert.Single(results, DecideResult.Decided);
            Assert.Equal(officers.Length - 1, results.Count(result => result is DecideResult.AlreadyDecided));
        }
        Assert.Equal(10, await office.Events(AccessActions.DecidePermit));
    }

    [Fact]
    public async Task Of_two_who_apply_for_the_same_at_once_one_is_taken()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        Official[] managers = [await office.Manager(), await office.Manager(), await office.Manager()];

        ApplyResult[] results = await Task.WhenAll(
            managers.Select(who => who.Do(work => office.Service.Apply(office.Application, work, Stop)))
        );

        Assert.Single(results, result => PermitOffice.Why(result) is null);
        Assert.Equal(1L, await register.Ask<long>("select count(*) from access.account where subject = 'uusi'"));
    }

    [Theory]
    [InlineData(0, 300, true)]
    [InlineData(300, 400, true)]
    [InlineData(301, 400, false)]
    public async Task A_second_right_for_the_same_days_is_refused(int from, int until, bool overlaps)
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        await office.Granted();
        PermitApplication second = office.Application with
        {
            From = office.Application.From.AddDays(from),
            Until = office.Application.From.AddDays(until),
        };

        Assert.Equal(
            overlaps ? ApplyRefusal.Overlaps : null,
            PermitOffice.Why(await (await office.Manager()).Do(work => office.Service.Apply(second, work, Stop)))
        );
    }

    [Fact]
    public async Task After_the_end_of_a_right_another_can_be_had()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int first = await office.Granted();
        await (await office.Keha()).Do(work => office.Service.End(first, "siirtyi muualle", work, Stop));

        int second = await office.Granted();

        Assert.NotNull(await office.Enter(await office.SignIn(second)));
    }

    [Fact]
    public async Task An_ended_right_shuts_out_the_one_who_is_in()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int permit = await office.Granted();
        string token = await office.SignIn(permit);
        Assert.NotNull(await office.Enter(token));

        Assert.Equal(
            EndResult.Ended,
            await (await office.Keha()).Do(work => office.Service.End(permit, "peruste päättyi", work, Stop))
        );

        Assert.Null(await office.Enter(token));
        Assert.Equal(
            0L,
            await register.Ask<long>(
                $"select count(*) from access.session where permit_id = {permit} and ended_at is null"
            )
        );
        Assert.Equal(
            EndResult.AlreadyEnded,
            await (await office.Keha()).Do(work => office.Service.End(permit, "uudelleen", work, Stop))
        );
    }

    [Fact]
    public async Task A_changed_ground_is_told_and_an_ended_one_ends_the_right_at_once()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int permit = await office.Granted();
        string token = await office.SignIn(permit);

        await (await office.Manager()).Do(work =>
            office.Service.Notice(permit, false, "tehtävät muuttuvat", work, Stop)
        );
        Assert.NotNull(await office.Enter(token));
        await (await office.Manager()).Do(work =>
            office.Service.Notice(permit, true, "virkasuhde päättyi", work, Stop)
        );

        Assert.Null(await office.Enter(token));
        PermitRecord record = (await office.Find(permit, PermitOffice.Tampere, Stop))!;
        Assert.Equal(PermitState.Ended, record.State);
        Assert.Equal(["tehtävät muuttuvat", "virkasuhde päättyi"], record.Permit.Notices.Select(n => n.Text));
        Assert.Equal("virkasuhde päättyi", record.Permit.End!.Reason);
    }

    [Fact]
    public async Task Another_organisation_s_right_is_as_if_there_were_none()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int permit = await office.Granted();
        Official helsinki = await office.Official(TestActor.Manager(91), AccessActions.ApplyForPermit);

        Assert.Equal(
            EndResult.NoSuchPermit,
            await helsinki.Do(work => office.Service.Notice(permit, true, "päättyi", work, Stop))
        );
        Assert.Null(await office.Find(permit, "municipality-091", Stop));
        Assert.DoesNotContain(await office.List("municipality-091", null), line => line.Id == permit);
    }

    [Fact]
    public async Task Time_runs_rights_and_applications_out()
    {
        await using TestRegister register = await Now();
        PermitOffice office = new(register);
        int granted = await office.Granted();
        int waiting = await office.Applied(office.Application with { Subject = "toinen" });

        register.Clock.Now += TimeSpan.FromDays(301);

        Assert.Equal(
            EndResult.HasRunOut,
            await (await office.Keha()).Do(work => office.Service.End(granted, "päättyi", work, Stop))
        );
        Assert.Equal(
            DecideResult.HasRunOut,
            await (await office.Keha()).Do(work => office.Service.Decide(waiting, true, "hyvä", work, Stop))
        );
        Assert.Equal(PermitState.RunOut, (await office.Find(granted, null, Stop))!.State);
        // The database's condition of each state finds what the rule says is in it.
        Assert.Equal(waiting, Assert.Single(await office.List(null, PermitState.Waiting)).Id);
        foreach (PermitState state in Enum.GetValues<PermitState>())
            Assert.All(await office.List(null, state), line => Assert.Equal(state, line.State));
        Assert.Contains(await office.List(null, PermitState.RunOut), line => line.Id == granted);
    }

    /// <summary>The database lets in by its own clock.</summary>
    private async Task<TestRegister> Now()
    {
        TestRegister register = await TestRegister.Make(cluster);
        register.Clock.Now = await register.Ask<DateTime>("select now()");
        return register;
    }
}
