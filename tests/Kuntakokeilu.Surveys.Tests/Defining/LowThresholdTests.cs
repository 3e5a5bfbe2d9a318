using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests.Defining;

/// <summary>The questionnaire of June 2024 by its figures.</summary>
public sealed class LowThresholdTests
{
    private static readonly SurveyDefinition Survey = KnownSurveys.LowThreshold2024;

    private static readonly Lazy<DefinitionFigures> Figures = new(() => DefinitionFigures.Of(Survey));

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(PublishChecks.Of(Survey));

    [Fact]
    public void It_has_33_items_in_8_sections() =>
        Assert.Equal(
            (33, 8, "Grid 3, Info 1, Multi 4, Number 2, Rank 1, Single 14, Text 8"),
            (
                Figures.Value.Items,
                Figures.Value.Sections,
                string.Join(", ", Figures.Value.ItemsByKind.Select(kind => $"{kind.Key} {kind.Value}").Order())
            )
        );

    [Fact]
    public void It_has_185_texts_in_each_of_three_languages()
    {
        Assert.Equal(185, Figures.Value.Texts);
        Assert.Equal(["fi", "sv", "en"], Survey.Languages);
        Assert.All(
            TextChecks.Texts(Survey),
            text => Assert.All(Survey.Languages, language => Assert.False(text.Text.IsMissing(language), text.Place))
        );
    }

    [Fact]
    public void It_has_16_conditions_and_21_required_questions() =>
        Assert.Equal((16, 21), (Figures.Value.Conditions, Figures.Value.Required));

    [Fact]
    public void It_can_be_gone_through_in_1088_ways_of_11_to_32_items() =>
        Assert.Equal(new PathCount(1088, 11, 32), Figures.Value.Paths);

    [Fact]
    public void Its_answers_have_76_columns_each_with_a_name_of_its_own()
    {
        string[] names = [.. AnswerColumns.Of(Survey).Select(column => column.Name)];
        Assert.Equal((76, 76), (names.Length, names.Distinct().Count()));
        // The choice "other" of risks and the question risks_other would have one name.
        Assert.Contains("risks__other", names);
        Assert.Contains("risks_other", names);
        Assert.Equal(
            ["groups_young", "groups_long_term", "elements_top_1", "elements_top_2", "elements_top_3", "benefits_dk"],
            names.Where(name =>
                name is "groups_young" or "groups_long_term" or "benefits_dk"
                || name.StartsWith("elements_top", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Written_and_read_again_it_is_the_same()
    {
        byte[] written = DefinitionWriter.Write(Survey);
        Assert.Equal(written, DefinitionWriter.Write(DefinitionReader.Read(written).Definition!));
    }

    /// <summary>From the moments themselves: 21:00 UTC is midnight in Finland in summer.</summary>
    [Theory]
    [InlineData("2024-06-14T20:59:59.999Z", false)]
    [InlineData("2024-06-14T21:00:00Z", true)]
    [InlineData("2024-06-30T20:59:59.999Z", true)]
    [InlineData("2024-06-30T21:00:00Z", false)]
    public void What_is_received_counts_from_the_opening_until_before_the_closing(string received, bool counts) =>
        Assert.Equal(
            counts,
            SurveyWindow
                .Of(Survey)
                .Counts(DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void It_tells_whom_it_asks_and_when_it_closes_in_each_language()
    {
        Dictionary<string, Answer> unit = new() { ["name"] = new Answer.Words("Kemi & <b>Tornio</b>") };
        LocalText intro = Survey.Questions.First().Text;
        string[] told =
        [
            .. Survey.Languages.Select(language =>
                new FilledText(Survey, new(unit, new Dictionary<string, Answer>()), language).Encoded(intro)
            ),
        ];
        Assert.All(told, text => Assert.Contains("Kemi &amp; &lt;b&gt;Tornio&lt;/b&gt;", text));
        Assert.Contains("Kysely sulkeutuu sunnuntaina 30.6.2024 klo 24.00.", told[0]);
        Assert.Contains(
            "Enkäten stängs söndagen den 30 juni 2024 kl. 24.00.",
            told[1].Replace("&#228;", "ä").Replace("&#246;", "ö")
        );
        Assert.Contains("The survey closes on Sunday 30 June 2024 at midnight (24.00).", told[2]);
    }
}
