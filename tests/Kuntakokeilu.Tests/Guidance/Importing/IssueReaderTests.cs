using System.Text;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>Each finding by a file of its own; a slash ends a line.</summary>
public sealed class IssueReaderTests
{
    private const string Head = "Kysymyksiä, viikko 7//Henkilöstö//";
    private const string Pair = "Kysymys:/Milloin?/Vastaus:/Heti.//";

    [Theory]
    [InlineData("", ImportFindingCode.NoTitle, 0)]
    [InlineData("Kysymyksiä//Henkilöstö//" + Pair, ImportFindingCode.NoTitle, 0)]
    [InlineData("Henkilöstö/Kysymys:/Milloin?/Vastaus:/Viikko 7 käy.", ImportFindingCode.NoTitle, 0)]
    [InlineData("Kysymyksiä, viikko/Henkilöstö/" + Pair, ImportFindingCode.NoWeek, 1)]
    [InlineData("/Frågor, vecka 54/Personal/" + Pair, ImportFindingCode.NoWeek, 2)]
    [InlineData("Kysymyksiä, viikko 0/Henkilöstö/" + Pair, ImportFindingCode.NoWeek, 1)]
    [InlineData("Kysymyksiä, viikko 431/Henkilöstö/" + Pair, ImportFindingCode.NoWeek, 1)]
    [InlineData("Kysymyksiä, viikko 7//Rahoitus//" + Pair, ImportFindingCode.UnknownTheme, 3)]
    [InlineData(Head + Pair + "Rahoitus//" + Pair, ImportFindingCode.UnknownTheme, 10)]
    [InlineData(Head + Pair + "Rahoitus**Kysymys:**/Mitä?/Vastaus:/Tätä.", ImportFindingCode.UnknownTheme, 10)]
    [InlineData("Kysymyksiä, viikko 7//" + Pair, ImportFindingCode.UnknownTheme, 3)]
    internal void Some_things_stop_it(string text, ImportFindingCode code, int line)
    {
        WeeklyIssue issue = Read(text);
        Assert.Equal((code, line), (issue.Fatal!.Code, issue.Fatal.Line));
        Assert.Empty(issue.Pairs);
    }

    [Fact]
    public void So_do_bytes_that_are_no_text_and_too_many_of_them()
    {
        byte[] latin = Encoding.Latin1.GetBytes("Kysymyksiä\n");
        ImportFinding told = Assert.Single(IssueReader.Read(latin, Theme.Catalogue, false).Findings);
        Assert.Equal((ImportFindingCode.NotUtf8, 1), (told.Code, told.Line));
        byte[] large = new byte[(5 << 20) + 1];
        told = Assert.Single(IssueReader.Read(large, Theme.Catalogue, false).Findings);
        Assert.Equal(ImportFindingCode.TooLarge, told.Code);
    }

    [Theory]
    [InlineData("Kysymys:/Milloin?//" + Pair, ImportFindingCode.QuestionWithoutAnswer, 5, 7, 1)]
    [InlineData(Pair + "Kysymys:/Milloin?/", ImportFindingCode.QuestionWithoutAnswer, 10, 12, 1)]
    [InlineData("Kysymys:/Milloin?/ESR-hankkeet/" + Pair, ImportFindingCode.QuestionWithoutAnswer, 5, 6, 1)]
    [InlineData("Vastaus:/Heti.//" + Pair, ImportFindingCode.AnswerWithoutQuestion, 5, 7, 1)]
    [InlineData(
        "Kysymys:/Milloin?/Vastaus:/Heti./Vastaus:/Ei.//" + Pair,
        ImportFindingCode.AnswerWithoutQuestion,
        5,
        11,
        1
    )]
    [InlineData("Kysymys:/Vastaus:/Heti.//" + Pair, ImportFindingCode.EmptyText, 5, 8, 1)]
    [InlineData("Kysymys:/Milloin?/Vastaus://" + Pair, ImportFindingCode.EmptyText, 5, 8, 1)]
    [InlineData("Kysymys://" + Pair, ImportFindingCode.EmptyText, 5, 6, 1)]
    [InlineData("Näihin on vastattu.//" + Pair, ImportFindingCode.TextOutside, 5, 5, 1)]
    [InlineData("Kysymys:/Mil\u0000loin?/Vastaus:/Heti.//" + Pair, ImportFindingCode.ControlCharacter, 5, 9, 1)]
    internal void What_can_not_be_told_is_left_out_and_the_rest_goes_on(
        string text,
        ImportFindingCode code,
        int line,
        int lastLine,
        int pairs
    )
    {
        WeeklyIssue issue = Read(Head + text);
        ImportFinding told = Assert.Single(issue.Findings);
        Assert.Equal((code, line, lastLine), (told.Code, told.Line, told.LastLine));
        Assert.True(told.LeavesOut);
        Assert.Equal(pairs, issue.Pairs.Count);
    }

