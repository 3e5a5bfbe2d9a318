using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

/// <summary>What may be published when, and what a release is then made of.</summary>
public sealed class PlanTests
{
    private const string Key = "0123456789abcdef";

    private static readonly EarlierRelease Earlier = new(3, Month.Of(2022, 1), Catalogue.Version, Key, 70, null);

    private static RegisterState On(string today, string reached = "2024-12-31", int recording = 71) =>
        new(DateOnly.Parse(today), DateOnly.Parse(reached), recording, Key);

    [Theory]
    [InlineData("2022-02-22", "2022-02-21", "2022-01", "a month that is not over")]
    [InlineData("2022-03-01", "2022-02-28", "2022-02", "over since midnight")]
    [InlineData("2022-02-28", "2022-02-28", "2022-01", "its last day is not over")]
    [InlineData("2025-05-05", "2022-04-30", "2022-04", "the register ends on its last day")]
    [InlineData("2025-05-05", "2022-04-29", "2022-03", "the register ends on the count day: the flows go on")]
    [InlineData("2025-01-02", "2024-12-31", "2024-12", "the pilots are over")]
    [InlineData("2026-01-02", "2025-12-31", "2024-12", "nothing is published after the pilots")]
    public void Without_a_month_it_is_the_last_whole_one(string today, string reached, string month, string because)
    {
        Plan plan = Plan.Of(new(), null, On(today, reached))!;
        Assert.True(month == $"{plan.LastMonth.FirstDay:yyyy-MM}", because);
        Assert.Equal((1, null, null), (plan.Number, plan.Frozen, plan.Note));
    }

    [Fact]
    public void A_new_month_leaves_the_published_ones_as_they_are()
    {
        Plan plan = Plan.Of(new(Month.Of(2022, 2)), Earlier, On("2022-03-15"))!;
        Assert.Equal(new(4, Month.Of(2022, 2), Month.Of(2022, 1), null), plan);
    }

    [Fact]
    public void A_note_computes_them_anew()
    {
        Plan plan = Plan.Of(new(Month.Of(2022, 1), " Late facts. "), Earlier, On("2022-03-15"))!;
        Assert.Equal(new(4, Month.Of(2022, 1), null, "Late facts."), plan);
    }

    [Theory]
    [InlineData("2022-01", null)]
    [InlineData("2021-05", null)]
    public void What_has_been_published_is_not_published_again(string month, string? note) =>
        Assert.Null(Plan.Of(new(Of(month), note), Earlier, On("2022-03-15")));

    [Fact]
    public void The_same_revision_is_not_made_twice()
    {
        EarlierRelease revised = Earlier with { Note = "Late facts.", RecordingId = 71 };
        Assert.Null(Plan.Of(new(revised.LastMonth, "Late facts."), revised, On("2022-03-15")));
        Assert.NotNull(Plan.Of(new(revised.LastMonth, "Late facts."), revised, On("2022-03-15", recording: 72)));
        Assert.NotNull(Plan.Of(new(revised.LastMonth, "Others."), revised, On("2022-03-15")));
    }

    [Theory]
    [InlineData("2022-03", null, "2022-03-31", "not over")]
    [InlineData("2021-12", "Late facts.", "2022-03-31", "does not take months away")]
    [InlineData("2022-02", " ", "2022-03-31", "--note must say")]
    public void Refused(string month, string? note, string today, string because)
    {
        CannotRunException e = Assert.Throws<CannotRunException>(() =>
            Plan.Of(new(Of(month), note), Earlier, On(today))
        );
        Assert.Contains(because, e.Message, StringComparison.Ordinal);
    }

    /// <summary>Stocks that stand still and flows of nobody would be frozen for good.</summary>
    [Theory]
    [InlineData("2022-05", "2022-04-30")]
    [InlineData("2024-12", "2022-04-30")]
    [InlineData("2022-04", "2022-04-29")]
    public void A_month_that_the_register_has_not_reached_is_refused(string month, string reached)
    {
        foreach (PublishRequest wish in (PublishRequest[])[new(Of(month)), new(Of(month), "Late facts.")])
            Assert.Contains(
                $"reach {reached}",
                Assert.Throws<CannotRunException>(() => Plan.Of(wish, Earlier, On("2025-05-05", reached))).Message,
                StringComparison.Ordinal
            );
    }

