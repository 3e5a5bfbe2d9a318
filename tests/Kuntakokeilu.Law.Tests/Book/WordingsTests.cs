using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Law.Tests.Book;

/// <summary>Every section with more than one wording, each with its first day and its amendment.</summary>
public sealed class WordingsTests
{
    /// <summary>By section: the first days of its wordings after the first.</summary>
    [Theory]
    [InlineData("1", "2021-06-01")]
    [InlineData("2", "2022-05-02 2023-01-01 2023-07-01 2023-12-01")]
    [InlineData("4", "2021-06-01 2022-05-02 2023-03-01")]
    [InlineData("5", "2021-06-01 2023-01-01 2023-03-01")]
    [InlineData("6", "2022-05-02 2023-03-01")]
    [InlineData("8", "2021-06-01 2022-05-02 2023-03-01")]
    [InlineData("9", "2022-05-02")]
    [InlineData("10", "2021-06-01 2023-07-01")]
    [InlineData("11", "2021-06-01 2023-07-01")]
    [InlineData("12", "2021-06-01")]
    [InlineData("12a", "2021-10-02 2022-07-11 2023-01-01 2023-12-01")]
    [InlineData("13", "2023-07-01 2024-01-01 2024-09-02")]
    [InlineData("14", "2021-06-01 2022-05-23")]
    [InlineData("14a", "2023-12-01")]
    [InlineData("15", "2022-05-02")]
    [InlineData("16", "2021-06-01")]
    [InlineData("17", "2021-06-01 2023-03-01")]
    [InlineData("18", "2022-05-23")]
    [InlineData("20", "2021-06-01")]
    [InlineData("22", "2021-06-01 2023-03-01")]
    [InlineData("23", "2022-08-01")]
    [InlineData("24", "2022-08-01")]
    public void A_section_has_its_wordings(string section, string later) =>
        Assert.Equal(later.Split(' ').Select(A.Day), Wordings.Of(section).Skip(1).Select(one => one.From));

    [Fact]
    public void They_stand_by_section_and_day_and_those_of_the_Act_itself_begin_with_it()
    {
        Assert.Equal(22, Wordings.Sections.Count);
        foreach (string section in Wordings.Sections)
        {
            IReadOnlyList<Wording> all = Wordings.Of(section);
            Assert.Equal(all.OrderBy(one => one.From), all);
            Assert.True(all.Count > 1);
            Assert.All(all, one => Assert.Equal(one.By is null, one.From == LawBook.PilotStart));
        }
    }

    /// <summary>A part of 421/2021 came into force later than the rest.</summary>
    [Fact]
    public void A_wording_begins_when_its_amendment_comes_into_force() =>
        Assert.All(
            Wordings.All.Where(one => one.By is not null && one.Id != "12a.2021-10-02"),
            one => Assert.Equal(one.By!.InForce, one.From)
        );

    [Fact]
    public void Every_amendment_has_worded_something() =>
        Assert.Empty(Amendments.All.Except(Wordings.All.Select(one => one.By).OfType<Amendment>()));
}
