using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Grants.Applications;

/// <summary>11 § 2 mom: a municipality never decides for an employer of the group, whenever it came to be of it.</summary>
[Collection(GrantsCollection.Name)]
public sealed class SelfDealingOfApplicationsTests(GrantWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestActor Handler = TestActor.Caseworker(GrantWorld.Tampere);
    private static readonly TestActor Decider = TestActor.Manager(GrantWorld.Tampere);
    private static readonly TestActor OfOffice = TestActor.TeOfficer(TestActor.Pirkanmaa);

    [Fact]
    public async Task For_a_controlled_employer_the_office_decides_with_its_own_money()
    {
        int application = await world.Apply(GrantWorld.Controlled);
        Assert.Null((await world.Take(Handler, application, GrantStep.Assess)).Fault);
        Assert.Equal(GrantFault.OtherAuthority, (await world.Take(Handler, application, GrantStep.Propose)).Fault);
        Assert.Null((await world.Take(Handler, application, GrantStep.Transfer)).Fault);
        Assert.Equal(
            "te-office-5",
            await world.Register.Ask<string>($"select authority from grants.application where id = {application}")
        );
        // It is not Tampere's any more; whose customer the person is, has not changed.
        Assert.Equal(GrantFault.NotNow, (await world.Take(Handler, application, GrantStep.Ask)).Fault);

        string first = await OfOffice.SignIn(world.Register.Source, Stop);
        // It looks into the matter itself.
        Assert.Equal(GrantFault.NotNow, (await world.Take(first, application, GrantStep.Propose)).Fault);
        Assert.Null((await world.Take(first, application, GrantStep.Assess)).Fault);
        Assert.Null((await world.Take(first, application, GrantStep.Propose)).Fault);
        long before = await world.Available(GrantWorld.Office);
        Assert.Equal(
            GrantFault.SameOfficial,
            (await world.Take(first, application, GrantStep.Grant, GrantParty.Decider)).Fault
        );
        Assert.Null((await world.Take(OfOffice, application, GrantStep.Grant, GrantParty.Decider)).Fault);
        long booked = await world.Booked(application);
        Assert.True(booked > 0);
        Assert.Equal(before - booked, await world.Available(GrantWorld.Office));
        Assert.Empty(await world.Faults());
    }

    /// <summary>Between preparing and deciding the municipality has got control: it is looked at again.</summary>
    [Fact]
    public async Task A_change_of_control_before_the_decision_takes_it_away()
    {
        string employer = await NewEmployer("employer-9");
        await Know(employer, GrantWorld.Today.AddDays(-30), tampere: 50_0000);
        int application = await world.Prepared(await world.Apply("employer-9"));
        await Know(employer, GrantWorld.Today, tampere: 50_0001);
        GrantResult refused = await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider);
        Assert.Equal(GrantFault.OtherAuthority, refused.Fault);
        Assert.Equal(0, await world.Booked(application));
        Assert.Null((await world.Take(Decider, application, GrantStep.GiveBack, GrantParty.Decider)).Fault);
        Assert.Null((await world.Take(Handler, application, GrantStep.Transfer)).Fault);
    }

    [Fact]
    public async Task For_an_employer_whom_the_register_does_not_know_nobody_decides()
    {
        int application = await world.Apply(GrantWorld.Unknown);
        Assert.Null((await world.Take(Handler, application, GrantStep.Assess)).Fault);
        Assert.Equal(GrantFault.AuthorityUnknown, (await world.Take(Handler, application, GrantStep.Propose)).Fault);
        Assert.Equal(GrantFault.NowhereToTransfer, (await world.Take(Handler, application, GrantStep.Transfer)).Fault);
    }

    /// <summary>A customer of the TE office is the TE office's to decide on, whoever the employer is.</summary>
    [Fact]
    public async Task Of_the_office_s_customer_the_office_decides()
    {
        (_, string name, string code) = await world.OfOffice();
        int application = await world.Apply(GrantWorld.Outside, GrantWorld.Told(name, code));
        Assert.Equal(
            "te-office-5",
            await world.Register.Ask<string>($"select authority from grants.application where id = {application}")
        );
        Assert.Null((await world.Take(OfOffice, application, GrantStep.Assess)).Fault);
        Assert.Null((await world.Take(OfOffice, application, GrantStep.Propose)).Fault);
        Assert.Null((await world.Take(OfOffice, application, GrantStep.Grant, GrantParty.Decider)).Fault);
    }

    /// <summary>An employer is told nothing of whether the register has somebody: the application is sent all the same.</summary>
    [Fact]
    public async Task Nobody_of_the_register_is_sent_to_the_office_of_the_place_and_named_again()
    {
        const string NobodysCode = "010180-999X";
        int application = await world.Apply(GrantWorld.Outside, GrantWorld.Told("Ei Ketään", NobodysCode));
        Assert.Equal(
            "te-office-5 t",
            await world.Register.Ask<string>(
                $"select authority || ' ' || case when person_id is null then 't' else 'f' end from grants.application where id = {application}"
            )
        );
        Assert.Null((await world.Take(OfOffice, application, GrantStep.Assess)).Fault);
        Assert.Equal(GrantFault.PersonUnknown, (await world.Take(OfOffice, application, GrantStep.Propose)).Fault);
    }

    private async Task<string> NewEmployer(string organisation)
    {
        await world.Register.Run(
            $"insert into access.organisation (code, kind, name_fi, name_sv, name_en) values ('{organisation}', 12, 'a', 'b', 'c')"
        );
        await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        Assert.True(await EmployerImport.Join(work, organisation, "y-muuttuva", Stop));
        await work.Commit([], Stop);
        return "y-muuttuva";
    }

    private async Task Know(string employer, DateOnly since, int tampere)
    {
        await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        Assert.Equal(
            1,
            await EmployerImport.Add(
                work,
                [
                    new(
                        employer,
                        since,
                        EmployerKind.Company,
                        MunicipalityCode.None,
                        [new("tampere", tampere, false), new("omistaja", 100_0000 - tampere, false)]
                    ),
                ],
                Stop
            )
        );
        await work.Commit([], Stop);
    }
}
