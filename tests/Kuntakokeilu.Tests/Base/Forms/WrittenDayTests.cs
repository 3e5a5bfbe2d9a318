using CsCheck;
using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.Tests.Base.Forms;

public sealed class WrittenDayTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("1.3.2021")]
    [InlineData("01.03.2021")]
    [InlineData("2021-03-01")]
    [InlineData("2021-3-1")]
    [InlineData(" 1. 3. 2021 ")]
    [InlineData("1.\u00A03.\u00A02021")]
    [InlineData("01032021")]
    public void A_day_is_taken_as_people_write_it(string written) =>
        Assert.Equal(new WrittenDay.Day(new(2021, 3, 1)), WrittenDay.Read(written));

    [Theory]
    [InlineData("31.2.2022", "31.2.2022")]
    [InlineData("2022-02-31", "31.2.2022")]
    [InlineData("29.02.2023", "29.2.2023")]
    [InlineData("1.13.2022", "1.13.2022")]
    [InlineData("0.1.2022", "0.1.2022")]
    [InlineData("1.1.0000", "1.1.0")]
    public void A_day_that_the_calendar_does_not_have_is_told_apart(string written, string told) =>
        Assert.Equal(new WrittenDay.NoSuchDay(told), WrittenDay.Read(written));

    [Theory]
    [InlineData("tänään")]
    [InlineData("1.3.")]
    [InlineData("1.3.21")]
    [InlineData("3/1/2021")]
    [InlineData("1.3.2021.")]
    [InlineData("1-3-2021")]
    [InlineData("+1.3.2021")]
    [InlineData("1.-3.2021")]
    [InlineData("١.٣.٢٠٢١")]
    [InlineData("0103202")]
    public void Anything_else_is_no_day(string written) => Assert.IsType<WrittenDay.NotADay>(WrittenDay.Read(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    public void Nothing_is_nothing(string? written) => Assert.IsType<WrittenDay.Nothing>(WrittenDay.Read(written));

    [Fact]
    public void Every_day_is_read_as_it_is_written() =>
        Days.Sample(day =>
        {
            string[] ways =
            [
                WrittenDay.Write(day),
                WrittenDay.InAddress(day),
                $"{day.Day:00}.{day.Month:00}.{day.Year:0000}",
                $" {day.Day} . {day.Month}.\n{day.Year:0000}",
            ];
            Assert.All(ways, way => Assert.Equal(new WrittenDay.Day(day), WrittenDay.Read(way)));
        });

    [Fact]
    public void What_is_written_at_random_is_a_day_of_the_calendar_or_told_as_none() =>
        Gen.String[Gen.Char["0123456789.- "], 0, 11]
            .Sample(written =>
            {
                bool isOneOfFour = WrittenDay.Read(written) switch
                {
                    WrittenDay.Day(var day) => WrittenDay.Read(WrittenDay.InAddress(day)) == new WrittenDay.Day(day),
                    WrittenDay.Nothing => string.IsNullOrWhiteSpace(written),
                    WrittenDay.NoSuchDay => written.Any(char.IsAsciiDigit),
                    _ => true,
                };
                Assert.True(isOneOfFour, written);
            });
}
