using System.Text;
using System.Text.RegularExpressions;
using Kuntakokeilu.Surveys.Exporting;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Reporting;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;
using Kuntakokeilu.Surveys.Tests.Freezing;

namespace Kuntakokeilu.Surveys.Tests.Reporting;

public sealed class SurveyReportTests
{
    private static readonly SurveyReport Made = SurveyReport.Of(MadeUpFrozen.Survey);

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void The_same_data_make_the_same_page(string language)
    {
        FrozenSurvey again = FrozenFile.Read(FrozenFile.Write(MadeUpFrozen.Survey));
        Assert.Equal(Html(Made.In(language)), Html(SurveyReport.Of(again).In(language)));
    }

    [Fact]
    public void Tables_are_numbered_as_they_come_and_every_figure_said_leads_to_one()
    {
        Report report = Made.In("fi");
        Assert.Equal(Enumerable.Range(1, report.Tables.Count()), report.Tables.Select(table => table.Number));
        Assert.All(
            report.Pieces.OfType<ReportPiece.Paragraph>().Where(said => said.Text.Contains('%')),
            said => Assert.Contains(report.Tables, table => table.Number == said.Cites)
        );
        MatchCollection links = Regex.Matches(Html(report), "href=\"#(t[0-9]+)\"");
        Assert.NotEmpty(links);
        Assert.All(
            links,
            link => Assert.Contains($"id=\"{link.Groups[1].Value}\"", Html(report), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_count_of_one_to_four_is_told_of_any_answer()
    {
        Report report = Made.In("en");
        // Those of the response tell of the frame, not of what was answered.
        ReportPiece.Table[] ofAnswers = [.. report.Tables.Where(table => !table.Head.Contains("Answered"))];
        Assert.NotEmpty(ofAnswers);
        Assert.All(
            ofAnswers.SelectMany(table => table.Rows).SelectMany(row => row.Skip(1)),
            cell => Assert.DoesNotMatch("^[1-4]( |$)", cell)
        );
        string[] told = Encoding.UTF8.GetString(TablesFile.Write(Made.Catalogue)).Split("\r\n");
        Assert.DoesNotContain(told, line => Regex.IsMatch(line, ",[1-4]$"));
        Assert.Contains(told, line => line.EndsWith(",..", StringComparison.Ordinal));
    }

    [Fact]
    public void Small_figures_of_a_real_survey_take_few_others_with_them()
    {
        SuppressedCatalogue published = Made.Catalogue;
        Catalogue catalogue = published.Catalogue;
        string[] all = [.. catalogue.Tables.SelectMany(table => table.Inner.Concat(table.Totals)).Distinct()];
        Assert.All(published.Hidden, key => Assert.True(catalogue.Counts[key] > 0, key));
        Assert.All(
            all.Where(key => catalogue.Counts[key] is > 0 and < 5),
            key => Assert.Contains(key, published.Hidden)
        );
        Assert.True(published.Hidden.Count < all.Length / 2, $"{published.Hidden.Count} of {all.Length} are hidden");
        // How many answered the first question stands at the head of everything.
        Assert.DoesNotContain(catalogue.Tables[0].RowTotals![0], published.Hidden);
    }

    [Fact]
    public void A_file_for_everybody_has_at_least_five_in_each_of_its_classes_and_no_words()
    {
        IReadOnlyList<Classification> classes = OpenClasses.Of(MadeUpFrozen.Survey);
        Assert.Equal(["size", "in_pilot"], classes.Select(one => one.Name));
        Assert.True(OpenClasses.IsCommon(MadeUpFrozen.Survey, classes));
        Assert.False(OpenClasses.IsCommon(MadeUpFrozen.Survey, [.. classes, MadeUpFrozen.Survey.ByRegion]));
        string file = Encoding.UTF8.GetString(
            AnswersFile.Write(
                MadeUpFrozen.Survey.Questionnaire,
                MadeUpFrozen.Survey.Counted,
                classes,
                weightOf: null,
                areTextsWithheld: true
            )
        );
        Assert.DoesNotContain("Työpaja", file, StringComparison.Ordinal);
        Assert.DoesNotContain("weight", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_word_of_reports_is_there_in_each_language_with_the_same_places() =>
        Assert.All(
            ReportWords.Keys,
            key =>
            {
                string[] places =
                [
                    .. new[] { "fi", "sv", "en" }.Select(language =>
                        string.Join(
                            ' ',
                            Regex
                                .Matches(new ReportWords(language)[key], "{[0-9]}")
                                .Select(m => m.Value)
                                .Order()
                                .Distinct()
                        )
                    ),
                ];
                Assert.Single(places.Distinct());
                Assert.All(
                    new[] { "fi", "sv", "en" },
                    language => Assert.False(string.IsNullOrWhiteSpace(new ReportWords(language)[key]))
                );
            }
        );

    private static string Html(Report report) => Encoding.UTF8.GetString(ReportHtml.Write(report));
}
