using System.Globalization;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Law.Tests.Statements;

/// <summary>Why a statement is due, why from whom and by when.</summary>
public sealed class WhyStatedTests
{
    private const string S = "S2021-11-01";

    [Fact]
    public void A_search_that_begins_while_a_benefit_is_applied_for()
    {
        StatementExplanation why = new AStatementLife("2021-11-01").Applied("2021-10-20").Explained("2021-11-05")[0];
        Assert.Equal(StatementCause.SearchBegan, why.Cause);
        Assert.Equal("municipality 091: GeneralConditions", Ours(why));
        Assert.Equal("Municipalitys 1.11.-8.11. 7", Steps(why));
        Assert.Equal(0, why.LateDays);
    }

    [Fact]
    public void An_application_during_the_search_and_a_clarification_are_told_with_their_days()
    {
        StatementExplanation why = new AStatementLife("2021-11-01")
            .Applied("2021-11-05")
            .Asked("2021-11-06", S, "2021-11-20")
            .Answered("2021-11-15", S)
            .Given("2021-11-24", S, "A1")
            .Explained("2025-01-31")[0];
        Assert.Equal(StatementCause.Applied, why.Cause);
        Assert.Equal(
            "NotAppliedYet 1.11.-5.11. 4; Clarification 5.11.-15.11. 10; Municipalitys 15.11.-22.11. 7; Late 22.11.-24.11. 2",
            Steps(why)
        );
        Assert.Equal(2, why.LateDays);
        Assert.Equal(
            "TeOffice not Municipalitys; ServiceCentre CentreFirst",
            string.Join("; ", why.Others.Select(other => $"{other.Giver} {Told(other.Right)}"))
        );
    }

    [Fact]
    public void Days_before_the_body_was_competent_are_not_counted()
    {
        StatementExplanation why = new AStatementLife("2021-09-27").Applied("2021-09-27").Explained("2021-10-05")[0];
        Assert.Equal("NotCompetentYet 27.9.-2.10. 5; Municipalitys 2.10.-9.10. 7", Steps(why));
        Assert.True(why.Readings.HasFlag(StatementReadings.CountedFromCompetence));
        Assert.True(why.Readings.HasFlag(StatementReadings.NotMoved));
    }

    [Fact]
    public void A_longer_time_is_told_beside_the_usual()
    {
        StatementExplanation why = new AStatementLife("2021-11-01")
            .Applied("2021-11-01")
            .Extended("2021-11-05", S, "2021-11-22")
            .Explained("2021-11-25")[0];
        Assert.Equal("Municipalitys 1.11.-8.11. 7; Extended 8.11.-22.11. 14; Late 22.11.-25.11. 3", Steps(why));
    }

    [Fact]
    public void What_the_TE_office_states_on_has_its_own_time_and_ground()
    {
        StatementExplanation why = new AStatementLife("2021-11-01")
            .Applied("2021-11-01")
            .Opened("2021-11-08", StatementMatter.LabourTraining)
            .Explained("2021-12-10")
            .Single(one => one.Duty.Reference == "a");
        Assert.Equal(StatementCause.CaseOpened, why.Cause);
        Assert.Equal("TeOffice 091: TeOfficesMatter", Ours(why));
        Assert.Equal("TeOffices 8.11.-8.12. 30; Late 8.12.-10.12. 2", Steps(why));
        Assert.Equal("not NotNamed", Told(why.Others[0].Right));
    }

    [Fact]
    public void Each_cause_is_told_apart()
    {
        AStatementLife life = new AStatementLife("2022-03-01")
            .Opened("2022-03-01", StatementMatter.Service)
            .Applied("2022-03-03")
            .Given("2022-03-04", "a", "BC")
            .Opened("2022-03-05", StatementMatter.Foreigner, "b")
            .With(new(A.Day("2022-03-06"), StatementEventKind.Close, "a"))
            .Given("2022-03-06", "S2022-03-01", "A1")
            .Applied("2022-03-07", fund: 12)
            .With(new(A.Day("2022-03-08"), StatementEventKind.Request, "q", StatementMatter.EuSearch))
            .Ended("2022-03-09");
        Assert.Equal(
            [
                StatementCause.Applied,
                StatementCause.CaseWaited,
                StatementCause.CaseOpened,
                StatementCause.CaseEnded,
                StatementCause.OtherPayer,
                StatementCause.Requested,
                StatementCause.SearchEnded,
            ],
            life.Explained("2022-03-20").Select(why => why.Cause)
        );
    }

    [Fact]
    public void Who_gave_it_is_told_with_the_right_of_then()
    {
        StatementExplanation why = new AStatementLife("2022-08-01")
            .Applied("2022-08-01")
            .Given("2022-08-05", "S2022-08-01", "A1", StatementGiver.TeOffice)
            .Explained("2025-01-31")[0];
        Assert.Equal("TeOfficeBeside", Told(why.Right));
        Assert.Equal("Municipality GeneralConditions", $"{why.Others[0].Giver} {Told(why.Others[0].Right)}");
    }

    private static string Ours(StatementExplanation why)
    {
        string giver = why.Duty.Competence.Giver is StatementGiver.Municipality ? "municipality" : "TeOffice";
        return $"{giver} {why.CustomerOf}: {Told(why.Right)}";
    }

    private static string Told(GivingRight right) => right.Match(basis => $"{basis}", (bar, _) => $"not {bar}");

    private static string Steps(StatementExplanation why) =>
        string.Join("; ", why.Steps.Select(step => $"{step.Kind} {Day(step.From)}-{Day(step.To)} {step.Days}"));

    private static string Day(DateOnly day) => day.ToString("d.M.", CultureInfo.InvariantCulture);
}
