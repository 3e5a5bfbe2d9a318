using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Tests.Registration.Corrections;

/// <summary>Which rows a correction comes to.</summary>
public sealed class CorrectedRowsTests
{
    private static readonly KnownFact[] OnRecord =
    [
        Row("2021-06-01", RegisterEventKind.Start, EmploymentStatus.Unemployed),
        Row("2021-08-01", RegisterEventKind.Change, EmploymentStatus.PartTimeWork, hours: 20),
        Row("2021-10-01", RegisterEventKind.Change, EmploymentStatus.PartTimeWork, hours: 30),
        Row("2021-12-01", RegisterEventKind.Change, EmploymentStatus.Unemployed),
        Row("2022-02-01", RegisterEventKind.Registry, EmploymentStatus.PartTimeWork, hours: 20),
    ];

    [Fact]
    public void Rows_are_corrected_from_the_named_one_on_as_long_as_they_tell_the_same()
    {
        IReadOnlyList<IncomingFact> rows = Of(CorrectedFact.Situation, "2021-08-01", "laid_off");
        Assert.Equal(["2021-08-01", "2021-10-01"], rows.Select(row => $"{row.Event.Date:yyyy-MM-dd}"));
        Assert.All(rows, row => Assert.Equal(EmploymentStatus.LaidOff, row.Event.Facts.Status));
        Assert.All(rows, row => Assert.Equal(RegisterEventKind.Change, row.Event.Kind));
        // The hours belonged to what was wrong.
        Assert.All(rows, row => Assert.Equal(WeeklyHours.NotGiven, row.Event.Facts.WeeklyHours));
    }

    [Theory]
    [InlineData((int)CorrectedFact.Home, "091")]
    [InlineData((int)CorrectedFact.MotherTongue, "sv")]
    [InlineData((int)CorrectedFact.Citizenship, "752")]
    [InlineData((int)CorrectedFact.Hours, "12,5")]
    [InlineData((int)CorrectedFact.Immigration, "yes")]
    public void Nothing_else_of_a_row_is_changed(int fact, string value)
    {
        IncomingFact row = Of((CorrectedFact)fact, "2021-08-01", value)[0];
        KnownFact before = OnRecord[1];
        Assert.Equal(
            (before.Event.Facts, before.Carried),
            (
                row.Event.Facts with
                {
                    HomeMunicipality = before.Event.Facts.HomeMunicipality,
                    MotherTongue = before.Event.Facts.MotherTongue,
                    WeeklyHours = before.Event.Facts.WeeklyHours,
                    Immigrant = before.Event.Facts.Immigrant,
                },
                row.Carried with
                {
                    Citizenship = before.Carried.Citizenship,
                }
            )
        );
        Assert.NotEqual((before.Event.Facts, before.Carried), (row.Event.Facts, row.Carried));
    }

    [Fact]
    public void A_row_that_is_not_there_or_tells_it_already_comes_to_nothing()
    {
        Assert.Empty(Of(CorrectedFact.Situation, "2021-08-02", "laid_off"));
        Assert.Empty(Of(CorrectedFact.Situation, "2021-08-01", "part_time_work"));
    }

    [Fact]
    public void It_is_answered_in_a_month_and_looked_at_again_in_a_week()
    {
        Assert.Equal(new(2024, 2, 29), CorrectedFacts.Due(CorrectedFact.Situation, new(2024, 1, 31)));
        Assert.Equal(new(2024, 2, 7), CorrectedFacts.Due(CorrectedFact.Home, new(2024, 1, 31)));
    }

    private static IReadOnlyList<IncomingFact> Of(CorrectedFact fact, string since, string value) =>
        CorrectedRows.Of(
            OnRecord,
            fact,
            DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture),
            RegisterEventKind.Change,
            value
        );

    private static KnownFact Row(string day, RegisterEventKind kind, EmploymentStatus status, decimal? hours = null) =>
        new(
            new(
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                kind,
                new()
                {
                    BirthDate = new(1980, 1, 1),
                    HomeMunicipality = MunicipalityCode.Parse("837"),
                    MotherTongue = LanguageCode.Parse("fi"),
                    Immigrant = Answer.No,
                    Status = status,
                    WeeklyHours = hours is { } some ? WeeklyHours.Of(some) : WeeklyHours.NotGiven,
                    EarningsRelated = Answer.No,
                }
            ),
            new() { Citizenship = 246, Sex = 1 },
            1,
            null
        );
}
