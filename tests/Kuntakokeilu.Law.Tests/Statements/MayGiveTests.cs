using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Law.Tests.Statements;

/// <summary>
/// Who may give what on which day: every matter, every giver, every customer, on the eve, the day and the day after of each
/// change, against the Act's list written down once more as a table.
/// </summary>
public sealed class MayGiveTests
{
    private static readonly MunicipalityCode Helsinki = MunicipalityCode.Parse("091");

    /// <summary>Matter; from when the municipality gives it; from when the service centre may, whose list is short.</summary>
    private static readonly (StatementMatter Matter, string Municipality, bool IsCentres)[] Table =
    [
        (StatementMatter.Service, "2021-03-01", false),
        (StatementMatter.OwnStudy, "2021-03-01", false),
        (StatementMatter.ImmigrantStudy, "2021-03-01", false),
        (StatementMatter.Registration, "2021-10-02", true),
        (StatementMatter.Foreigner, "2021-10-02", true),
        (StatementMatter.UnpaidWork, "2021-10-02", false),
        (StatementMatter.Under18, "2021-10-02", true),
        (StatementMatter.BusinessStart, "2021-10-02", false),
        (StatementMatter.ShortStudies, "2021-10-02", false),
        (StatementMatter.YouthRestored, "2022-07-11", true),
        (StatementMatter.ObligationRestored, "2022-07-11", false),
        (StatementMatter.EuSearch, "2022-07-11", false),
        (StatementMatter.StudyException, "2023-01-01", false),
        (StatementMatter.LabourTraining, "never", false),
        (StatementMatter.Business, "never", false),
        (StatementMatter.Youth, "never", false),
        (StatementMatter.StudyEnd, "never", true),
        (StatementMatter.Conduct, "never", false),
    ];

    private static readonly string[] Changes =
    [
        "2021-03-01",
        "2021-06-01",
        "2021-10-02",
        "2022-05-02",
        "2022-07-11",
        "2022-08-01",
        "2023-01-01",
        "2023-12-01",
        "2025-01-01",
    ];

