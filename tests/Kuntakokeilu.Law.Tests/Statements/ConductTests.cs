using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Law.Tests.Statements;

/// <summary>What would follow from conduct, on the days on which it turns.</summary>
public sealed class ConductTests
{
    [Theory]
    [InlineData(ConductKind.Quit, "Waiting 90", "Waiting 45")]
    [InlineData(ConductKind.QuitShort, "Waiting 30", "Waiting 30")]
    [InlineData(ConductKind.Dismissed, "Waiting 60", "Waiting 45")]
    [InlineData(ConductKind.DismissedShort, "Waiting 30", "Waiting 30")]
    [InlineData(ConductKind.RefusedHiredJob, "Waiting 90", "Waiting 45")]
    [InlineData(ConductKind.RefusedHiredJobShort, "Waiting 30", "Waiting 30")]
    [InlineData(ConductKind.RefusedOfferedJob, "Waiting 60", "NotApplicable")]
    [InlineData(ConductKind.RefusedOfferedJobShort, "Waiting 30", "NotApplicable")]
    [InlineData(ConductKind.NoShow, "Waiting 15", "Reminder")]
    [InlineData(ConductKind.NoInitialMapping, "Waiting 15", "Reminder")]
    [InlineData(ConductKind.RefusedPlan, "Waiting 30", "Reminder")]
    [InlineData(ConductKind.NeglectedPlan, "Waiting 60", "Reminder")]
    [InlineData(ConductKind.RefusedService, "Waiting 60", "Reminder")]
    [InlineData(ConductKind.InterruptedService, "Waiting 60", "Reminder")]
    [InlineData(ConductKind.NeglectedSearch, "NotApplicable", "Reminder")]
    [InlineData(ConductKind.NotAppliedOffer, "NotApplicable", "Reminder")]
    [InlineData(ConductKind.RefusedAssessment, "NotApplicable", "Reminder")]
    public void Each_kind_is_of_the_law_of_its_day(ConductKind kind, string eve, string day)
    {
        Assert.Equal(eve, Life().Did("2022-05-01", kind).Rungs());
        Assert.Equal(day, Life().Did("2022-05-02", kind).Rungs());
    }

    [Theory]
    [InlineData("2021-08-31", "2022-02-28", "Waiting 15, Obligation")]
    [InlineData("2021-08-28", "2022-02-28", "Waiting 15, Obligation")]
    [InlineData("2021-08-27", "2022-02-28", "Waiting 15, Waiting 15")]
    public void Within_six_months_the_first_day_included(string first, string second, string told) =>
        Assert.Equal(told, Life().Did(first, ConductKind.NoShow).Did(second, ConductKind.NoShow).Rungs());

    [Theory]
    [InlineData("2022-06-10", "2023-06-10", "Reminder, Step 7")]
    [InlineData("2022-06-09", "2023-06-10", "Reminder, Reminder")]
    [InlineData("2022-05-01", "2022-05-02", "Waiting 15, Reminder")]
    public void Within_twelve_months_the_first_day_included(string first, string second, string told) =>
        Assert.Equal(told, Life().Did(first, ConductKind.NoShow).Did(second, ConductKind.NoShow).Rungs());

    [Theory]
    [InlineData("2022-06-01", "Step 14")]
    [InlineData("2022-06-08", "NotCounted")]
    [InlineData("2022-06-09", "Step 14")]
    public void Within_the_days_of_a_step_nothing_is_counted(string third, string told) =>
        Assert.EndsWith(
            told,
            Life()
                .Did("2022-05-10", ConductKind.NoShow)
                .Did("2022-06-01", ConductKind.NeglectedSearch)
                .Did(third, ConductKind.NoShow)
                .Rungs()
        );

    [Theory]
    [InlineData("Z3", "2022-09-01", "Obligation, Obligation")]
    [InlineData("Z004", "2023-03-01", "Obligation, Obligation")]
    [InlineData("T009", "2023-03-01", "Obligation, NotCounted")]
    public void Until_an_obligation_is_fulfilled_nothing_is_counted(string code, string given, string told) =>
        Assert.EndsWith(
            told,
            Life()
                .Applied("2022-05-02")
                .Opened("2022-05-02", StatementMatter.ObligationRestored)
                .Did("2022-05-10", ConductKind.NoShow)
                .Did("2022-06-01", ConductKind.NoShow)
                .Did("2022-07-01", ConductKind.NoShow)
                .Did("2022-08-01", ConductKind.NoShow)
                .Given(given, "a", code)
                .Did("2023-04-01", ConductKind.NoShow)
                .Rungs()
        );

    [Fact]
    public void A_valid_reason_counts_for_nothing() =>
        Assert.Equal(
            "ValidReason, Reminder",
            Life().Did("2022-05-10", ConductKind.NoShow, true).Did("2022-05-11", ConductKind.NoShow, false).Rungs()
        );

    [Fact]
    public void What_is_outside_the_steps_stands_in_nobodys_way() =>
        Assert.Equal(
            "Waiting 45, Reminder, Waiting 45, Step 7, Waiting 45",
            Life()
                .Did("2022-05-10", ConductKind.Quit)
                .Did("2022-05-11", ConductKind.NoShow)
                .Did("2022-05-12", ConductKind.Dismissed)
                .Did("2022-05-13", ConductKind.NoShow)
                .Did("2022-05-14", ConductKind.Quit)
                .Rungs()
        );

    /// <summary>The first and last days that can be written are days like others.</summary>
    [Fact]
    public void The_first_day_that_can_be_written_is_a_day() =>
        Assert.Equal(
            "Waiting 15, Waiting 15",
            Life().Did("0001-01-01", ConductKind.NoShow).Did("2021-06-01", ConductKind.NoShow).Rungs()
        );

    private static AStatementLife Life() => new("2021-04-01");
}
