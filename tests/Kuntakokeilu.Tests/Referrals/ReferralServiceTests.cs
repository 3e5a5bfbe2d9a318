using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Referrals from the proposal to their end, by the services and under the policies of whoever takes each step.</summary>
public sealed class ReferralServiceTests(TestCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_proposal_to_the_feedback_of_both()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int anna = await world.Person(1);
        string own = await TestActor.Jobseeker(anna).SignIn(world.Register.Source, Stop);
        int referral = (await world.Propose(anna)).Referral;
        Assert.Null((await world.Take(referral, ReferralStep.Agree, ReferralParty.Customer, own)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Place)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        world.On(5, 9);
        Assert.Null((await world.Take(referral, ReferralStep.Start, ReferralParty.Provider)).Fault);
        world.On(6, 1);
        Assert.Null(
            (
                await world.Take(
                    referral,
                    ReferralStep.Complete,
                    ReferralParty.Provider,
                    result: ServiceResult.OpenWork
                )
            ).Fault
        );
        Assert.Null(await world.Report(referral));
        Assert.Equal(0, await world.End());
        Assert.Null(await world.Feedback(referral, new(5, null, 4, 3, "Hyvä")));
        Assert.Equal(1, await world.End());
        Assert.Equal(0, await world.End());
        Assert.Equal(
            ["1 2 1", "2 1 2", "4 2 5", "7 3 6", "9 3 8", "10 3 9", "17 4 11"],
            await world.Register.Lines(
                "select concat_ws(' ', kind, party, state) from referrals.referral_entry order by number"
            )
        );
        // Each was told of once, and none that had not gone by the close goes any more.
        Assert.Equal(
            ["21 7 referral-1-1", "23 7 referral-1-3", "26 7 referral-1-6"],
            await world.Register.Lines("select concat_ws(' ', kind, state, cause) from notices.notice order by kind")
        );
    }

    [Fact]
    public async Task One_who_is_referred_already_or_sends_twice_has_one_referral()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int anna = await world.Person(1);
        Guid matter = Guid.NewGuid();
        ReferralResult first = await world.Propose(anna, matter: matter);
        Assert.Equal(first, await world.Propose(anna, matter: matter));
        Assert.Equal(ReferralFault.AlreadyReferred, (await world.Propose(anna)).Fault);
        Assert.Equal(ReferralFault.NotServedArea, (await world.Propose(anna, "3")).Fault);
        Assert.Null((await world.Take(first.Referral, ReferralStep.Decline)).Fault);
        // Whoever has said no can be asked again.
        Assert.Null((await world.Propose(anna)).Fault);
        Assert.Equal(["1 3", "2 1"], await world.States());
    }

    [Fact]
    public async Task A_step_of_an_older_form_is_told_and_one_that_is_sent_twice_is_taken_once()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int referral = (await world.Propose(await world.Person(1))).Referral;
        Guid matter = Guid.NewGuid();
        Assert.Null((await world.Take(referral, ReferralStep.Agree, matter: matter, version: 1)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Agree, matter: matter, version: 1)).Fault);
        Assert.Equal(ReferralFault.StaleVersion, (await world.Take(referral, ReferralStep.Decline, version: 1)).Fault);
        Assert.Equal(ReferralFault.NotNow, (await world.Take(referral, ReferralStep.Decline)).Fault);
        Assert.Equal(["1 2"], await world.States());
    }

    [Fact]
    public async Task What_may_obligate_is_agreed_on_in_a_plan_alone()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int anna = await world.Person(1);
        int referral = (await world.Propose(anna, "2")).Referral;
        Assert.Equal(ReferralFault.NotInPlan, (await world.Take(referral, ReferralStep.Agree)).Fault);
        int service = await world.Register.Ask<int>("select id from services.service where source_id = 'trial'");
        await world.Register.Run(
            $"""
            with written as (
                insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground,
                    number_reason, written_by, organisation, recording_id)
                values ({anna}, '2022-05-02', 1, 'a', '', jsonb_build_array(jsonb_build_object('Code', 'Other', 'Text', 'a',
                    'Who', 'Customer', 'IsObligating', true, 'Service', {service})), 1, 0, '', 'x', 'municipality-837', 1)
                returning id)
            insert into casework.plan_step (plan_id, person_id, is_accepted, how, note, by, day, recording_id)
            select id, {anna}, true, 2, '', 'x', '2022-05-02', 1 from written
            """
        );
        Assert.Null((await world.Take(referral, ReferralStep.Agree)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Place)).Fault);
        Assert.Null((await world.Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        Assert.True(
            await world.Register.Ask<bool>(
                $"select is_obligating from referrals.obligation where referral_id = {referral}"
            )
        );
        await using Gate gate = await TestGates.Enter(world.Register, world.Giver);
        Assert.True((await ReferredReader.Find(gate.Connection, referral, new(2022, 5, 2), Stop))!.IsObligating);
    }

    [Fact]
    public async Task An_interruption_waits_for_an_official_until_it_is_looked_into()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int referral = await world.Started(await world.Person(1));
        Assert.Equal(
            ReferralFault.ReasonMissing,
            (await world.Take(referral, ReferralStep.Interrupt, ReferralParty.Provider)).Fault
        );
        Assert.Equal(
            ReferralFault.BadDay,
            (
                await world.Take(
                    referral,
                    ReferralStep.Interrupt,
                    ReferralParty.Provider,
                    reason: (byte)InterruptionReason.Safety,
                    day: new(2022, 5, 3)
                )
            ).Fault
        );
        Assert.Null(
            (
                await world.Take(
                    referral,
                    ReferralStep.Interrupt,
                    ReferralParty.Provider,
                    reason: (byte)InterruptionReason.Safety
                )
            ).Fault
        );
        Assert.Equal(["2022-05-04"], await Reviews(world));
        // The time for feedback goes by, and the task stays.
        world.On(6, 1);
        Assert.Equal(1, await world.End());
        Assert.Equal(["2022-05-04"], await Reviews(world));
        Assert.Null((await world.Take(referral, ReferralStep.Review)).Fault);
        Assert.Empty(await Reviews(world));
        Assert.Equal(ReferralFault.NotNow, (await world.Take(referral, ReferralStep.Review)).Fault);
    }

    [Fact]
    public async Task A_provider_sees_its_own_from_the_place_to_thirty_days_after_the_close_and_the_whole_once_it_accepts()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 2);
        int anna = await world.Person(1);
        string other = await new TestActor(Role.Provider, "provider-2").SignIn(world.Register.Source, Stop);
        await world.Register.Run(
            $"""
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            values (gen_random_uuid(), {anna}, 0, '2022-05-02', jsonb_build_object('Contact',
                jsonb_build_object('phone', '040 1', 'email', 'a@malli.invalid')), 1)
            """
        );
        int referral = (await world.Propose(anna)).Referral;
        Assert.Null((await world.Take(referral, ReferralStep.Agree)).Fault);
        Assert.Empty(await Seen(world, world.Giver));
        Assert.Null((await world.Take(referral, ReferralStep.Place)).Fault);
        ReferredCustomer placed = Assert.Single(await Seen(world, world.Giver));
        Assert.Equal(
            (null, null, null, null, null, null),
            (placed.Goal, placed.Phone, placed.Email, placed.Municipality, placed.Age, placed.IsObligating)
        );
        Assert.Empty(await Seen(world, other));
        Assert.Empty(await Seen(world, world.Official));
        Assert.Null((await world.Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        ReferredCustomer whole = Assert.Single(await Seen(world, world.Giver));
        Assert.Equal(
            ("Malli", "040 1", "a@malli.invalid", (short?)837, (AgeBand?)AgeBand.Grown, (bool?)false),
            (whole.Goal, whole.Phone, whole.Email, whole.Municipality, whole.Age, whole.IsObligating)
        );
        // Under non-disclosure it is nobody's but those few's.
        await world.Register.Run($"update steering.current_period set protected = true where person_id = {anna}");
        Assert.Empty(await Seen(world, world.Giver));
        string few = await (new TestActor(Role.Provider, ReferralWorld.Provider) { SeesProtected = true }).SignIn(
            world.Register.Source,
            Stop
        );
        Assert.Null(Assert.Single(await Seen(world, few)).Phone);
        await world.Register.Run($"update steering.current_period set protected = false where person_id = {anna}");
        Assert.Null((await world.Take(referral, ReferralStep.Miss, ReferralParty.Provider)).Fault);
        world.On(6, 1);
        Assert.Single(await Seen(world, world.Giver));
        world.On(6, 2);
        Assert.Empty(await Seen(world, world.Giver));
    }

    /// <summary>As pages read it: nothing of the register, and no table of referrals, is a provider's to read.</summary>
    [Fact]
    public async Task A_provider_reads_no_table_of_people()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        await world.Started(await world.Person(1));
        foreach (
            string table in (string[])
                ["referrals.referral", "referrals.referral_entry", "register.person", "register.fact"]
        )
        {
            await using Gate gate = await TestGates.Act(world.Register, world.Giver);
            await using Npgsql.NpgsqlCommand command = new($"select count(*) from {table}", gate.Connection);
            Assert.Equal(0L, await command.ExecuteScalarAsync(Stop));
        }
    }

    [Fact]
    public async Task What_can_begin_no_more_ends_and_leaves_its_place()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 4, places: 1);
        int[] referrals = new int[3];
        for (int i = 0; i < referrals.Length; i++)
            referrals[i] = await world.Sent(await world.Person(i + 1));
        Assert.Equal(["1 5", "2 4 1", "3 4 2"], await world.States());
        // The first one's search ends, so the second gets the place, which is held.
        await world.Register.Import("2022-05-03", "a001,2022-05-03,end,1980-01-01,837,2,no,fi,no\n");
        world.On(5, 3);
        Assert.Equal(1, await world.End());
        Assert.Equal(1, await world.Fill());
        Assert.Equal(0, await world.Fill());
        Assert.Equal(["1 14", "2 5 1", "3 4 2"], await world.States());
        // Nobody answers for three working days: the number is lost, and the next has the place.
        world.On(5, 6);
        Assert.Equal(0, await world.End());
        world.On(5, 7);
        Assert.Equal(1, await world.End());
        Assert.Equal(1, await world.Fill());
        Assert.Equal(["1 14", "2 14 1", "3 5 2"], await world.States());
        Assert.Null((await world.Take(referrals[2], ReferralStep.Confirm)).Fault);
        world.On(5, 30);
        Assert.Equal(0, await world.End());
        // Cancelled by its provider.
        await world.Register.Run("update services.offering set is_cancelled = true");
        Assert.Equal(1, await world.End());
        Assert.Equal(["1 14", "2 14 1", "3 13 2"], await world.States());
        Assert.Equal(
            ["23 1", "24 2", "24 3", "25 1", "25 2", "25 3"],
            await world.Register.Lines(
                """
                select kind || ' ' || split_part(cause, '-', 2) from notices.notice where kind between 23 and 25
                order by 1
                """
            )
        );
    }

    private static async Task<IReadOnlyList<ReferredCustomer>> Seen(ReferralWorld world, string token)
    {
        await using Gate gate = await TestGates.Enter(world.Register, token);
        return await ReferredReader.All(gate.Connection, LegalDay.Today(world.Register.Clock), Stop);
    }

    private static async Task<string[]> Reviews(ReferralWorld world)
    {
        await using Gate gate = await TestGates.Enter(world.Register, world.Official);
        Kuntakokeilu.Base.Lists.Page<WaitingReview> page = await ReviewList.Read(
            ReviewList.Of(gate.Connection, ofAll: false, ReviewList.Orders[0]),
            null,
            10,
            Stop
        );
        return [.. page.Rows.Select(one => $"{one.ReviewBy:yyyy-MM-dd}")];
    }
}