    /// <summary>A feed with one of these in a note could be read by nobody, and a release stays.</summary>
    [Fact]
    public void A_note_has_nothing_that_a_feed_cannot_hold()
    {
        foreach (
            string bad in (string[])["one line\nand another", "a bell \a", "half a pair \ud83d", "none \uffff", "\0"]
        )
            Assert.Contains(
                "--note must say",
                Assert
                    .Throws<CannotRunException>(() =>
                        Plan.Of(new(Month.Of(2022, 2), $"Why: {bad}."), Earlier, On("2022-03-15"))
                    )
                    .Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_note_may_have_any_letters()
    {
        const string Note = "Päivitetty: “ensin” – sitten 日本 \U0001f600.";
        Assert.Equal(Note, Plan.Of(new(Month.Of(2022, 2), Note), Earlier, On("2022-03-15"))!.Note);
    }

    [Fact]
    public void Another_key_is_refused_even_for_a_revision()
    {
        EarlierRelease other = Earlier with { KeyFingerprint = "fedcba9876543210" };
        foreach (string? note in (string?[])[null, "Late facts."])
            Assert.Contains(
                "not the key",
                Assert
                    .Throws<CannotRunException>(() => Plan.Of(new(Month.Of(2022, 2), note), other, On("2022-03-15")))
                    .Message,
                StringComparison.Ordinal
            );
    }

    /// <summary>When the key is lost: no month is published under two, for two noises tell more than one.</summary>
    [Fact]
    public void A_new_key_begins_with_a_new_month_and_leaves_the_earlier_ones_for_good()
    {
        EarlierRelease lost = Earlier with { KeyFingerprint = "fedcba9876543210", Catalogue = Catalogue.Version - 1 };
        PublishRequest wish = new(Month.Of(2022, 2), "The key was lost.", NewKey: true);
        Assert.Equal(new(4, Month.Of(2022, 2), Month.Of(2022, 1), wish.Note), Plan.Of(wish, lost, On("2022-03-15")));

        EarlierRelease begun = new(
            4,
            Month.Of(2022, 2),
            Catalogue.Version,
            Key,
            71,
            wish.Note,
            LastUnderOtherKeys: Month.Of(2022, 1)
        );
        Assert.Null(Plan.Of(wish, begun, On("2022-03-15")));
        Plan revision = Plan.Of(new(Month.Of(2022, 2), "Late facts."), begun, On("2022-03-15"))!;
        Assert.Equal(new(5, Month.Of(2022, 2), Month.Of(2022, 1), "Late facts."), revision);
        Plan next = Plan.Of(new(Month.Of(2022, 3)), begun, On("2022-04-15"))!;
        Assert.Equal(new(5, Month.Of(2022, 3), Month.Of(2022, 2), null), next);
    }

    [Theory]
    [InlineData("2022-02", null, "fedcba9876543210", "needs --note")]
    [InlineData("2022-01", "The key was lost.", "fedcba9876543210", "begins with a later month")]
    [InlineData("2022-02", "The key was lost.", Key, "leave out --new-key")]
    public void A_new_key_is_refused(string month, string? note, string key, string because)
    {
        EarlierRelease earlier = Earlier with { KeyFingerprint = key };
        Assert.Contains(
            because,
            Assert
                .Throws<CannotRunException>(() =>
                    Plan.Of(new(Of(month), note, NewKey: true), earlier, On("2022-03-15"))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Changed_definitions_need_a_note()
    {
        EarlierRelease older = Earlier with { Catalogue = Catalogue.Version - 1 };
        Assert.Contains(
            "--note",
            Assert.Throws<CannotRunException>(() => Plan.Of(new(Month.Of(2022, 2)), older, On("2022-03-15"))).Message,
            StringComparison.Ordinal
        );
        Assert.NotNull(Plan.Of(new(Month.Of(2022, 2), "New definitions."), older, On("2022-03-15")));
    }

    [Fact]
    public void There_must_be_something_to_publish_and_to_revise()
    {
        RegisterState empty = On("2022-03-15") with { Reached = null };
        foreach (Month? month in (Month?[])[null, Month.Of(2022, 1)])
            Assert.Contains(
                "no facts",
                Assert.Throws<CannotRunException>(() => Plan.Of(new(month), null, empty)).Message,
                StringComparison.Ordinal
            );
        Assert.Throws<CannotRunException>(() => Plan.Of(new(Month.Of(2022, 1), "Why."), null, On("2022-03-15")));
    }

    private static Month Of(string month) => Month.TryParse(month, out Month read) ? read : throw new FormatException();
}
