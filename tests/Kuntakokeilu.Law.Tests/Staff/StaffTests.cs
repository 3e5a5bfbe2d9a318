using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Staff;

namespace Kuntakokeilu.Law.Tests.Staff;

/// <summary>Secondments, person-years, load and waiting.</summary>
public sealed class StaffTests
{
    private static readonly MunicipalityCode Helsinki = MunicipalityCode.Parse("091");
    private static readonly StaffConsent Consent = new(A.Day("2021-02-01"), "Archive 1");

    private static StaffRow Seconded =>
        new(
            "made-up 1",
            A.Day("2021-03-01"),
            A.Day("2023-07-01"),
            100,
            StaffFunction.Customer,
            StaffEmployer.State,
            Helsinki,
            InOffice: true,
            Consent,
            Consent
        );

    [Fact]
    public void A_secondment_needs_both_consents_and_a_fixed_time()
    {
        Assert.Null(Seconded.Fault);
        Assert.Equal(StaffFault.OfficialsConsent, (Seconded with { Official = null }).Fault);
        Assert.Equal(StaffFault.ReceiversConsent, (Seconded with { Receiver = null }).Fault);
        Assert.Equal(StaffFault.NotFixed, (Seconded with { To = null }).Fault);
        Assert.Equal(StaffFault.Time, (Seconded with { To = Seconded.From }).Fault);
        Assert.Equal(StaffFault.Percent, (Seconded with { Percent = 101 }).Fault);
    }

    [Fact]
    public void A_municipal_employee_and_one_who_stays_need_none()
    {
        StaffRow employee = Seconded with { Employer = StaffEmployer.Municipality, Official = null, Receiver = null };
        Assert.Null(employee.Fault);
        Assert.Equal(StaffFault.Municipality, (employee with { Under = MunicipalityCode.None }).Fault);
        Assert.Null((Seconded with { Under = MunicipalityCode.None, Official = null, To = null }).Fault);
    }

    [Theory]
    [InlineData("2021-03-01", "2022-01-01", 100, 100)]
    [InlineData("2021-01-01", "2022-01-01", 100, 84)]
    [InlineData("2021-01-01", "2022-01-01", 50, 42)]
    [InlineData("2023-01-01", "2024-01-01", 100, 50)]
    [InlineData("2023-07-01", "2024-01-01", 100, 0)]
    [InlineData("2023-06-30", "2023-07-01", 60, 60)]
    public void Person_years_are_days_in_force_by_the_days_of_the_period(
        string first,
        string end,
        int percent,
        long hundredths
    ) =>
        Assert.Equal(
            hundredths,
            StaffFigures.PersonYears([Seconded with { Percent = percent }], A.Day(first), A.Day(end))
        );

    [Fact]
    public void The_States_parts_are_held_against_its_total()
    {
        StaffRow[] rows =
        [
            Seconded,
            Seconded with
            {
                Under = MunicipalityCode.None,
            },
            Seconded with
            {
                Employer = StaffEmployer.Municipality,
            },
        ];
        StaffBalance balance = StaffFigures.Balance(rows, A.Day("2022-01-01"), A.Day("2023-01-01"), total: 250);
        Assert.Equal((100, 100, -50), (balance.Moved, balance.Remaining, balance.Difference));
    }

    [Fact]
    public void The_load_is_customers_by_person_years_and_not_computed_below_a_tenth()
    {
        StaffRow[] rows =
        [
            Seconded,
            Seconded with
            {
                Percent = 50,
            },
            Seconded with
            {
                Function = StaffFunction.Support,
            },
        ];
        DateOnly day = A.Day("2022-01-01");
        Assert.Equal(2_000, StaffFigures.Load(300, rows, day));
        Assert.Equal(667, StaffFigures.Load(100, rows, day));
        Assert.Equal(30_000, StaffFigures.Load(300, [Seconded with { Percent = 10 }], day));
        Assert.Null(StaffFigures.Load(300, [Seconded with { Percent = 9 }], day));
        Assert.Null(StaffFigures.Load(300, rows, A.Day("2023-07-01")));
        Assert.Equal(2_000, StaffFigures.Load(200, rows[..1], A.Day("2023-06-30")));
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("7", 14, 7)]
    [InlineData("9 3 5", 10, 9)]
    [InlineData("1 2 3 4", 5, 4)]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 11, 9)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 12, 10)]
    public void Median_and_ninetieth_percentile(string counts, int? halves, int? ninetieth)
    {
        int[] all = [.. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        Assert.Equal(halves, StaffFigures.MedianInHalves(all));
        Assert.Equal(ninetieth, StaffFigures.Percentile(all, 90));
    }

    [Fact]
    public void Of_interviews_those_at_a_visit_are_told_apart()
    {
        Assert.Equal(500, StaffFigures.FaceToFace(["21", "22", "70", "72"]));
        Assert.Equal(333, StaffFigures.FaceToFace(["80", "82", "28"]));
        Assert.Equal(1_000, StaffFigures.FaceToFace(["24", "27"]));
        Assert.Null(StaffFigures.FaceToFace([]));
    }

    [Fact]
    public void Guidance_is_open_twenty_hours_a_person_year() =>
        Assert.Equal(
            150,
            StaffFigures.GuidanceHours(
                [Seconded with { Function = StaffFunction.Guidance, Percent = 75 }, Seconded],
                A.Day("2022-01-01")
            )
        );

    [Theory]
    [InlineData(true, 40_000, false)]
    [InlineData(true, 40_001, true)]
    [InlineData(false, 0, true)]
    [InlineData(true, null, false)]
    public void A_municipality_without_a_point_or_far_from_one_is_listed(bool hasPoint, int? metres, bool isListed) =>
        Assert.Equal(isListed, StaffFigures.IsListed(hasPoint, metres));

    /// <summary>A period cut in two: the days of both are the days of the whole.</summary>
    [Fact]
    public void Days_of_a_row_are_divided_by_a_cut() =>
        Gen.Select(LegalDates.Any, LegalDates.Any, Gen.Int[1, 400], Gen.Int[1, 400])
            .Sample(
                (from, first, length, cut) =>
                {
                    StaffRow row = Seconded with { From = from, To = from.AddDays(length) };
                    DateOnly middle = first.AddDays(cut);
                    DateOnly end = middle.AddDays(length);
                    return row.DaysIn(first, middle) + row.DaysIn(middle, end) == row.DaysIn(first, end);
                }
            );
}
