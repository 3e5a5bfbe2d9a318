namespace Kuntakokeilu.Law.Obligations;

/// <summary>
/// The days on which the law of what is due to a jobseeker changed, and the times that the law leaves to be set. JTYPL is
/// the Act on Public Employment and Business Service (916/2012).
/// </summary>
public static class ObligationLaw
{
    /// <summary>295, 495, 496 and 1143/2020: first interview only where found appropriate; no duty for a start then (reading).</summary>
    internal static readonly DateOnly EpidemicFrom = new(2020, 5, 1);

    /// <summary>The last day of those Acts.</summary>
    internal static readonly DateOnly EpidemicLast = new(2021, 1, 31);

    /// <summary>1379/2021 and 1381/2021: initial interview, talks, conversations, job-search obligation.</summary>
    internal static readonly DateOnly NordicFrom = new(2022, 5, 2);

    /// <summary>1381/2021, transition provision: conversations before the end of a service that ends from this day.</summary>
    internal static readonly DateOnly ServiceEndsFrom = new(2022, 6, 1);

    /// <summary>The tyokanava ground of 3:7.1, 7 k.</summary>
    internal static readonly DateOnly TyokanavaFrom = new(2022, 7, 1);

    /// <summary>683/2022: three-month periods of the part-time employed in the plural.</summary>
    internal static readonly DateOnly PartTimePeriodsFrom = new(2022, 7, 11);

    /// <summary>1132/2022: supported study of one who has a qualification exempts from supplementary talks only.</summary>
    internal static readonly DateOnly QualifiedStudyFrom = new(2023, 1, 1);

    /// <summary>996/2023: the ground "ending" not if unemployment ends in training or supported study.</summary>
    internal static readonly DateOnly NoEndingByStudyFrom = new(2023, 12, 1);

    /// <summary>443/2024: talks every two weeks as a starting point.</summary>
    internal static readonly DateOnly FortnightsFrom = new(2024, 9, 1);

    /// <summary>Working days to the initial interview and its plan (JTYPL 2:5.1, 2:8.1).</summary>
    internal const int InterviewDays = 5;

    /// <summary>Days to the first interview and its plan before 2 May 2022 (JTYPL 2:4.1, 2:6.2).</summary>
    internal const int FirstInterviewDays = 14;

    /// <summary>Window of a three-month talk before its day (a parameter, no law).</summary>
    internal const int EarlyDays = 14;

    /// <summary>Working days after that day in which it is still in time (a parameter).</summary>
    internal const int SlackDays = 5;

    /// <summary>Working days at least for what arises after its day (a parameter).</summary>
    internal const int CatchUpDays = 10;

    /// <summary>Working days after the customer's no-show or cancellation (a parameter).</summary>
    internal const int RenewDays = 5;

    /// <summary>"Without delay" of JTYPL 2:5.1, in working days (a parameter).</summary>
    internal const int FollowDays = 10;

    /// <summary>Days between the targets of the series (a parameter; the law of 1 September 2024 says two weeks).</summary>
    internal const int RhythmDays = 14;

    /// <summary>Days to revise a plan on request (a parameter).</summary>
    internal const int RequestDays = 14;

    /// <summary>"Without delay" of the Act 189/2001, 5.2, in working days (a parameter).</summary>
    internal const int NoticeDays = 10;

    /// <summary>Whether 1379/2021 is in force.</summary>
    public static bool IsNordic(DateOnly day) => day >= NordicFrom;

    /// <summary>Whether 443/2024 is in force.</summary>
    internal static bool IsFortnightly(DateOnly day) => day >= FortnightsFrom;

    /// <summary>Whether a start or a three-month day then gives no duty.</summary>
    internal static bool IsEpidemic(DateOnly day) => day >= EpidemicFrom && day <= EpidemicLast;
}
