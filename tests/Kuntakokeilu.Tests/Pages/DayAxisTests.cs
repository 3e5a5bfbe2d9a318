using Kuntakokeilu.App.Pictures;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>Where days stand on a time line.</summary>
public sealed class DayAxisTests
{
    private static readonly DateOnly End = new(2025, 1, 1);

    [Fact]
    public void It_reaches_from_a_little_before_the_first_day_to_a_little_after_the_last()
    {
        DayAxis axis = new([new(2024, 3, 13), End], 100, 900);
        Assert.InRange(axis.At(new(2024, 3, 13)), 101, 130);
        Assert.InRange(axis.At(End), 870, 899);
        Assert.True(axis.Holds(new(2024, 3, 10)));
        Assert.False(axis.Holds(new(2023, 12, 31)));
    }

    [Fact]
    public void A_stretch_of_a_day_has_room_for_its_number()
    {
        DayAxis axis = new([new(2021, 3, 1), new(2021, 3, 2), new(2022, 6, 1), End.AddDays(-1), End], 100, 900);
        Assert.InRange(axis.At(new(2021, 3, 2)) - axis.At(new(2021, 3, 1)), 25.9, 26.1);
        Assert.InRange(axis.At(End) - axis.At(End.AddDays(-1)), 25.9, 26.1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(120)]
    public void However_many_stretches_days_stay_in_their_order_on_the_line(int stretches)
    {
        DateOnly[] bounds =
        [
            .. Enumerable.Range(0, stretches + 1).Select(i => new DateOnly(2021, 3, 1).AddDays(i * i % 1400)),
        ];
        DayAxis axis = new(bounds, 100, 900);
        double[] places =
        [
            .. Enumerable
                .Range(0, axis.To.DayNumber - axis.From.DayNumber + 1)
                .Select(i => axis.At(axis.From.AddDays(i))),
        ];
        Assert.Equal(places.Order(), places);
        Assert.Equal(100, places[0], 6);
        Assert.Equal(900, places[^1], 6);
    }

    [Theory]
    [InlineData("2024-11-20", "12/2024", "1/2025")]
    [InlineData("2023-06-01", "7/2023", "1/2025")]
    [InlineData("2021-03-01", "2022", "2025")]
    public void Its_scale_is_of_months_quarters_or_years(string first, string named, string last)
    {
        DayAxis axis = new([DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), End], 100, 900);
        string[] names = [.. axis.Scale().Select(one => one.Name)];
        Assert.Equal((named, last), (names[0], names[^1]));
    }
}
