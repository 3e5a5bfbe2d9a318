using System.Globalization;
using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Tests.Calendar;

/// <summary>Working days and times: 150/1930, 2-5 §.</summary>
public sealed class FinnishDaysTests
{
    [Theory]
    [InlineData("2023-04-07", "Good Friday")]
    [InlineData("2023-04-10", "Easter Monday")]
    [InlineData("2023-05-01", "May Day")]
    [InlineData("2022-05-26", "Ascension Day")]
    [InlineData("2022-06-24", "Midsummer Eve")]
    [InlineData("2023-12-06", "Independence Day")]
    [InlineData("2024-12-24", "Christmas Eve")]
    [InlineData("2024-12-25", "Christmas Day")]
    [InlineData("2024-12-26", "Boxing Day")]
    [InlineData("2024-01-01", "New Year")]
    [InlineData("2022-01-06", "Epiphany")]
    [InlineData("2022-05-07", "a Saturday")]
    [InlineData("2022-05-08", "a Sunday")]
    public void Is_no_working_day(string day, string what) => Assert.False(FinnishDays.IsWorking(Day(day)), what);

    [Theory]
    [InlineData("2023-04-07", FinnishHoliday.GoodFriday)]
    [InlineData("2023-04-10", FinnishHoliday.EasterMonday)]
    [InlineData("2022-05-01", FinnishHoliday.MayDay)]
    [InlineData("2022-05-26", FinnishHoliday.AscensionDay)]
    [InlineData("2022-06-24", FinnishHoliday.MidsummerEve)]
    [InlineData("2023-12-06", FinnishHoliday.IndependenceDay)]
    [InlineData("2022-12-24", FinnishHoliday.ChristmasEve)]
    [InlineData("2022-12-25", FinnishHoliday.ChristmasDay)]
    [InlineData("2024-12-26", FinnishHoliday.BoxingDay)]
    [InlineData("2024-01-01", FinnishHoliday.NewYear)]
    [InlineData("2022-01-06", FinnishHoliday.Epiphany)]
    [InlineData("2023-04-09", FinnishHoliday.None)]
    [InlineData("2022-06-25", FinnishHoliday.None)]
    [InlineData("2022-05-07", FinnishHoliday.None)]
    [InlineData("2022-05-09", FinnishHoliday.None)]
    public void Has_its_name_on_a_weekend_too(string day, FinnishHoliday name) =>
        Assert.Equal(name, FinnishDays.HolidayOf(Day(day)));

    [Fact]
    public void The_days_off_of_a_span_are_told_in_order() =>
        Assert.Equal(
            [
                new(Day("2022-12-24"), FinnishHoliday.ChristmasEve),
                new(Day("2022-12-25"), FinnishHoliday.ChristmasDay),
                new(Day("2022-12-26"), FinnishHoliday.BoxingDay),
                new DayOff(Day("2022-12-31"), FinnishHoliday.None),
            ],
            FinnishDays.OffFrom(Day("2022-12-23"), Day("2022-12-31"))
        );

    [Theory]
    [InlineData("2023-04-06", "Maundy Thursday")]
    [InlineData("2022-06-23", "the eve of Midsummer Eve")]
    [InlineData("2024-12-23", "the day before Christmas Eve")]
    [InlineData("2024-12-31", "New Year's Eve")]
    public void Is_a_working_day(string day, string what) => Assert.True(FinnishDays.IsWorking(Day(day)), what);

    [Theory]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_is_as_the_almanac_has_it(string day) =>
        Assert.Equal(Day(day), FinnishDays.Easter(Day(day).Year));

    /// <summary>Of 2024, weekends left out.</summary>
    [Fact]
    public void The_holidays_of_a_year() =>
        Assert.Equal(
            [
                "2024-01-01",
                "2024-03-29",
                "2024-04-01",
                "2024-05-01",
                "2024-05-09",
                "2024-06-21",
                "2024-12-06",
                "2024-12-24",
                "2024-12-25",
                "2024-12-26",
            ],
            Enumerable
                .Range(0, 366)
                .Select(n => new DateOnly(2024, 1, 1).AddDays(n))
                .Where(day =>
                    day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FinnishDays.IsWorking(day)
                )
                .Select(day => $"{day:yyyy-MM-dd}")
        );

    [Theory]
    [InlineData("2022-05-02", 5, "2022-05-09")]
    [InlineData("2022-05-20", 5, "2022-05-30")]
    [InlineData("2022-06-20", 5, "2022-06-28")]
    [InlineData("2022-12-22", 5, "2022-12-30")]
    [InlineData("2023-04-05", 5, "2023-04-14")]
    [InlineData("2022-05-07", 5, "2022-05-13")]
    [InlineData("2023-12-04", 5, "2023-12-12")]
    [InlineData("2022-06-06", 3, "2022-06-09")]
    [InlineData("2022-06-09", 3, "2022-06-14")]
    [InlineData("2022-06-11", 3, "2022-06-15")]
    // Midsummer Eve is a Friday that does not count, nor the days around Easter and Christmas.
    [InlineData("2022-06-22", 3, "2022-06-28")]
    [InlineData("2022-04-13", 3, "2022-04-20")]
    [InlineData("2022-12-22", 3, "2022-12-28")]
    [InlineData("1899-12-29", 1, "1900-01-02")]
    [InlineData("2120-12-31", 1, "2121-01-02")]
    public void So_many_working_days_after_a_day_that_is_not_counted(string day, int working, string last) =>
        Assert.Equal(Day(last), FinnishDays.After(Day(day), working));

    [Theory]
    [InlineData("2021-12-25", "2021-12-27")]
    [InlineData("2022-05-09", "2022-05-09")]
    [InlineData("2023-06-04", "2023-06-05")]
    public void A_time_ends_on_the_next_working_day(string day, string rolled) =>
        Assert.Equal(Day(rolled), FinnishDays.Rolled(Day(day)));

    [Theory]
    [InlineData("2022-11-30", 3, "2023-02-28")]
    [InlineData("2023-05-31", -1, "2023-04-30")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    public void Months_keep_the_day_or_end_with_the_month(string day, int months, string expected) =>
        Assert.Equal(Day(expected), FinnishDays.Months(Day(day), months));

    /// <summary>The table against the days themselves, across both of its ends.</summary>
    [Fact]
    public void What_the_table_says_is_what_the_days_say()
    {
        foreach (string around in (string[])["1900-01-01", "2022-05-02", "2120-12-31"])
            for (int offset = -400; offset <= 400; offset += 7)
            {
                DateOnly day = Day(around).AddDays(offset);
                for (int working = 1; working <= 12; working++)
                {
                    DateOnly last = FinnishDays.After(day, working);
                    Assert.True(FinnishDays.IsWorking(last));
                    int counted = 0;
                    for (DateOnly one = day.AddDays(1); one <= last; one = one.AddDays(1))
                        counted += FinnishDays.IsWorking(one) ? 1 : 0;
                    Assert.Equal(working, counted);
                    Assert.Equal(working, FinnishDays.Between(day, last));
                }
                Assert.Equal(0, FinnishDays.Between(day, day));
            }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void Months_are_those_of_the_calendar_on_every_day_and_beyond_the_table()
    {
        int[] away = [-3000, -1200, -13, -12, -3, -1, 0, 1, 2, 3, 6, 11, 12, 13, 36, 60, 1200, 3000];
        for (DateOnly day = new(1899, 12, 1); day < new DateOnly(2122, 1, 1); day = day.AddDays(1))
            foreach (int months in away)
                Assert.Equal(day.AddMonths(months), FinnishDays.Months(day, months));
    }
}
