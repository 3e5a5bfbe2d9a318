using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.YearEnds;

namespace Kuntakokeilu.Tests.Money.YearEnds;

/// <summary>The end of a year's money: nothing is lost, and what can't go on is told.</summary>
[Collection(MoneyCollection.Name)]
public sealed class YearEndTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private YearEnd YearEnd => new(world.Database);

    [Fact]
    public async Task What_is_free_lapses_and_what_is_tied_goes_on()
    {
        string moment = await world.Moment(2021, 2022, 2023);
        MoneyAccount old = await world.Grant(moment, 2021, 1_000);
        MoneyAccount recent = await world.Grant(moment, 2023, 500);
        await world.Grant(moment, 2022, 500);
        Guid first = Guid.NewGuid();
        Guid second = Guid.NewGuid();
        await world.Entered(MoneyRows.Commit(old, new(2022, 5, 1), first, 300));
        await world.Entered(MoneyRows.Commit(old, new(2022, 5, 1), second, 150));
        await world.Entered(MoneyRows.Pay(old, new(2022, 6, 1), first, 100));
        await world.Entered(MoneyRows.Reserve(old, new(2022, 12, 20), Guid.NewGuid(), 40, new(2022, 12, 31)));
        DateOnly last = new(2022, 12, 31);
        await YearEnd.Expire(last.AddDays(-1), Stop);
        Assert.Equal((510, 40), await world.Of(old));
        await YearEnd.Expire(last, Stop);
        Assert.Equal((550, 0), await world.Of(old));
        Assert.Equal(1, await YearEnd.Lapse(moment, 2021, last, Stop));
        Assert.Equal((0, 0), await world.Of(old));
        DateOnly next = last.AddDays(1);
        Assert.Empty(await YearEnd.Roll(moment, 2021, next, Stop));
        // To the newest.
        Assert.Equal((150, 0), await world.Of(recent));
        Assert.Equal((350, 0), await world.Of(recent.Committed));
        Assert.Empty(await YearEnd.Close(moment, 2021, next, Stop));
        Assert.Equal(
            new MoneyAnswer.Refused(MoneyRefusal.YearClosed),
            await world.Enter(MoneyRows.Commit(old, last, Guid.NewGuid(), 1))
        );
        // Again, and nothing happens.
        Assert.Equal(0, await YearEnd.Lapse(moment, 2021, next, Stop));
        Assert.Empty(await YearEnd.Roll(moment, 2021, next, Stop));
        Assert.Empty(await world.Faults((moment, 2021)));
    }

    [Fact]
    public async Task Short_money_is_told_and_nothing_is_half_done()
    {
        string moment = await world.Moment(2021, 2022);
        MoneyAccount old = await world.Grant(moment, 2021, 1_000);
        MoneyAccount recent = await world.Grant(moment, 2022, 299);
        await world.Entered(MoneyRows.Commit(old, new(2022, 5, 1), Guid.NewGuid(), 200));
        await world.Entered(MoneyRows.Commit(old, new(2022, 5, 1), Guid.NewGuid(), 100));
        DateOnly next = new(2023, 1, 1);
        Assert.Equal([new Shortage(old.Committed, 2022, 300, 299)], await YearEnd.Roll(moment, 2021, next, Stop));
        Assert.Equal((299, 0), await world.Of(recent));
        Assert.Equal((300, 0), await world.Of(old.Committed));
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"select count(*) from money.roll_shortage s join money.account a on a.id = s.account where a.name = '{old.Committed}' and ely = '{MoneyWorld.Ely}'"
            )
        );
        await YearEnd.Lapse(moment, 2021, next, Stop);
        Assert.Equal([new LeftOver(old.Committed.Name, 300, 0)], await YearEnd.Close(moment, 2021, next, Stop));
        // More is granted, and they go on.
        MoneyAccount ely = new(AccountKind.Ely, moment, 2022, MoneyWorld.Ely, "pay_subsidy");
        MoneyAccount nation = ely.Of(AccountKind.Nation);
        await world.Entered(
            MoneyRows.Row(TransferKind.Appropriate, next, nation.Of(AccountKind.Parliament), nation, 1) with
            {
                Reason = "LTA",
            }
        );
        await world.Entered(MoneyRows.Row(TransferKind.Allot, next, nation, ely, 1));
        int hearing = await world.Heard(moment, next, MoneyWorld.Area);
        await world.Entered(MoneyRows.Row(TransferKind.Grant, next, ely, recent, 1) with { Hearing = hearing });
        Assert.Empty(await YearEnd.Roll(moment, 2021, next, Stop));
        Assert.Empty(await YearEnd.Close(moment, 2021, next, Stop));
        Assert.Empty(await world.Faults((moment, 2021)));
    }

    /// <summary>Commitments of which there is no newer money at all.</summary>
    [Fact]
    public async Task Without_newer_money_all_is_short()
    {
        string moment = await world.Moment(2021);
        MoneyAccount old = await world.Grant(moment, 2021, 1_000);
        await world.Entered(MoneyRows.Commit(old, new(2022, 5, 1), Guid.NewGuid(), 200));
        Assert.Equal(
            [new Shortage(old.Committed, null, 200, 0)],
            await YearEnd.Roll(moment, 2021, new(2023, 1, 1), Stop)
        );
    }

    /// <summary>2021 to 2024, each closed after its use: what was appropriated is paid, lapsed, or tied in a newer year.</summary>
    [Fact]
    public async Task Year_after_year_is_closed_and_nothing_is_lost()
    {
        int[] years = [2021, 2022, 2023, 2024, 2025];
        string moment = await world.Moment(years);
        Random random = new(4);
        foreach (int year in years)
        {
            MoneyAccount[] quotas =
            [
                await world.Grant(moment, year, 100_000),
                await world.Grant(moment, year, 50_000, area: MoneyHolders.Area(2)),
            ];
            List<Transfer> rows = [];
            for (int i = 0; i < 60; i++)
            {
                MoneyAccount quota = quotas[random.Next(2)];
                Guid decision = Guid.NewGuid();
                DateOnly day = new DateOnly(year, 2, 1).AddDays(random.Next(300));
                Transfer kept = MoneyRows.Reserve(quota, day, decision, random.Next(100, 900), day.AddDays(20));
                rows.Add(kept);
                if (i % 5 == 0)
                    continue;
                rows.Add(
                    MoneyRows.Commit(quota, day.AddDays(5), decision, kept.Amount - 10) with
                    {
                        Phase = TransferPhase.Post,
                        Pending = kept.Id,
                    }
                );
                if (i % 3 > 0)
                    rows.Add(MoneyRows.Pay(quota, day.AddDays(9), decision, kept.Amount - 20));
            }
            IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(
                world.Database,
                [.. rows.Select(row => new Posting(row))],
                Stop
            );
            Assert.All(answers, answer => Assert.True(answer.IsEntered));
            if (year == 2021)
                continue;
            DateOnly last = new(year, 12, 31);
            await YearEnd.Expire(last, Stop);
            await YearEnd.Lapse(moment, year - 1, last, Stop);
            Assert.Empty(await YearEnd.Roll(moment, year - 1, last.AddDays(1), Stop));
            Assert.Empty(await YearEnd.Close(moment, year - 1, last.AddDays(1), Stop));
        }
        (string, int)[] closed = [.. years[..^1].Select(year => (moment, year))];
        Assert.Empty(await world.Faults(closed));
        Assert.Equal(
            0L,
            await world.Register.Ask<long>($"select sum(balance)::bigint from money.account where moment = '{moment}'")
        );
    }
}
