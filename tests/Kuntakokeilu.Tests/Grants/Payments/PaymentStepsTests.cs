using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Grants.Applications;
using Npgsql;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>Payment of what was granted: its decision, its row in the book, its letter and its money are one, to the cent.</summary>
[Collection(GrantsCollection.Name)]
public sealed class PaymentStepsTests(GrantWorld world)
{
    private static readonly DateOnly July = new(2022, 7, 5);
    private static readonly DateOnly August = new(2022, 8, 1);
    private static readonly DateOnly End = new(2022, 8, 20);
    private static readonly DateOnly InAugust = new(2022, 8, 2);
    private static readonly DateOnly InSeptember = new(2022, 9, 2);

    private readonly PaymentWorld payments = new(world);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_decided_is_paid_in_the_book_and_the_last_one_frees_the_rest()
    {
        int application = await payments.Granted(End);
        long granted = await world.Booked(application);
        int first = await payments.Decided(application, July, InAugust);
        // 40 % of 2,520.00.
        Assert.Equal(1_008_00L, await Paid(application));
        Assert.Equal(granted, await world.Booked(application));
        Assert.Equal(["1008.00 1 FI2112345600000785"], await Money(first));
        Assert.Equal(1L, await Letters(first));
        int last = await payments.Decided(
            application,
            August,
            InSeptember,
            PaymentWorld.Costs with
            {
                Wage = 1_000_00,
                SideCosts = 200_00,
            }
        );
        Assert.Equal(1_008_00L + 480_00, await Paid(application));
        // What was tied and not used is free again.
        Assert.Equal(1_488_00L, await world.Booked(application));
        Assert.Equal(["480.00 1 FI2112345600000785"], await Money(last));
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task A_month_is_applied_for_once_when_it_is_over_and_by_whom_it_was_granted_to()
    {
        int application = await payments.Granted(End);
        Assert.Equal(PaymentFault.NotOver, (await payments.Claim(application, July, new(2022, 7, 31))).Fault);
        Assert.Equal(PaymentFault.NotGranted, (await payments.Claim(application, new(2022, 7, 6), InAugust)).Fault);
        Assert.Equal(
            PaymentFault.NotGranted,
            (await payments.Claim(application, July, InAugust, organisation: GrantWorld.Controlled)).Fault
        );
        Guid matter = Guid.NewGuid();
        PaymentOutcome[] sent =
        [
            await payments.Claim(application, July, InAugust, matter: matter),
            await payments.Claim(application, July, InAugust),
        ];
        Assert.Null(sent[0].Fault);
        Assert.Equal(PaymentFault.Claimed, sent[1].Fault);
        // What is not decided pays nothing.
        Assert.Equal(0L, await Paid(application));
    }

    [Fact]
    public async Task Whoever_has_checked_it_does_not_decide_it_past_the_program_s_rules_either()
    {
        int application = await payments.Granted(End);
        int claim = (await payments.Claim(application, July, InAugust)).Claim;
        string token = await PaymentWorld.Keha.SignIn(world.Register.Source, Stop);
        Assert.Null((await payments.Take(token, claim, PaymentStep.Check, GrantParty.Handler, InAugust)).Fault);
        Assert.Equal(
            PaymentFault.SameOfficial,
            (await payments.Take(token, claim, PaymentStep.Grant, GrantParty.Decider, InAugust)).Fault
        );
        PostgresException same = await Assert.ThrowsAsync<PostgresException>(() => Decide(token, claim));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, same.SqlState);
        string other = await PaymentWorld.Keha.SignIn(world.Register.Source, Stop);
        PostgresException without = await Assert.ThrowsAsync<PostgresException>(() => Decide(other, claim));
        Assert.Contains("another sum", without.MessageText, StringComparison.Ordinal);
        Assert.Equal(0L, await Paid(application));
        Assert.Empty(await Money(claim));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does_and_the_same_form_is_done_once()
    {
        int application = await payments.Granted(End);
        int claim = (await payments.Claim(application, July, InAugust)).Claim;
        Assert.Null(
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Check, GrantParty.Handler, InAugust)).Fault
        );
        string token = await PaymentWorld.Keha.SignIn(world.Register.Source, Stop);
        Guid matter = Guid.NewGuid();
        PaymentOutcome first = await payments.Take(
            token,
            claim,
            PaymentStep.Grant,
            GrantParty.Decider,
            InAugust,
            version: 2,
            matter: matter
        );
        PaymentOutcome again = await payments.Take(
            token,
            claim,
            PaymentStep.Grant,
            GrantParty.Decider,
            InAugust,
            version: 2,
            matter: matter
        );
        PaymentOutcome late = await payments.Take(
            PaymentWorld.Keha,
            claim,
            PaymentStep.Grant,
            GrantParty.Decider,
            InAugust,
            version: 2
        );
        Assert.Equal((null, null, PaymentFault.Stale), (first.Fault, again.Fault, late.Fault));
        Assert.Equal(1_008_00L, await Paid(application));
        Assert.Equal(1L, await Letters(claim));
    }

    /// <summary>It breaks between the book and the letter: nothing of it is there, and it can be done again.</summary>
    [Fact]
    public async Task What_breaks_on_the_way_leaves_nothing()
    {
        int application = await payments.Granted(End);
        int claim = (await payments.Claim(application, July, InAugust)).Claim;
        Assert.Null(
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Check, GrantParty.Handler, InAugust)).Fault
        );
        await Assert.ThrowsAsync<TimeoutException>(() =>
            payments.Take(
                PaymentWorld.Keha,
                claim,
                PaymentStep.Grant,
                GrantParty.Decider,
                InAugust,
                print: _ => throw new TimeoutException()
            )
        );
        Assert.Equal(0L, await Paid(application));
        Assert.Empty(await Money(claim));
        Assert.Null(
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Grant, GrantParty.Decider, InAugust)).Fault
        );
        Assert.Equal(1_008_00L, await Paid(application));
    }

    /// <summary>Applied for on the day after its last one, it is refused and nothing of it is paid; another may follow.</summary>
    [Fact]
    public async Task What_is_applied_for_too_late_is_refused()
    {
        int application = await payments.Granted(End);
        DateOnly late = new(2022, 10, 1);
        int claim = (await payments.Claim(application, July, late)).Claim;
        Assert.Null((await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Check, GrantParty.Handler, late)).Fault);
        Assert.Equal(
            PaymentFault.NotNow,
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Grant, GrantParty.Decider, late)).Fault
        );
        Assert.Null(
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Refuse, GrantParty.Decider, late)).Fault
        );
        Assert.Equal(0L, await Paid(application));
        Assert.Empty(await Money(claim));
        Assert.Equal(1L, await Letters(claim));
    }

    /// <summary>The applicant sees what is asked and decided, and not what was found; another employer nothing; a municipality nothing.</summary>
    [Fact]
    public async Task Who_sees_what_of_an_application_for_payment()
    {
        int application = await payments.Granted(End);
        int claim = (await payments.Claim(application, July, InAugust)).Claim;
        Assert.Null(
            (await payments.Take(PaymentWorld.Keha, claim, PaymentStep.Check, GrantParty.Handler, InAugust)).Fault
        );
        Assert.Equal([PaymentStep.Claim], await Seen(GrantWorld.Employer(GrantWorld.Outside), claim));
        Assert.Equal([PaymentStep.Claim, PaymentStep.Check], await Seen(PaymentWorld.Keha, claim));
        foreach (
            TestActor nobody in (TestActor[])
                [
                    GrantWorld.Employer(GrantWorld.Controlled),
                    TestActor.Manager(GrantWorld.Tampere),
                    TestActor.Keha(Purpose.Maintenance),
                ]
        )
            Assert.Null(await Seen(nobody, claim));
    }

    private async Task<IEnumerable<PaymentStep>?> Seen(TestActor actor, int claim)
    {
        await using Gate gate = await actor.Enter(world.Register);
        return (await PaymentReader.Find(gate.Connection, claim, Stop))?.Steps.Select(one => one.Kind);
    }

    private async Task Decide(string token, int claim)
    {
        await using Gate gate = await TestGates.Act(world.Register, token);
        gate.Decide(App.Pages.Payments.PaymentsSubject.DecidePayment);
        Work work = await gate.Begin(Stop);
        await PaymentEntryWriter.Add(
            work,
            new(claim, 3, PaymentStep.Grant, GrantParty.Decider, PaymentState.Granted, InAugust) { Sum = 1_008_00 },
            new(work.Context.Account, work.Context.By),
            Stop
        );
        await work.Commit([], Stop);
    }

    private Task<long> Paid(int application) =>
        world.Register.Ask<long>(
            $"""
            select coalesce(sum(t.amount), 0)::bigint from money.transfer t
            join grants.application a on a.decision = t.decision
            where a.id = {application} and t.kind = {(int)TransferKind.Pay}
            """
        );

    private Task<long> Letters(int claim) =>
        world.Register.Ask<long>($"select count(*) from notices.decision_letter where cause like 'payment-{claim}-%'");

    private async Task<IReadOnlyList<string>> Money(int claim)
    {
        string told = await world.Register.Ask<string>(
            $"""
            select coalesce(string_agg(round(amount / 100.0, 2) || ' ' || state || ' ' || account, ','), '')
            from payments.payment where claim_id = {claim}
            """
        );
        return told.Length == 0 ? [] : told.Split(',');
    }
}