    private static IEnumerable<DateOnly> Days =>
        Changes.Select(A.Day).SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day.AddDays(1)]);

    [Fact]
    public void Each_matter_is_given_by_those_of_the_table_on_each_day()
    {
        List<string> wrong = [];
        foreach ((StatementMatter matter, string from, bool isCentres) in Table)
        foreach (DateOnly day in Days)
        {
            bool isMunicipalitys = from != "never" && day >= A.Day(from) && day < A.Day("2025-01-01");
            Check(
                wrong,
                day,
                new(matter),
                isMunicipalitys,
                isMust: matter is not StatementMatter.StudyException,
                isCentres
            );
        }
        Assert.Equal([], wrong);
    }

    /// <summary>Every item of TTL 2:10.2, below the limit or not, up to three months or longer, begun before 2023 or later.</summary>
    [Fact]
    public void Studies_are_given_by_those_of_the_table_on_each_day()
    {
        List<string> wrong = [];
        foreach (DateOnly day in Days)
            for (byte item = 1; item <= 11; item++)
                foreach (bool isBelow in (bool[])[false, true])
                foreach (DateOnly from in (DateOnly[])[A.Day("2022-12-31"), A.Day("2023-01-01")])
                foreach (int more in (int[])[-1, 0, 1])
                {
                    DateOnly to = from.AddMonths(3).AddDays(more);
                    string items =
                        from < A.Day("2023-01-01") ? (isBelow ? "1 2 3 4 5 6 7" : "1 2 3 4 6")
                        : isBelow ? "1 2 3 4 5 6 7 8 9 10"
                        : more <= 0 ? "1 2 3 4 5 6 7"
                        : "1 2 3 4 5 6";
                    bool isMunicipalitys =
                        day >= A.Day("2022-07-11") && day < A.Day("2025-01-01") && items.Split(' ').Contains($"{item}");
                    CaseOfMatter study = new(StatementMatter.Study, new(item, isBelow), from, to);
                    Check(wrong, day, study, isMunicipalitys, isMust: false, isCentres: true);
                }
        Assert.Equal([], wrong);
    }

    /// <summary>A business of a clear case is the service centre's too, and never the municipality's.</summary>
    [Fact]
    public void A_clear_business_is_given_by_the_service_centre()
    {
        List<string> wrong = [];
        foreach (DateOnly day in Days)
            Check(
                wrong,
                day,
                new(StatementMatter.Business, new(IsClear: true)),
                isMunicipalitys: false,
                isMust: false,
                isCentres: true
            );
        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData(StatementGiver.Municipality, "2021-05-31", StatementMatter.Service, "FirstList")]
    [InlineData(StatementGiver.Municipality, "2021-06-01", StatementMatter.Service, "ServiceInPlan")]
    [InlineData(StatementGiver.Municipality, "2021-06-01", StatementMatter.OwnStudy, "OwnStudy")]
    [InlineData(StatementGiver.Municipality, "2021-06-01", StatementMatter.ImmigrantStudy, "ImmigrantStudy")]
    [InlineData(StatementGiver.Municipality, "2021-10-01", StatementMatter.Registration, "not NotYet 2021-10-02")]
    [InlineData(StatementGiver.Municipality, "2021-10-02", StatementMatter.Registration, "GeneralConditions")]
    [InlineData(StatementGiver.Municipality, "2021-10-02", StatementMatter.ShortStudies, "BusinessAndShortStudies")]
    [InlineData(StatementGiver.Municipality, "2022-07-11", StatementMatter.YouthRestored, "GeneralConditions")]
    [InlineData(StatementGiver.Municipality, "2022-07-11", StatementMatter.EuSearch, "SearchAbroad")]
    [InlineData(StatementGiver.Municipality, "2022-12-31", StatementMatter.StudyException, "not NotYet 2023-01-01")]
    [InlineData(StatementGiver.Municipality, "2023-01-01", StatementMatter.StudyException, "StudiesBegunInEmployment")]
    [InlineData(StatementGiver.Municipality, "2023-01-01", StatementMatter.Business, "not NotNamed")]
    [InlineData(StatementGiver.Municipality, "2023-01-01", StatementMatter.Conduct, "not Conduct")]
    [InlineData(StatementGiver.Municipality, "2025-01-01", StatementMatter.Registration, "not PilotsEnded")]
    [InlineData(StatementGiver.TeOffice, "2022-07-10", StatementMatter.Registration, "not Municipalitys 2022-07-11")]
    [InlineData(StatementGiver.TeOffice, "2022-07-11", StatementMatter.Registration, "TeOfficeBeside")]
    [InlineData(StatementGiver.TeOffice, "2022-07-11", StatementMatter.Business, "TeOfficesMatter")]
    [InlineData(StatementGiver.TeOffice, "2025-01-01", StatementMatter.Service, "AfterPilots")]
    [InlineData(
        StatementGiver.ServiceCentre,
        "2021-05-31",
        StatementMatter.Registration,
        "not CentreNotYet 2021-06-01"
    )]
    [InlineData(StatementGiver.ServiceCentre, "2021-06-01", StatementMatter.Registration, "CentreFirst")]
    [InlineData(StatementGiver.ServiceCentre, "2022-07-11", StatementMatter.Registration, "Centre")]
    [InlineData(StatementGiver.ServiceCentre, "2022-08-01", StatementMatter.Registration, "CentreByDecree")]
    [InlineData(StatementGiver.ServiceCentre, "2022-08-01", StatementMatter.Business, "not NotClear")]
    public void The_provision_or_the_bar_is_told(
        StatementGiver giver,
        string day,
        StatementMatter matter,
        string told
    ) => Assert.Equal(told, Told(MayGive.On(giver, A.Day(day), Helsinki, new(matter))));

    [Fact]
    public void Of_the_TE_offices_customer_it_states_alone()
    {
        foreach (StatementMatter matter in Enum.GetValues<StatementMatter>())
        foreach (StatementGiver giver in Enum.GetValues<StatementGiver>())
            Assert.Equal(
                giver is StatementGiver.TeOffice ? "TeOfficesCustomer" : "not TeOfficesCustomer",
                Told(MayGive.On(giver, A.Day("2023-01-01"), MunicipalityCode.None, new(matter)))
            );
    }

    private static void Check(
        List<string> wrong,
        DateOnly day,
        CaseOfMatter matter,
        bool isMunicipalitys,
        bool isMust,
        bool isCentres
    )
    {
        bool isOver = day >= A.Day("2025-01-01");
        bool isTeOffices = !isMunicipalitys || !isMust || day >= A.Day("2022-07-11");
        bool isCentresNow = isCentres && day >= A.Day("2021-06-01") && !isOver;
        Expect(StatementGiver.Municipality, Helsinki, isMunicipalitys);
        Expect(StatementGiver.TeOffice, Helsinki, isTeOffices);
        Expect(StatementGiver.ServiceCentre, Helsinki, isCentresNow);
        Expect(StatementGiver.Municipality, MunicipalityCode.None, false);
        Expect(StatementGiver.TeOffice, MunicipalityCode.None, true);
        Expect(StatementGiver.ServiceCentre, MunicipalityCode.None, false);

        Competence competence = Competence.On(day, Helsinki, matter);
        GivingRole role =
            !isMunicipalitys ? GivingRole.None
            : isMust ? GivingRole.Must
            : GivingRole.May;
        if (competence.Role != role)
            wrong.Add($"{day:yyyy-MM-dd} {matter}: {competence.Role}");

        void Expect(StatementGiver giver, MunicipalityCode customerOf, bool may)
        {
            bool granted = MayGive.On(giver, day, customerOf, matter).IsGranted;
            bool allowed = Competence.On(day, customerOf, matter).Allows(giver);
            if (granted != may || allowed != may)
                wrong.Add($"{day:yyyy-MM-dd} {giver} of {customerOf}: {matter} {granted} {allowed}");
        }
    }

    private static string Told(GivingRight right) =>
        right.Match(
            basis => $"{basis}",
            (bar, until) => until is { } day ? $"not {bar} {day:yyyy-MM-dd}" : $"not {bar}"
        );
}
