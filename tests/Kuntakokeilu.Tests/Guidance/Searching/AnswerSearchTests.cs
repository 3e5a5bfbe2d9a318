using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Searching;
using Kuntakokeilu.Core.Guidance.Tables;
using Npgsql;

namespace Kuntakokeilu.Tests.Guidance.Searching;

/// <summary>What is found in the ministry's week 43 of 2019, by the numbers of its questions.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class AnswerSearchTests(GuidanceWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("asiakas", "13 14 16 17 18 20")]
    [InlineData("asiakkaat", "13 14 16 17 18 20")]
    [InlineData("nuori", "12 13 14")]
    [InlineData("nuoret", "12 13 14")]
    [InlineData("kiintiö", "19 22")]
    [InlineData("työllistämistuki", "25")]
    [InlineData("maahanmuuttaja", "14 15 16")]
    [InlineData("psykologi", "9")]
    [InlineData("kunnan yhtiö", "25")]
    [InlineData("\"kunnan yhtiö\"", "")]
    [InlineData("\"kunnan omistamaan yhtiöön\"", "25")]
    public async Task Words_are_found_in_their_forms_and_within_longer_ones(string written, string numbers) =>
        Assert.Equal(numbers, await Found(written));

    /// <summary>The stemmer alone finds 15, 15 and 11: it does not undo consonant gradation.</summary>
    [Fact]
    public async Task All_forms_of_a_word_find_the_same()
    {
        string kunta = await Found("kunta");
        Assert.Equal(19, kunta.Split(' ').Length);
        Assert.Equal(kunta, await Found("kunnan"));
        Assert.Equal(kunta, await Found("kuntien"));
    }

    [Fact]
    public async Task A_word_that_is_nowhere_is_told_with_those_spelled_nearly_so()
    {
        await using NpgsqlConnection connection = await world.Web();
        AnswersFound found = await AnswerSearch.Find(connection, "psykolokit", "fi", AnswerFilter.None, Stop);
        Assert.Empty(found.Questions);
        Assert.Contains("psykologit", found.Alike);
    }

    [Theory]
    [InlineData("kunta psykolog", "9")]
    [InlineData("psykologi kiintiö", "")]
    [InlineData("maahanmuuttaja -nuori", "15 16")]
    [InlineData("'; drop table guidance.answer_entry; --", "")]
    [InlineData("& | ! <-> () :*", "")]
    [InlineData("100% _ \\", "")]
    public async Task Whatever_is_written_is_words(string written, string numbers) =>
        Assert.Equal(numbers, await Found(written));

    /// <summary>What is in no other language is found by Finnish words there too.</summary>
    [Fact]
    public async Task A_search_in_another_language_finds_what_is_in_finnish_alone() =>
        Assert.Equal("9", await Found("psykologi", "sv"));

    [Fact]
    public async Task Choices_narrow_what_is_found()
    {
        await using NpgsqlConnection connection = await world.Web();
        AnswersFound found = await AnswerSearch.Find(
            connection,
            "kunta",
            "fi",
            new()
            {
                Theme = "esf",
                Status = AnswerStatus.Holds,
                Issue = await Issue(),
            },
            Stop
        );
        Assert.Equal(
            [18, 19],
            (await PublishedAnswers.Summaries(connection, found.Questions, "fi", "kunta", Stop))
                .Select(one => (int)one.Number!.Value)
                .Order()
        );
    }

    /// <summary>A text is a text, and what was looked for is marked in it.</summary>
    [Fact]
    public async Task Found_words_are_told_between_their_marks()
    {
        int question = await world.Published(
            GuidanceWorld.Text("Mikä <b>lomarahakerroin</b> on?", "Lomarahakerroin on \uE000<script>\uE001 yksi.")
        );
        await using NpgsqlConnection connection = await world.Web();
        AnswerSummary one = Assert.Single(
            await PublishedAnswers.Summaries(connection, [question], "fi", "lomarahakerroin", Stop)
        );
        Assert.Equal("Mikä <b>\uE000lomarahakerroin\uE001</b> on?", one.Told.Question);
        Assert.Equal("\uE000Lomarahakerroin\uE001 on <script> yksi.", one.Told.Answer);
    }

    private Task<int> Issue() =>
        world.Register.Ask<int>("select id from guidance.issue where (year, week) = (2019, 43)");

    private async Task<string> Found(string written, string language = "fi")
    {
        await using NpgsqlConnection connection = await world.Web();
        AnswerFilter ofWeek = new() { Issue = await Issue() };
        AnswersFound found = await AnswerSearch.Find(connection, written, language, ofWeek, Stop);
        IReadOnlyList<AnswerSummary> told = await PublishedAnswers.Summaries(
            connection,
            found.Questions,
            language,
            written,
            Stop
        );
        return string.Join(' ', told.Select(one => (int)one.Number!.Value).Order());
    }
}
