using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Tests.Notices.Letters;

/// <summary>Days as the almanac has them.</summary>
public sealed class HolidaysTests
{
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
        Assert.Equal(DateOnly.Parse(day), Holidays.Easter(int.Parse(day[..4])));

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
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.IsHoliday(day))
                .Select(day => $"{day:yyyy-MM-dd}")
        );

    [Theory]
    // A Monday: the seventh day after is a Monday, and thirty days from it a Wednesday.
    [InlineData("2024-11-18", "2024-11-25", "2024-12-27")]
    [InlineData("2024-10-30", "2024-11-06", "2024-12-09")]
    [InlineData("2024-11-15", "2024-11-22", "2024-12-23")]
    [InlineData("2024-02-21", "2024-02-28", "2024-04-02")]
    public void A_letter_is_got_on_the_seventh_day_and_the_time_ends_on_a_working_day(
        string sent,
        string got,
        string last
    )
    {
        DateOnly? gotOn = NoticeDays.GotOn(NoticeChannel.Letter, DateOnly.Parse(sent), null);
        Assert.Equal(DateOnly.Parse(got), gotOn);
        Assert.Equal(DateOnly.Parse(last), NoticeDays.LastDay(gotOn!.Value, 30));
    }

    [Fact]
    public void What_is_electronic_is_got_when_it_is_read()
    {
        DateOnly sent = new(2024, 11, 15);
        Assert.Null(NoticeDays.GotOn(NoticeChannel.Electronic, sent, null));
        Assert.Equal(new(2024, 11, 18), NoticeDays.GotOn(NoticeChannel.Electronic, sent, new(2024, 11, 18)));
    }
}
