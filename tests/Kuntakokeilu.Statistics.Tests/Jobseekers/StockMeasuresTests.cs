using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Tests.Jobseekers;

public sealed class StockMeasuresTests
{
    private static readonly DateOnly Born = new(1980, 5, 5);

    [Theory]
    [InlineData(0, false, null, "Subsidised InServices")]
    [InlineData(0, false, 18, "Subsidised InServices")]
    [InlineData(1, false, null, "OpenMarket")]
    [InlineData(2, false, null, "Unemployed")]
    [InlineData(3, false, null, "Unemployed LaidOff")]
    [InlineData(4, false, null, "ReducedWeek")]
    [InlineData(5, false, null, "")]
    [InlineData(6, false, null, "")]
    [InlineData(7, false, null, "InPromotingService InServices InOtherServices")]
    [InlineData(7, false, 7, "InPromotingService InServices InCoaching")]
    [InlineData(7, false, 18, "InPromotingService InServices InWorkTrial")]
    [InlineData(7, false, 63, "InPromotingService InServices InWorkTrial")]
    [InlineData(7, false, 29, "InPromotingService InServices InOtherServices")]
    [InlineData(7, false, 26, "InPromotingService InServices InOtherServices")]
    [InlineData(8, false, 36, "InTraining")]
    [InlineData(8, true, null, "InTraining InServices InOtherServices")]
    [InlineData(8, true, 36, "InTraining InServices InLabourTraining")]
    [InlineData(8, true, 90, "InTraining InServices InLabourTraining")]
    [InlineData(9, false, null, "OpenMarket")]
    public void A_status_and_a_service_count_as(byte status, bool promoting, int? kind, string states) =>
        Assert.Equal(Bits($"Jobseekers {states}"), StockMeasures.Of(new(Born, status, promoting, (short?)kind)));

    [Fact]
    public void What_is_not_known_counts_nobody() =>
        Assert.Equal(Bits("Jobseekers Unemployed"), StockMeasures.Of(new(Born, 2)));

    [Fact]
    public void What_is_known_does() =>
        Assert.Equal(
            Bits(
                "Jobseekers Unemployed UnemployedWomen UnemployedForeigners UnemployedForeignLanguage "
                    + "UnemployedDisabled DisabledJobseekers"
            ),
            StockMeasures.Of(new(Born, 2, Sex: 2, Citizenship: 643, ForeignLanguage: true, Disability: true))
        );

    [Fact]
    public void Finns_are_no_foreigners() =>
        Assert.Equal(Bits("Jobseekers Unemployed"), StockMeasures.Of(new(Born, 2, Citizenship: Facts.Finland)));

    [Fact]
    public void Everyone_in_services_is_in_exactly_one_kind()
    {
        ulong kinds = Bits("Subsidised InWorkTrial InLabourTraining InCoaching InOtherServices");
        for (byte status = 0; status <= 9; status++)
            foreach (bool promoting in (bool[])[false, true])
                for (short kind = -1; kind < 100; kind++)
                {
                    ulong states = StockMeasures.Of(new(Born, status, promoting, kind < 0 ? null : kind));
                    int isIn = (states & StockMeasures.Bit(Measure.InServices)) != 0 ? 1 : 0;
                    Assert.Equal(isIn, System.Numerics.BitOperations.PopCount(states & kinds));
                }
    }

    [Theory]
    [InlineData("2001-03-31", "2021-03-30", "UnemployedUnder20 UnemployedUnder25 UnemployedUnder30")]
    [InlineData("2001-03-31", "2021-03-31", "UnemployedUnder25 UnemployedUnder30")]
    [InlineData("1996-03-31", "2021-03-31", "UnemployedUnder30")]
    [InlineData("1991-03-31", "2021-03-31", "")]
    [InlineData("1971-04-01", "2021-03-31", "")]
    [InlineData("1971-03-31", "2021-03-31", "UnemployedOver50")]
    [InlineData("1996-02-29", "2021-02-28", "UnemployedUnder25 UnemployedUnder30")]
    [InlineData("1996-02-29", "2021-03-01", "UnemployedUnder30")]
    [InlineData("2000-02-29", "2020-02-29", "UnemployedUnder25 UnemployedUnder30")]
    [InlineData("9999-01-01", "2020-02-29", "UnemployedUnder20 UnemployedUnder25 UnemployedUnder30")]
    public void Ages_change_on_the_birthday(string born, string day, string states) =>
        Assert.Equal(
            Bits(states),
            StockMeasures.OfAge(Birthdays.Of(DateOnly.Parse(born)), DateOnly.Parse(day).DayNumber)
        );

    [Theory]
    [InlineData("2021-01-31", "2021-04-29", "")]
    [InlineData("2021-01-31", "2021-04-30", "UnemployedFor3Months")]
    [InlineData("2020-11-30", "2021-02-28", "UnemployedFor3Months")]
    [InlineData("2020-08-31", "2021-02-28", "UnemployedFor3Months UnemployedFor6Months")]
    [InlineData("2020-03-31", "2021-03-30", "UnemployedFor3Months UnemployedFor6Months")]
    [InlineData("2020-03-31", "2021-03-31", "UnemployedFor3Months UnemployedFor6Months LongTermUnemployed")]
    [InlineData("2020-02-29", "2021-02-28", "UnemployedFor3Months UnemployedFor6Months LongTermUnemployed")]
    [InlineData(
        "2019-03-31",
        "2021-03-31",
        "UnemployedFor3Months UnemployedFor6Months LongTermUnemployed UnemployedFor2Years"
    )]
    public void Unemployment_lasts_full_months(string since, string day, string states) =>
        Assert.Equal(
            Bits(states),
            StockMeasures.OfSpell(Spell.Since(DateOnly.Parse(since)), DateOnly.Parse(day).DayNumber)
        );

    private static ulong Bits(string states) =>
        states
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(0UL, (bits, name) => bits | StockMeasures.Bit(Enum.Parse<Measure>(name)));
}
