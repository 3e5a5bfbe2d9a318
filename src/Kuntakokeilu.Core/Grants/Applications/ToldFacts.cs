namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// What an applicant has told, as it is kept with the step by which it was sent. Money is in cents, hours in hundredths;
/// null is what was not asked or not told.
/// </summary>
internal sealed record ToldFacts
{
    /// <summary>Whom an employer means to employ: as it has written, whether the register knows the code or not.</summary>
    public string? PersonName { get; init; }
    public string? PersonCode { get; init; }

    /// <summary>What the work, or the business, is.</summary>
    public required string Task { get; init; }

    /// <summary>Municipality of the work or the business, by its number.</summary>
    public required short Place { get; init; }
    public required DateOnly Start { get; init; }

    /// <summary>Last day of the employment; null while open.</summary>
    public DateOnly? End { get; init; }
    public int? Months { get; init; }

    /// <summary>It goes on directly after a period.</summary>
    public bool Continues { get; init; }
    public bool Business { get; init; }
    public long? Wage { get; init; }
    public long? SideCosts { get; init; }
    public long? HolidayBonus { get; init; }
    public long? OtherAid { get; init; }
    public long? DeMinimis { get; init; }
    public int? Worktime { get; init; }
    public int? Hours { get; init; }
    public int? FieldHours { get; init; }
    public DateOnly? Dismissed { get; init; }
    public int? StaffThen { get; init; }
    public int? StaffNow { get; init; }
    public bool CommitsToWage { get; init; }
    public bool ByResultsOnly { get; init; }
    public bool Substitute { get; init; }

    /// <summary>Who tells more of it.</summary>
    public required string Contact { get; init; }
    public string More { get; init; } = "";
}
