using System.Security.Cryptography;
using Kuntakokeilu.Core.Guidance.Importing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>What is in the ministry's file, to the line and the character.</summary>
public sealed class Week43Tests
{
    [Fact]
    public void It_is_the_file_that_was_published() =>
        Assert.Equal(
            (15_345, "21567cafd87019ddb1bbe8a83c0b5feb4d888e1e8f145ded89215b8bd2ae9e5a"),
            (Week43.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Week43.Bytes)))
        );

    [Fact]
    public void Its_title_is_on_line_5_and_names_week_43_of_no_year() =>
        Assert.Equal((5, 43, (int?)null), (Week43.Issue.TitleLine, Week43.Issue.Week, Week43.Issue.Year));

    [Fact]
    public void Its_themes_are_six() =>
        Assert.Equal(
            [
                ("Kokeilujen kuntarajaukset", 3, 1, 3, 9),
                ("Henkilöstö", 6, 4, 9, 35),
                ("Asiakkaat ja palvelut", 8, 10, 17, 85),
                ("ESR-hankkeet", 2, 18, 19, 169),
                ("Tietojärjestelmät", 2, 20, 21, 187),
                ("Kysymyksiä muista teemoista", 5, 22, 26, 203),
            ],
            Week43.Issue.Themes
        );

    [Fact]
    public void It_has_26_questions_and_answers_of_so_many_paragraphs_and_characters()
    {
        IReadOnlyList<WeeklyPair> pairs = Week43.Issue.Pairs;
        Assert.Equal(26, pairs.Count);
        Assert.Equal((36, 27), (pairs.Sum(pair => pair.Question.Count), pairs.Sum(pair => pair.Answer.Count)));
        Assert.Equal(
            (7_077, 6_808),
            (pairs.Sum(pair => CodePoints(pair.QuestionText)), pairs.Sum(pair => CodePoints(pair.AnswerText)))
        );
        Assert.Equal(
            "7:2 11:2 13:2 14:7 23:2",
            string.Join(' ', pairs.Where(p => p.Question.Count > 1).Select(p => $"{p.Number}:{p.Question.Count}"))
        );
        Assert.Equal(
            "14:2",
            string.Join(' ', pairs.Where(p => p.Answer.Count > 1).Select(p => $"{p.Number}:{p.Answer.Count}"))
        );
    }

    [Fact]
    public void What_is_odd_in_it_is_told_and_nothing_is_left_out()
    {
        Assert.Equal(
            [
                (ImportFindingCode.MissingEndMark, 5, false),
                (ImportFindingCode.MissingEndMark, 8, true),
                (ImportFindingCode.GluedHeading, 85, null),
                (ImportFindingCode.BrokenSentence, 14, false),
                (ImportFindingCode.GluedHeading, 203, null),
                (ImportFindingCode.StrayToken, 26, true),
            ],
            Week43.Issue.Findings.Select(finding =>
            {
                WeeklyPair? pair = Week43.Issue.Pairs.FirstOrDefault(pair =>
                    finding.Code is not ImportFindingCode.GluedHeading
                    && pair.QuestionLine <= finding.Line
                    && finding.Line <= pair.LastLine
                );
                return (
                    finding.Code,
                    pair?.Number ?? finding.Line,
                    pair is null ? (bool?)null : finding.Line < pair.AnswerLine
                );
            })
        );
        Assert.DoesNotContain(Week43.Issue.Findings, finding => finding.LeavesOut || finding.IsFatal);
    }

    [Fact]
    public void Texts_are_kept_as_they_are()
    {
        Assert.EndsWith("Sekin jäi vielä epäselväksi. 1-", Week43.Issue.Pairs[25].QuestionText);
        Assert.Contains("asiakastietojen\n\nmukaan muu", Week43.Issue.Pairs[13].AnswerText);
        Assert.Equal("TEM ei ota kantaa kuntien omiin henkilöstöjärjestelyihin.", Week43.Issue.Pairs[6].AnswerText);
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();
}
