using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Telling;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>
/// Of a service that obligates the TE office is told that it was interrupted, once an official has looked into it; of others
/// nothing, and nothing before. And what the register has of people three months later.
/// </summary>
public sealed class ToldInterruptionTests(TestCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_obligates_is_told_once_an_official_has_looked_into_it_as_the_official_found_it()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 2);
        int referral = await Obligating(world, await world.Person(1), "2022-05-02");
        await Interrupt(world, referral, InterruptionReason.Absent);
        Assert.Empty(await Told(world, TestActor.TeOfficer(TestActor.Pirkanmaa)));
        Assert.Null((await world.Take(referral, ReferralStep.Review, reason: (byte)InterruptionReason.Illness)).Fault);
        ToldInterruption told = Assert.Single(await Told(world, TestActor.TeOfficer(TestActor.Pirkanmaa)));
        Assert.Equal(
            (
                new DateOnly(2022, 5, 2),
                "Kokeilu",
                InterruptionReason.Illness,
                ReferralParty.Provider,
                "municipality-837"
            ),
            (told.Day, told.Service, told.Reason, told.ToldBy, told.Organisation)
        );
        // Nobody else's: another TE office, a manager elsewhere; the one at home reads it.
        Assert.Empty(await Told(world, TestActor.TeOfficer(1)));
        Assert.Empty(await Told(world, TestActor.Manager(91)));
        Assert.Empty(await Told(world, TestActor.Caseworker(TestActor.Tampere)));
        Assert.Single(await Told(world, TestActor.Manager(TestActor.Tampere)));
        // It stays, whatever becomes of the customer's non-disclosure, and is shown to those few alone.
        await world.Register.Run("update steering.current_period set protected = true");
        Assert.Empty(await Told(world, TestActor.TeOfficer(TestActor.Pirkanmaa)));
        Assert.Single(await Told(world, TestActor.TeOfficer(TestActor.Pirkanmaa) with { SeesProtected = true }));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            world.Register.Run("update referrals.interruption_fact set reason = 1")
        );
    }

    /// <summary>By the day on which the plan was signed and the service agreed on, and by the kind.</summary>
    [Theory]
    [InlineData("trial", "2022-05-02", true)]
    [InlineData("trial", "2022-05-03", false)]
    [InlineData("own", "2022-05-02", false)]
    public async Task Nothing_is_told_of_what_did_not_obligate_on_the_day_of_agreeing(
        string service,
        string signed,
        bool isTold
    )
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int anna = await world.Person(1);
        int referral = service == "own" ? await world.Started(anna) : await Obligating(world, anna, "2022-05-02");
        if (service != "own")
            await world.Register.Run(
                $"""
                set local session_replication_role = replica;
                update casework.plan_step set day = '{signed}'
                """
            );
        await Interrupt(world, referral, InterruptionReason.OwnWish);
        Assert.Null((await world.Take(referral, ReferralStep.Review)).Fault);
        Assert.Equal(
            isTold ? 1L : 0L,
            await world.Register.Ask<long>("select count(*) from referrals.interruption_fact")
        );
    }

    /// <summary>Of every kind that may not obligate, from the proposal to the official who has looked into it.</summary>
    [Fact]
    public async Task Of_a_kind_that_may_not_obligate_nothing_is_told()
    {
        ServiceKind[] never =
        [
            .. Enum.GetValues<ServiceKind>()
                .Where(one => ServiceNatures.On(one, new(2022, 5, 2)) is { MayObligate: false }),
        ];
        await using ReferralWorld world = await ReferralWorld.Make(cluster, never.Length);
        using CatalogueFiles files = new(world.Register);
        for (int i = 0; i < never.Length; i++)
        {
            await files.Services(CatalogueFiles.Service($"never{i}", ChoiceField<ServiceKind>.Sent(never[i])));
            await files.Offerings(CatalogueFiles.Offering($"never{i}", $"never{i}", "2022-05-02", "2022-06-30"));
            int referral = await world.Started(await world.Person(i + 1), $"never{i}");
            await Interrupt(world, referral, InterruptionReason.Absent);
            Assert.Null((await world.Take(referral, ReferralStep.Review)).Fault);
        }
        Assert.Equal(5, never.Length);
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from referrals.interruption_fact"));
    }

    /// <summary>On the day, once, and what is recorded late changes nothing of it.</summary>
    [Theory]
    [InlineData("2022-05-31", 8, 31)]
    [InlineData("2022-05-02", 8, 2)]
    public async Task The_register_is_looked_at_three_months_after_the_end(string ended, int month, int day)
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 2);
        int[] referrals = [await world.Started(await world.Person(1)), await world.Started(await world.Person(2))];
        await world.Register.Run(
            $"""
            set local session_replication_role = replica;
            update referrals.referral set state = 11, ended_on = '{ended}', closed_on = '{ended}'
            """
        );
        await world.Register.Import("2022-06-20", "a001,2022-06-15,change,1980-01-01,837,1,no,fi,no\n");
        await world.Register.Import("2022-06-21", "a002,2022-06-15,end,1980-01-01,837,2,no,fi,no\n");
        LaterResults results = new(world.Register.Site.Job, world.Register.Clock);
        DateOnly due = new(2022, month, day);
        world.On(due.AddDays(-1).Month, due.AddDays(-1).Day);
        Assert.Equal(0, await results.Run(Stop));
        world.On(month, day);
        Assert.Equal(2, await results.Run(Stop));
        Assert.Equal(0, await results.Run(Stop));
        Assert.Equal(
            [$"{referrals[0]} {due:yyyy-MM-dd} 1", $"{referrals[1]} {due:yyyy-MM-dd}"],
            await world.Register.Lines(
                "select concat_ws(' ', referral_id, day, status) from referrals.later_result order by referral_id"
            )
        );
    }

    private static async Task<int> Obligating(ReferralWorld world, int person, string signed)
    {
        int referral = (await world.Propose(person, "2")).Referral;
        await Planned(
            world,
            person,
            signed,
            "select id from services.service where source_id = 'trial'",
            ServiceKind.WorkTrial
        );
        Assert.Null((await world.Take(referral, ReferralStep.Agree)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Place)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Start, ReferralParty.Provider)).Fault);
        return referral;
    }

    private static async Task Planned(ReferralWorld world, int person, string signed, string service, ServiceKind kind)
    {
        await world.Register.Run(
            $"""
            with written as (
                insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground,
                    number_reason, written_by, organisation, recording_id)
                values ({person}, '{signed}', 1, 'a', '', jsonb_build_array(jsonb_build_object('Code', 'Other', 'Text',
                    '{kind}', 'Who', 'Customer', 'IsObligating', true, 'Service', ({service}))), 1, 0, '', 'x',
                    'municipality-837', 1)
                returning id)
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            select id, {person}, true, 2, '', 'x', '{signed}', 1 from written
            """
        );
    }

    private static async Task Interrupt(ReferralWorld world, int referral, InterruptionReason reason) =>
        Assert.Null(
            (await world.Take(referral, ReferralStep.Interrupt, ReferralParty.Provider, reason: (byte)reason)).Fault
        );

    private static async Task<IReadOnlyList<ToldInterruption>> Told(ReferralWorld world, TestActor actor)
    {
        string token = await actor.SignIn(world.Register.Source, Stop);
        await using Gate gate = await TestGates.Enter(world.Register, token);
        Page<ToldInterruption> page = await InterruptionList.Read(
            InterruptionList.Of(gate.Connection, InterruptionList.Orders[0]),
            null,
            10,
            "fi",
            Stop
        );
        return page.Rows;
    }
}
