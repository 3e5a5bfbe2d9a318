using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Access;
using Npgsql;

namespace Kuntakokeilu.Tests.Grants.Applications;

/// <summary>A decision and its money are written together, to the cent, or neither is.</summary>
[Collection(GrantsCollection.Name)]
public sealed class GrantMoneyTests(GrantWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestActor Decider = TestActor.Manager(GrantWorld.Tampere);

    [Fact]
    public async Task What_is_granted_is_committed_and_what_ends_is_free_again()
    {
        MoneyAccount quota = GrantWorld.Quota(Purposes.PaySubsidy);
        int application = await world.Prepared(await world.Apply());
        Assert.Equal(0, await world.Booked(application));
        Assert.Null((await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault);
        long sum = await Sum(application);
        Assert.True(sum > 10_000_00);
        Assert.Equal(sum, await world.Booked(application));
        Assert.Equal((short)GrantState.Granted, await world.State(application));

        // It ends after two months: a new decision, and the rest of its money is let go.
        TestActor handler = TestActor.Caseworker(GrantWorld.Tampere);
        Assert.Null((await world.Take(handler, application, GrantStep.TakeUp)).Fault);
        await world.Prepared(application, GrantWorld.Found() with { EndsOn = GrantWorld.Today.AddDays(80) });
        Assert.Null((await world.Take(Decider, application, GrantStep.End, GrantParty.Decider)).Fault);
        long less = await Sum(application);
        Assert.True(less > 0 && less < sum);
        Assert.Equal(less, await world.Booked(application));
        Assert.Equal(1L, await Rows(application, TransferKind.Commit));
        Assert.Equal(1L, await Rows(application, TransferKind.Release));
        Assert.Equal((short)GrantState.Ended, await world.State(application));
        Assert.NotEqual(0, await world.Available(quota));
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task What_was_never_begun_costs_nothing()
    {
        int application = await world.Prepared(await world.Apply());
        Assert.Null((await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault);
        Assert.Null((await world.Take(TestActor.Caseworker(GrantWorld.Tampere), application, GrantStep.TakeUp)).Fault);
        await world.Prepared(application, GrantWorld.Found() with { NotBegun = true });
        Assert.Null((await world.Take(Decider, application, GrantStep.End, GrantParty.Decider)).Fault);
        Assert.Equal(0, await world.Booked(application));
        Assert.Empty(await world.Faults());
    }

    /// <summary>Without money it waits, in a queue of nobody in particular; once there is money it is granted.</summary>
    [Fact]
    public async Task Without_money_it_waits_and_is_granted_when_there_is_some()
    {
        MoneyAccount quota = GrantWorld.Quota(Purposes.StartUpGrant);
        (int person, _, _) = await world.Customer();
        int application = await world.Prepared(await world.ApplyForStartup(person), GrantWorld.Found(false));
        long all = await world.Available(quota);
        // Another decision ties all but a euro.
        await world.Enter(Money.MoneyRows.Commit(quota, GrantWorld.Today, Guid.NewGuid(), all - 1_00));
        GrantResult refused = await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider);
        Assert.Equal((GrantFault.NoMoney, 1_00L), (refused.Fault, refused.Available));
        Assert.Equal((short)GrantState.AwaitsMoney, await world.State(application));
        Assert.Equal(0, await world.Booked(application));
        Assert.Equal(
            GrantFault.StillNoMoney,
            (await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault
        );
        Assert.Equal([$"municipality-837 {(int)GrantBenefit.Startup} 1"], await Waiting());
        await world.More(Purposes.StartUpGrant, 50_000_00);
        Assert.Null((await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault);
        Assert.Equal(await Sum(application), await world.Booked(application));
        Assert.Empty(await Waiting());
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        int application = await world.Prepared(await world.Apply());
        GrantResult[] results = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider, version: 3))
        );
        Assert.Single(results, one => one.Fault is null);
        Assert.All(results.Where(one => one.Fault is not null), one => Assert.Equal(GrantFault.Stale, one.Fault));
        Assert.Equal(await Sum(application), await world.Booked(application));
        Assert.Equal(1L, await Rows(application, TransferKind.Commit));
        Assert.Equal(1L, await Letters(application));
    }

    /// <summary>Sent twice by an impatient hand, it is done once and answered twice as done.</summary>
    [Fact]
    public async Task The_same_form_is_done_once()
    {
        int application = await world.Prepared(await world.Apply());
        Guid matter = Guid.NewGuid();
        string token = await Decider.SignIn(world.Register.Source, Stop);
        GrantResult[] results =
        [
            await world.Take(token, application, GrantStep.Grant, GrantParty.Decider, version: 3, matter: matter),
            await world.Take(token, application, GrantStep.Grant, GrantParty.Decider, version: 3, matter: matter),
        ];
        Assert.All(results, one => Assert.Equal(GrantResult.Done(application), one));
        Assert.Equal(1L, await Letters(application));
        Assert.Equal(await Sum(application), await world.Booked(application));
    }

    /// <summary>It breaks between the money and the letter: nothing of it is there, and it can be done again.</summary>
    [Fact]
    public async Task What_breaks_on_the_way_leaves_nothing()
    {
        int application = await world.Prepared(await world.Apply());
        await Assert.ThrowsAsync<TimeoutException>(() =>
            world.Take(
                Decider,
                application,
                GrantStep.Grant,
                GrantParty.Decider,
                print: _ => throw new TimeoutException()
            )
        );
        Assert.Equal((short)GrantState.Proposed, await world.State(application));
        Assert.Equal(0, await world.Booked(application));
        Assert.Equal(0L, await Letters(application));
        Assert.Null((await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault);
        Assert.Equal(await Sum(application), await world.Booked(application));
    }

    /// <summary>Whoever prepares does not decide, past the rules of the program too; and nobody decides without the money.</summary>
    [Fact]
    public async Task The_database_takes_no_decision_of_the_one_who_prepared_it_and_none_without_its_money()
    {
        string token = await Decider.SignIn(world.Register.Source, Stop);
        int application = await world.Apply();
        Assert.Null((await world.Take(token, application, GrantStep.Assess)).Fault);
        Assert.Null((await world.Take(token, application, GrantStep.Propose)).Fault);
        Assert.Equal(
            GrantFault.SameOfficial,
            (await world.Take(token, application, GrantStep.Grant, GrantParty.Decider)).Fault
        );
        PostgresException same = await Assert.ThrowsAsync<PostgresException>(() => Decide(token, application));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, same.SqlState);
        string other = await Decider.SignIn(world.Register.Source, Stop);
        PostgresException without = await Assert.ThrowsAsync<PostgresException>(() => Decide(other, application));
        Assert.Contains("another sum", without.MessageText, StringComparison.Ordinal);
        Assert.Equal((short)GrantState.Proposed, await world.State(application));
    }

    /// <summary>Reckoned anew on the day of the decision: what comes out otherwise is prepared again.</summary>
    [Fact]
    public async Task What_comes_out_otherwise_is_not_decided_as_it_was_prepared()
    {
        int application = await world.Prepared(await world.Apply());
        DateTimeOffset now = world.Register.Clock.Now;
        try
        {
            // The work begins on 5 July, and is begun before a decision of the 6th.
            world.Register.Clock.Now = now.AddDays(21);
            Assert.Equal(
                GrantFault.Otherwise,
                (await world.Take(Decider, application, GrantStep.Grant, GrantParty.Decider)).Fault
            );
        }
        finally
        {
            world.Register.Clock.Now = now;
        }
        Assert.Null((await world.Take(Decider, application, GrantStep.GiveBack, GrantParty.Decider)).Fault);
        Assert.Equal((short)GrantState.InProgress, await world.State(application));
    }

    private async Task Decide(string token, int application)
    {
        await using Core.Access.Gate gate = await TestGates.Act(world.Register, token);
        gate.Decide(App.Pages.Grants.GrantsSubject.DecideGrant);
        Core.Access.Work work = await gate.Begin(Stop);
        await GrantEntryWriter.Add(
            work,
            new(application, 4, GrantStep.Grant, GrantParty.Decider, GrantState.Granted, GrantWorld.Today)
            {
                Sum = 100_00,
            },
            new(work.Context.Account, work.Context.By),
            Stop
        );
        await work.Commit([], Stop);
    }

    private async Task<IReadOnlyList<string>> Waiting()
    {
        await using Core.Access.Gate gate = await Decider.Enter(world.Register);
        return
        [
            .. (await WaitingGrants.Read(gate.Connection, Stop)).Select(one =>
                $"{one.Authority} {(int)one.Benefit} {one.Count}"
            ),
        ];
    }

    private Task<long> Sum(int application) =>
        world.Register.Ask<long>(
            $"""
            select sum from grants.application_entry where application_id = {application} and kind in (10, 11, 20)
            order by number desc limit 1
            """
        );

    private Task<long> Letters(int application) =>
        world.Register.Ask<long>(
            $"select count(*) from notices.decision_letter where cause like 'grant-{application}-%'"
        );

    private Task<long> Rows(int application, TransferKind kind) =>
        world.Register.Ask<long>(
            $"""
            select count(*) from money.transfer t join grants.application a on a.decision = t.decision
            where a.id = {application} and t.kind = {(int)kind}
            """
        );
}
