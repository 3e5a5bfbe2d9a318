namespace Kuntakokeilu.Law.Grants;

/// <summary>What is decided.</summary>
public enum GrantOutcome : byte
{
    /// <summary>As asked.</summary>
    Granted,

    /// <summary>For fewer months than asked.</summary>
    PartlyGranted,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Transferred to the TE office.</summary>
    ToTeOffice,

    /// <summary>Can't be told before more is known.</summary>
    Undetermined,
}

/// <summary>By which law a subsidy is decided.</summary>
public enum SubsidyLaw : byte
{
    /// <summary>Not a subsidy, or not the municipality's to decide.</summary>
    None,

    /// <summary>JTYPL ch. 7 as worded from 2015 and 2017 on.</summary>
    Of2017,

    /// <summary>JTYPL ch. 7 and 7 a of 371/2023.</summary>
    Of2023,
}

/// <summary>How an appeal is made.</summary>
public enum AppealWay : byte
{
    /// <summary>Nothing was decided.</summary>
    Untold,

    /// <summary>None: no ground is open.</summary>
    None,

    /// <summary>Request for review by the municipality (oikaisuvaatimus).</summary>
    Review,

    /// <summary>The same, but not on all that was decided.</summary>
    ReviewPartly,

    /// <summary>Appeal to the Social Security Appeal Board: JTYPL 14:2.</summary>
    Board,

    /// <summary>The same, but not on all that was decided.</summary>
    BoardPartly,
}

/// <summary>A decision with its reasons and its sums.</summary>
public sealed record GrantDecision
{
    /// <summary>Who decides, and by what.</summary>
    public required GrantCompetence Competence { get; init; }

    /// <summary>What is decided.</summary>
    public required GrantOutcome Outcome { get; init; }

    /// <summary>By which law.</summary>
    public SubsidyLaw Law { get; init; }

    /// <summary>On what it stands as State aid.</summary>
    public AidBasis Aid { get; init; }

    /// <summary>First day granted.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day granted.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Months granted, before the end of the employment or business cuts them.</summary>
    public int? Months { get; init; }

    /// <summary>The grounds that hold, in the order of the law.</summary>
    public IReadOnlyList<GroundFound> Grounds { get; init; } = [];

    /// <summary>The provisions of a grant; of a refusal those of its grounds, one for each.</summary>
    public IReadOnlyList<string> Provisions { get; init; } = [];

    /// <summary>How an appeal is made.</summary>
    public AppealWay Appeal { get; init; }

    /// <summary>The last day for it, where it is known how the party was told.</summary>
    public DateOnly? AppealLastDay { get; init; }

    /// <summary>What a grant comes to.</summary>
    public IReadOnlyList<GrantRow> Rows { get; init; } = [];

    /// <summary>Whether it is a grant.</summary>
    public bool IsGranted => Outcome is GrantOutcome.Granted or GrantOutcome.PartlyGranted;

    /// <summary>What may be paid in all, in cents.</summary>
    public long Total => Rows.Sum(row => row.Payable);
}
