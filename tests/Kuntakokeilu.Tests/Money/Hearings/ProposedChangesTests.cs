using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;

namespace Kuntakokeilu.Tests.Money.Hearings;

/// <summary>Which sums it comes to when some areas get more and some less.</summary>
public sealed class ProposedChangesTests
{
    private static readonly MoneyAccount Ely = new(
        AccountKind.Ely,
        Moments.Employment,
        2022,
        "ely-centre-1",
        Purposes.PaySubsidy
    );

    [Fact]
    public void What_one_area_loses_goes_first_to_those_that_gain_and_the_rest_is_the_centres()
    {
        Assert.Equal(["area-1 + 50"], Of((1, 50)));
        Assert.Equal(["area-1 - 50"], Of((1, -50)));
        Assert.Equal(["area-1 > area-2 50"], Of((1, -50), (2, 50)));
        Assert.Equal(["area-1 > area-2 50", "area-2 + 30"], Of((1, -50), (2, 80)));
        Assert.Equal(["area-1 > area-2 20", "area-1 > area-3 10", "area-1 - 5"], Of((1, -35), (2, 20), (3, 10)));
        Assert.Equal(
            ["area-1 > area-3 40", "area-2 > area-3 20", "area-2 > area-4 5", "area-4 + 1"],
            Of((1, -40), (2, -25), (3, 60), (4, 6))
        );
        Assert.Equal([], Of((1, 0), (2, 0)));
    }

    /// <summary>Between a quota and a TE office's part nothing is reallocated: it goes back, and is granted.</summary>
    [Fact]
    public void A_TE_offices_part_is_moved_to_nobody()
    {
        MoneyAccount office = new(
            AccountKind.Office,
            Moments.Employment,
            2022,
            MoneyHolders.TeOffice(1),
            Purposes.PaySubsidy
        );
        Assert.Equal(
            ["te-office-1 - 10", "area-1 + 10"],
            Written(ProposedChanges.Of(Ely, [new(office, -10), new(Quota(1), 10)]))
        );
    }

    /// <summary>Nothing is lost, and no account both gives and gets.</summary>
    [Fact]
    public void Sums_come_to_the_changes()
    {
        Random chance = new(5);
        for (int i = 0; i < 1_000; i++)
        {
            ProposedChange[] changes =
            [
                .. Enumerable
                    .Range(1, chance.Next(1, 6))
                    .Select(area => new ProposedChange(Quota(area), chance.Next(-50, 51))),
            ];
            IReadOnlyList<ProposedSum> sums = ProposedChanges.Of(Ely, changes);
            Assert.All(sums, sum => Assert.True(sum.Amount > 0 && sum.Debit != sum.Credit));
            foreach (ProposedChange change in changes)
                Assert.Equal(
                    change.Amount,
                    sums.Where(sum => sum.Credit == change.Own).Sum(sum => sum.Amount)
                        - sums.Where(sum => sum.Debit == change.Own).Sum(sum => sum.Amount)
                );
        }
    }

    private static MoneyAccount Quota(int area) =>
        new(AccountKind.Quota, Moments.Employment, 2022, MoneyHolders.Area(area), Purposes.PaySubsidy);

    private static IEnumerable<string> Of(params (int Area, long Amount)[] changes) =>
        Written(ProposedChanges.Of(Ely, changes.Select(one => new ProposedChange(Quota(one.Area), one.Amount))));

    private static IEnumerable<string> Written(IEnumerable<ProposedSum> sums) =>
        sums.Select(sum =>
            ProposedChanges.KindOf(sum.Debit, sum.Credit) switch
            {
                TransferKind.TakeBack => $"{sum.Debit.Holder} - {sum.Amount}",
                TransferKind.Reallocate => $"{sum.Debit.Holder} > {sum.Credit.Holder} {sum.Amount}",
                _ => $"{sum.Credit.Holder} + {sum.Amount}",
            }
        );
}
