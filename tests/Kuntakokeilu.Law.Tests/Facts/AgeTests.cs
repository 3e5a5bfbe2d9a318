using CsCheck;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Facts;

public sealed class AgeTests
{
    [Theory]
    [InlineData("1991-09-10", "2021-09-10")]
    [InlineData("1991-03-01", "2021-03-01")]
    [InlineData("1993-02-28", "2023-02-28")]
    [InlineData("1993-12-31", "2023-12-31")]
    [InlineData("1994-01-01", "2024-01-01")]
    // Born on a leap day: 1 March in a common year (the reading chosen), the leap day itself in a leap year.
    [InlineData("1992-02-29", "2022-03-01")]
    [InlineData("1991-02-28", "2021-02-28")]
    [InlineData("2000-02-29", "2030-03-01")]
    [InlineData("1992-03-01", "2022-03-01")]
    // A century year without a leap day among the thirty, and one as the thirtieth.
    [InlineData("1876-02-29", "1906-03-01")]
    [InlineData("1880-07-01", "1910-07-01")]
    [InlineData("1899-12-31", "1929-12-31")]
    [InlineData("2072-02-29", "2102-03-01")]
    [InlineData("2070-03-01", "2100-03-01")]
    // Seven and eight leap days among the thirty years.
    [InlineData("1993-03-01", "2023-03-01")]
    [InlineData("1991-01-01", "2021-01-01")]
    [InlineData("1992-01-01", "2022-01-01")]
    [InlineData("0001-01-01", "0031-01-01")]
    [InlineData("9969-12-31", "9999-12-31")]
    public void One_turns_30_on_the_30th_birthday(string born, string turns30)
    {
        (DateOnly birth, DateOnly birthday) = (A.Day(born), A.Day(turns30));

        Assert.Equal(birthday, Age.Turns(30, birth));
        Assert.True(Age.IsUnder30(birth, birthday.AddDays(-1)));
        Assert.False(Age.IsUnder30(birth, birthday));
        Assert.True(birthday == DateOnly.MaxValue || !Age.IsUnder30(birth, birthday.AddDays(1)));
    }

    [Theory]
    [InlineData(4, "1992-02-29", "1996-02-29")]
    [InlineData(8, "1896-02-29", "1904-02-29")]
    [InlineData(4, "1896-02-29", "1900-03-01")]
    [InlineData(0, "1992-02-29", "1992-02-29")]
    [InlineData(25, "1996-02-28", "2021-02-28")]
    public void Another_birthday_falls_likewise(int years, string born, string on) =>
        Assert.Equal(A.Day(on), Age.Turns(years, A.Day(born)));

    [Fact]
    public void One_who_would_turn_30_after_the_year_9999_stays_under()
    {
        Assert.Null(Age.Turns(30, A.Day("9970-01-01")));
        Assert.True(Age.IsUnder30(A.Day("9970-01-01"), DateOnly.MaxValue));
    }

    [Fact]
    public void Before_the_birth_one_is_under_30() =>
        Assert.True(Age.IsUnder30(A.Day("2022-01-01"), A.Day("2021-03-01")));

    [Fact]
    public void One_is_under_30_exactly_before_the_day_of_turning_30() =>
        Gen.Select(LegalDates.Birth, Gen.Int[-3, 3], LegalDates.Any, Gen.Bool)
            .Sample(
                (birth, off, any, near) =>
                {
                    DateOnly turns = Age.Turns(30, birth)!.Value;
                    DateOnly on = near ? turns.AddDays(off) : any;
                    return Age.IsUnder30(birth, on) == on < turns;
                },
                iter: 20_000
            );

    [Fact]
    public void Every_birth_of_four_centuries_turns_30_on_the_same_day_or_on_1_March()
    {
        for (DateOnly birth = A.Day("1801-01-01"); birth.Year < 2201; birth = birth.AddDays(1))
        {
            DateOnly turns = Age.Turns(30, birth)!.Value;
            bool leapling = birth is { Month: 2, Day: 29 };
            bool moved = leapling && turns is { Month: 3, Day: 1 } && !DateTime.IsLeapYear(turns.Year);
            Assert.True(turns.Year == birth.Year + 30);
            Assert.True(moved || (turns.Month == birth.Month && turns.Day == birth.Day));
            Assert.True(Age.IsUnder30(birth, turns.AddDays(-1)) && !Age.IsUnder30(birth, turns));
        }
    }
}
