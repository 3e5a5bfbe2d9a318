using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Tests.Jobseekers;

public sealed class CountDayTests
{
    [Theory]
    [InlineData("2020-02", "2020-02-28", "29 February is a Saturday")]
    [InlineData("2020-05", "2020-05-29", "Sunday")]
    [InlineData("2021-02", "2021-02-26", "Sunday")]
    [InlineData("2021-03", "2021-03-31", "Wednesday")]
    [InlineData("2021-12", "2021-12-31", "New Year's Eve is a working day")]
    [InlineData("2022-04", "2022-04-29", "Saturday")]
    [InlineData("2022-12", "2022-12-30", "Saturday")]
    [InlineData("2024-02", "2024-02-29", "a leap day, Thursday")]
    [InlineData("2024-03", "2024-03-28", "Sunday 31st, Saturday 30th, Good Friday 29th")]
    [InlineData("2024-12", "2024-12-31", "Tuesday")]
    public void It_is_the_last_working_day(string month, string day, string because)
    {
        Assert.True(Month.TryParse(month, out Month of));
        Assert.True(DateOnly.Parse(day) == CountDay.Of(of), because);
    }

    [Theory]
    [InlineData("2020-04-10", "Good Friday")]
    [InlineData("2020-04-13", "Easter Monday")]
    [InlineData("2020-05-21", "Ascension Day")]
    [InlineData("2021-04-02", "Good Friday")]
    [InlineData("2022-04-18", "Easter Monday")]
    [InlineData("2023-05-18", "Ascension Day")]
    [InlineData("2024-03-29", "Good Friday")]
    [InlineData("2023-12-06", "Independence Day")]
    [InlineData("2024-01-06", "Epiphany")]
    public void It_knows_public_holidays(string day, string name) =>
        Assert.True(CountDay.IsPublicHoliday(DateOnly.Parse(day)), name);

    [Theory]
    [InlineData("2024-03-28")]
    [InlineData("2024-04-02")]
    [InlineData("2021-12-31")]
    public void Other_days_are_none(string day) => Assert.False(CountDay.IsPublicHoliday(DateOnly.Parse(day)));
}