    [Theory]
    [InlineData("**Kysymys:** Milloin?/Vastaus:/Heti.", ImportFindingCode.GluedHeading, 5)]
    [InlineData("Kysymys:/Milloin?**Vastaus:**Heti.", ImportFindingCode.GluedHeading, 6)]
    [InlineData("Kysymys:/Milloin kokeilu//alkaa?/Vastaus:/Heti.", ImportFindingCode.BrokenSentence, 6)]
    [InlineData("Kysymys:/Milloin/Vastaus:/Heti.", ImportFindingCode.MissingEndMark, 6)]
    [InlineData("Kysymys:/Milloin? 12-/Vastaus:/Heti.", ImportFindingCode.StrayToken, 6)]
    [InlineData("Kysymys:/Milloin?//Vastaust://Muutkin?/Vastaus:/Heti.", ImportFindingCode.UnclearLabel, 8)]
    internal void What_is_odd_is_told_and_kept(string text, ImportFindingCode code, int line)
    {
        WeeklyIssue issue = Read(Head + text);
        ImportFinding told = Assert.Single(issue.Findings);
        Assert.Equal((code, line, false, false), (told.Code, told.Line, told.LeavesOut, told.IsFatal));
        Assert.Single(issue.Pairs);
    }

    [Theory]
    [InlineData("KYSYMYS:/Milloin?/*Vastaus:*/Heti.")]
    [InlineData("**Kysymys:**/Milloin?/**Vastaus**:/Heti.")]
    [InlineData("Fråga:/Milloin?/ svar: /Heti.")]
    public void A_label_may_be_written_in_several_ways(string text)
    {
        WeeklyIssue issue = Read(Head + text);
        Assert.Empty(issue.Findings);
        WeeklyPair pair = Assert.Single(issue.Pairs);
        Assert.Equal(("Milloin?", "Heti."), (pair.QuestionText, pair.AnswerText));
    }

    [Theory]
    [InlineData("Kysymyksiä viikko 7, 2019", 2019)]
    [InlineData("Frågor, vecka 7", null)]
    [InlineData("Viikko 7/2020", 2020)]
    public void The_year_is_told_where_the_title_has_it(string title, int? year) =>
        Assert.Equal(
            (7, year),
            (
                Read($"{title.Replace('/', '|')}/Henkilöstö/{Pair}").Week,
                Read($"{title.Replace('/', '|')}/Henkilöstö/{Pair}").Year
            )
        );

    [Fact]
    public void Lines_of_a_paragraph_stay_lines_and_ends_of_lines_do_not_matter()
    {
        string text = Head + "Kysymys:/Milloin/kokeilu alkaa?//Missä?/Vastaus:/Heti.";
        WeeklyIssue issue = Read(text);
        Assert.Equal("Milloin\nkokeilu alkaa?\n\nMissä?", Assert.Single(issue.Pairs).QuestionText);
        WeeklyIssue other = IssueReader.Read(
            Encoding.UTF8.GetBytes("\uFEFF" + text.Replace("/", "\r\n", StringComparison.Ordinal)),
            Theme.Catalogue,
            false
        );
        Assert.Equal(issue.Pairs[0].QuestionText, other.Pairs[0].QuestionText);
    }

    [Fact]
    public void A_new_theme_is_taken_when_that_is_said()
    {
        WeeklyIssue issue = IssueReader.Read(
            Encoding.UTF8.GetBytes((Head + Pair + "Rahoitus//" + Pair).Replace('/', '\n')),
            Theme.Catalogue,
            takesNewThemes: true
        );
        Assert.Equal(["Henkilöstö", "Rahoitus"], issue.Themes.Select(theme => theme.Theme));
        Assert.Equal("Heti.", issue.Pairs[0].AnswerText);
        Assert.Empty(issue.Findings);
    }

    /// <summary>A short answer without a mark is an answer, not a heading, when it is all there is.</summary>
    [Fact]
    public void A_short_answer_is_no_heading()
    {
        WeeklyIssue issue = Read(Head + "Kysymys:/Milloin?/Vastaus:/Heti//" + Pair);
        Assert.Equal("Heti", issue.Pairs[0].AnswerText);
        Assert.Equal(ImportFindingCode.MissingEndMark, Assert.Single(issue.Findings).Code);
    }

    private static WeeklyIssue Read(string text) =>
        IssueReader.Read(Encoding.UTF8.GetBytes(text.Replace('/', '\n')), Theme.Catalogue, takesNewThemes: false);
}
