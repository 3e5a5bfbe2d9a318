using Kuntakokeilu.Core.Transfers.Moves;

namespace Kuntakokeilu.Tests.Transfers.Moves;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2022-06-06", "2022-06-09")]
    [InlineData("2022-06-09", "2022-06-14")]
    [InlineData("2022-06-11", "2022-06-15")]
    // Midsummer Eve is a Friday that does not count, nor the days around Easter and Christmas.
    [InlineData("2022-06-22", "2022-06-28")]
    [InlineData("2022-04-13", "2022-04-20")]
    [InlineData("2022-12-22", "2022-12-28")]
    public void Three_working_days_after_a_day(string day, string last) =>
        Assert.Equal(DateOnly.Parse(last), WorkingDays.After(DateOnly.Parse(day), 3));
}
