using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Grants;

/// <summary>An application with what is known of it on the day of the decision. Money is in cents.</summary>
public sealed record GrantApplication
{
    /// <summary>What is applied for.</summary>
    public required GrantBenefit Benefit { get; init; }

    /// <summary>The day on which it arrived.</summary>
    public required DateOnly Applied { get; init; }

    /// <summary>The day of the decision: the law is that of this day.</summary>
    public required DateOnly Decided { get; init; }

    /// <summary>The pilot municipality whose customer the person is; none for nobody's.</summary>
    public MunicipalityCode Customer { get; init; }

    /// <summary>The person's day of birth; of pay subsidy and 55+ support always told.</summary>
    public DateOnly BirthDate { get; init; }

    /// <summary>The applicant employer, by its identifier in the register.</summary>
    public string Employer { get; init; } = "";

    /// <summary>On what a pay subsidy is applied for.</summary>
    public SubsidyBasis Basis { get; init; }

    /// <summary>Whether the employment is for economic activity.</summary>
    public bool IsBusiness { get; init; }

    /// <summary>Whether the subsidy would be financed from the European Social Fund.</summary>
    public bool IsEsf { get; init; }

    /// <summary>Whether it goes on directly after a period.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>Whether the latest subsidy for the person was this employer's.</summary>
    public bool IsSameEmployer { get; init; }

    /// <summary>Whether the person is entitled to an integration plan.</summary>
    public bool HasIntegrationPlan { get; init; }

    /// <summary>Whether the person has a degree: by the old law vocational, by the new of upper secondary level.</summary>
    public bool HasDegree { get; init; } = true;

    /// <summary>First day of the period asked.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the employment or business, or of the trip; null while open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Months asked; null when not told.</summary>
    public int? Months { get; init; }

    /// <summary>Months used already.</summary>
    public int UsedMonths { get; init; }

    /// <summary>The percent of the first period: 30, 40 or 50; null when not told.</summary>
    public int? FirstPercent { get; init; }

    /// <summary>End of the latest subsidy for the person.</summary>
    public DateOnly? LastEnd { get; init; }

    /// <summary>End of the latest permanent job.</summary>
    public DateOnly? LastPermanent { get; init; }

    /// <summary>End of the latest gainful work.</summary>
    public DateOnly? LastWork { get; init; }

    /// <summary>The days of unemployment.</summary>
    public DaySpans Unemployment { get; init; } = DaySpans.None;

    /// <summary>Days for which nothing is paid.</summary>
    public DaySpans Absences { get; init; } = DaySpans.None;

    /// <summary>What the official has found.</summary>
    public GrantFindings Findings { get; init; }

    /// <summary>Dismissals on production or economic grounds: the end of notice, by the new law the dismissal.</summary>
    public DateOnly? Dismissed { get; init; }

    /// <summary>Staff when they were dismissed.</summary>
    public int? StaffThen { get; init; }

    /// <summary>Staff at the grant.</summary>
    public int? StaffNow { get; init; }

    /// <summary>Percent of full hours, 1-100.</summary>
    public int Worktime { get; init; } = 100;

    /// <summary>Guaranteed hours a week, in hundredths.</summary>
    public int Hours { get; init; }

    /// <summary>Full hours of the field a week, in hundredths.</summary>
    public int FieldHours { get; init; }

    /// <summary>Wage a month.</summary>
    public long Wage { get; init; }

    /// <summary>Statutory employer contributions a month.</summary>
    public long SideCosts { get; init; }

    /// <summary>Holiday bonus in all.</summary>
    public long HolidayBonus { get; init; }

    /// <summary>Other aid for the same costs a month.</summary>
    public long OtherAid { get; init; }

    /// <summary>De minimis aid received in the window.</summary>
    public long DeMinimis { get; init; }

    /// <summary>The day of the payment application; null before it.</summary>
    public DateOnly? Claimed { get; init; }

    /// <summary>Days on which a service was attended, in order and each once.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>The return trip in kilometres.</summary>
    public int Kilometres { get; init; }

    /// <summary>Nights of lodging.</summary>
    public int Nights { get; init; }

    /// <summary>What lodging cost.</summary>
    public long Lodging { get; init; }

    /// <summary>What the trip is for.</summary>
    public TripPurpose Purpose { get; init; }

    /// <summary>When the decision was sent.</summary>
    public DateOnly? Sent { get; init; }

    /// <summary>How.</summary>
    public NoticeWay Notice { get; init; }
}
