using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Booking;

/// <summary>The book in the database: what is entered, refused, asked for again, and what nobody can do.</summary>
[Collection(MoneyCollection.Name)]
public sealed class BookServiceTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2021, 6, 1);

    /// <summary>The example of the rules, in cents.</summary>
    [Fact]
    public async Task From_the_budget_to_what_is_left()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 300_000);
        Guid decision = Guid.NewGuid();
        Transfer kept = MoneyRows.Reserve(quota, Day, decision, 120_000, Day.AddDays(30));
        await world.Entered(kept);
        Assert.Equal((180_000, 120_000), await world.Of(quota));
        await world.Entered(
            MoneyRows.Commit(quota, Day, decision, 100_000) with
            {
                Phase = TransferPhase.Post,
                Pending = kept.Id,
            }
        );
        Assert.Equal((200_000, 0), await world.Of(quota));
        Assert.Equal((100_000, 0), await world.Of(quota.Committed));
        await world.Entered(MoneyRows.Pay(quota, Day, decision, 60_000));
        await world.Entered(
            MoneyRows.Row(TransferKind.Release, Day, quota.Committed, quota, 40_000) with
            {
                Decision = decision,
                Weak = false,
            }
        );
        Assert.Equal((240_000, 0), await world.Of(quota));
        Assert.Equal((0, 0), await world.Of(quota.Committed));
        Assert.Equal((60_000, 0), await world.Of(quota.Paid));
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task What_is_not_there_is_refused_with_what_is()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        await world.Entered(MoneyRows.Reserve(quota, Day, Guid.NewGuid(), 400, Day));
        Assert.Equal(
            new MoneyAnswer.Refused(MoneyRefusal.NotEnough, 600),
            await world.Enter(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 601))
        );
        await world.Entered(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 600));
        Assert.Equal((0, 400), await world.Of(quota));
    }

    [Fact]
    public async Task What_is_sent_again_is_done_once_and_other_content_is_refused()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        Transfer row = MoneyRows.Commit(quota, Day, Guid.NewGuid(), 300);
        await world.Entered(row);
        await world.Entered(row);
        Assert.Equal((700, 0), await world.Of(quota));
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.OtherContent), await world.Enter(row with { Amount = 301 }));
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.OtherContent), await world.Enter(row with { Reason = "x" }));
    }

    /// <summary>Many ask at once with the same number: it is done once, and all hear so.</summary>
    [Fact]
    public async Task Of_many_with_one_number_all_are_answered_alike()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        Transfer row = MoneyRows.Commit(quota, Day, Guid.NewGuid(), 300);
        MoneyAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Enter(row)));
        Assert.All(answers, answer => Assert.True(answer.IsEntered));
        Assert.Equal((700, 0), await world.Of(quota));
    }

    /// <summary>Of two about different accounts with one number or payment, one finds it taken when it writes, and begins again.</summary>
    [Fact]
    public async Task One_number_for_two_is_one_of_them()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        MoneyAccount other = await world.Grant(moment, 2021, 1_000, area: MoneyHolders.Area(2));
        Transfer row = MoneyRows.Commit(quota, Day, Guid.NewGuid(), 300);
        Transfer same = MoneyRows.Commit(other, Day, Guid.NewGuid(), 300) with { Id = row.Id };
        MoneyAnswer[] answers = await Task.WhenAll(world.Enter(row), world.Enter(same));
        Assert.Single(answers, answer => answer.IsEntered);
        Assert.Single(answers, new MoneyAnswer.Refused(MoneyRefusal.OtherContent));
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task A_group_is_entered_whole_or_not()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        Guid decision = Guid.NewGuid();
        Transfer first = MoneyRows.Commit(quota, Day, decision, 600);
        Transfer second = MoneyRows.Commit(quota, Day, decision, 500) with { Group = first.Id };
        first = first with { Group = first.Id };
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.NotEnough, 400), await world.Enter(first, second));
        Assert.Equal((1_000, 0), await world.Of(quota));
        await world.Entered(first, second with { Amount = 400 });
        Assert.Equal((0, 0), await world.Of(quota));
        Assert.Empty(await world.Faults());
    }

    /// <summary>In one transaction, one after the other: each sees what the one before has done.</summary>
    [Fact]
    public async Task Of_many_in_one_transaction_those_that_fit_are_entered()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        Posting[] postings =
        [
            .. Enumerable.Range(0, 5).Select(_ => new Posting(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 300))),
        ];
        IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(world.Database, postings, Stop);
        Assert.Equal([true, true, true, false, false], answers.Select(answer => answer.IsEntered));
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.NotEnough, 100), answers[^1]);
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task A_queue_answers_each_of_many()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        await using BookQueue queue = new(world.Database);
        MoneyAnswer[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ => queue.Enter(new(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 30)), Stop))
        );
        Assert.Equal(33, answers.Count(answer => answer.IsEntered));
        Assert.Equal((10, 0), await world.Of(quota));
    }

    [Fact]
    public async Task A_decision_takes_the_earmarked_and_the_oldest_first()
    {
        string moment = await world.Moment(2021, 2022);
        await world.Grant(moment, 2022, 500);
        MoneyAccount old = await world.Grant(moment, 2021, 100);
        MoneyAccount weak = await world.Grant(moment, 2022, 70, "pay_subsidy+weak");
        Charge charge = new(
            Guid.NewGuid(),
            new(2022, 6, 1),
            AccountKind.Quota,
            MoneyWorld.Area,
            moment,
            "pay_subsidy",
            300,
            Guid.NewGuid(),
            Weak: true,
            "official-1",
            "official-2"
        );
        Assert.True((await Commit(charge)).IsEntered);
        Assert.Equal((0, 0), await world.Of(weak));
        Assert.Equal((0, 0), await world.Of(old));
        Assert.Equal((370, 0), await world.Of(new(AccountKind.Quota, moment, 2022, MoneyWorld.Area, "pay_subsidy")));
        // Again, and with another sum.
        Assert.True((await Commit(charge)).IsEntered);
        Assert.Equal(new MoneyAnswer.Refused(MoneyRefusal.OtherContent), await Commit(charge with { Amount = 299 }));
        // Another who is in no weak position, and what there is for such.
        Assert.Equal(
            new MoneyAnswer.Refused(MoneyRefusal.NotEnough, 370),
            await Commit(charge with { Id = Guid.NewGuid(), Decision = Guid.NewGuid(), Weak = false, Amount = 371 })
        );
        Assert.Empty(await world.Faults());
    }

    /// <summary>What the database refuses, whatever statement comes: rows that are there stay, and what they come to too.</summary>
    [Fact]
    public async Task Nothing_of_the_book_is_ever_changed_or_taken_away()
    {
        foreach (string table in (string[])["transfer", "number", "decision", "hearing_sum", "roll_shortage"])
        foreach (string statement in (string[])[$"delete from money.{table}", $"truncate money.{table} cascade"])
            Assert.Contains("only added to", await Refused(statement));
        Assert.Contains("only added to", await Refused("update money.transfer set amount = 1"));
        Assert.Contains("only added to", await Refused("delete from money.account"));
    }

    /// <summary>The database by itself, with the program's rules left out.</summary>
    [Theory]
    [InlineData("a cent more than there is", 12, 1, 1_001, "ck_account_available")]
    [InlineData("more than is tied", 16, 1, 5, "nothing there")]
    public async Task Not_a_cent_is_overspent_by_a_statement(string what, int kind, int phase, long amount, string told)
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        if (kind == 16)
            await world.Entered(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 10));
        string payment = kind == 16 ? $"'{Guid.NewGuid():N}'" : "null";
        (MoneyAccount debit, MoneyAccount credit) =
            kind == 16 ? (quota.Committed, quota.Paid) : (quota, quota.Committed);
        await world.Register.Run(
            $"""
            insert into money.account (name, kind, moment, year, holder, purpose, balance, reserved, is_granted)
            select name, kind, '{moment}', 2021, '{quota.Holder}', 'pay_subsidy', 0, 0, false
            from (values ('{quota.Committed}', 7), ('{quota.Paid}', 10)) a(name, kind) on conflict do nothing
            """
        );
        Assert.True(
            (
                await Refused(
                    $"""
                    insert into money.transfer (id, posting, ordinal, at, day, kind, phase, debit, credit, amount, decision, weak,
                        prepared_by, actor, reason, payment)
                    select gen_random_uuid(), nextval('money.posting_number'), 0, now(), '2021-06-01', {kind}, {phase}, d.id, c.id,
                        {amount}, gen_random_uuid(), false, 'official-1', 'official-2', '', {payment}
                    from money.account d, money.account c where d.name = '{debit}' and c.name = '{credit}'
                    """
                )
            ).Contains(told, StringComparison.Ordinal),
            what
        );
    }

    private Task<MoneyAnswer> Commit(Charge charge) =>
        BookService.InTransaction(world.Database, connection => ChargeService.Commit(connection, charge, Stop), Stop);

    private async Task<string> Refused(string statement) =>
        (await Assert.ThrowsAsync<PostgresException>(() => world.Register.Run(statement))).Message;
}
