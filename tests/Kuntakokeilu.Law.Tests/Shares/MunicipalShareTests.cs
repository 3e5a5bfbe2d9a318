using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Law.Tests.Shares;

/// <summary>How labour market subsidy is shared between municipality and State.</summary>
public sealed class MunicipalShareTests
{
    [Theory]
    [InlineData(0, 21, 71_085, 0, 0, 21)]
    [InlineData(299, 21, 71_085, 0, 0, 320)]
    [InlineData(300, 21, 71_085, 50, 35_543, 321)]
    [InlineData(999, 21, 71_085, 50, 35_543, 1_020)]
    [InlineData(1_000, 21, 71_085, 70, 49_760, 1_021)]
    public void A_step_holds_from_the_period_after_that_in_which_it_was_reached(
        int before,
        int days,
        long amount,
        int percent,
        long municipalitys,
        int after
    ) =>
        Assert.Equal(
            new SharedPayment(before, after, percent, municipalitys, amount - municipalitys),
            MunicipalShare.Of(Payment("2022-03-01", days, amount), before)
        );

    [Fact]
    public void A_service_is_the_States_and_does_not_count() =>
        Assert.Equal(
            new SharedPayment(1_200, 1_200, 0, 0, 71_085),
            MunicipalShare.Of(Payment("2022-03-01", 21, 71_085) with { Ground = SubsidyGround.Service }, 1_200)
        );

    [Fact]
    public void A_restart_counts_from_nothing() =>
        Assert.Equal(
            new SharedPayment(0, 21, 0, 0, 71_085),
            MunicipalShare.Of(Payment("2022-03-01", 21, 71_085) with { Restarts = true }, 640)
        );

    [Fact]
    public void The_child_increase_is_shared_and_the_increase_part_is_the_States() =>
        Assert.Equal(
            new SharedPayment(300, 321, 50, 35_593, 35_592 + 9_000),
            MunicipalShare.Of(Payment("2022-03-01", 21, 71_085) with { Child = 100, Increase = 9_000 }, 300)
        );

    [Theory]
    [InlineData("2024-12-31", "0 0 0 50 50 50 50 70")]
    [InlineData("2025-01-01", "0 10 20 30 40 40 50 50")]
    public void The_steps_are_those_of_the_day(string day, string percents) =>
        Assert.Equal(
            percents,
            string.Join(
                ' ',
                ((int[])[99, 100, 200, 300, 400, 699, 700, 1_000]).Select(before =>
                    MunicipalShare.PercentOn(A.Day(day), before)
                )
            )
        );

    /// <summary>Nothing is lost, nobody pays less than nothing, and a share is never more than half a cent off.</summary>
    [Fact]
    public void The_parts_are_the_whole() =>
        Gen.Select(
                Gen.Int[0, 2_000],
                Gen.Int[1, 31],
                Gen.Long[0, 999_999_999],
                Gen.Long[0, 999_999_999],
                Gen.Int[0, 1],
                LegalDates.Any
            )
            .Sample(
                (before, days, amount, child, service, day) =>
                {
                    SubsidyPayment payment = new(
                        day,
                        MunicipalityCode.Parse("091"),
                        days,
                        amount,
                        child,
                        amount / 3,
                        (SubsidyGround)service,
                        Restarts: false
                    );
                    SharedPayment shared = MunicipalShare.Of(payment, before);
                    long off = (shared.Municipalitys * 100) - ((amount + child) * shared.Percent);
                    return shared.Municipalitys + shared.States == amount + child + payment.Increase
                        && shared is { Municipalitys: >= 0, States: >= 0 }
                        && off is > -50 and <= 50;
                }
            );

    private static SubsidyPayment Payment(string day, int days, long amount) =>
        new(A.Day(day), MunicipalityCode.Parse("091"), days, amount, 0, 0, SubsidyGround.Unemployment, false);
}
