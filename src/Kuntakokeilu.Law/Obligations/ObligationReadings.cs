namespace Kuntakokeilu.Law.Obligations;

/// <summary>This product's own choices where the text of the law leaves room.</summary>
[Flags]
public enum ObligationReadings : uint
{
    /// <summary>None came into play.</summary>
    None = 0,

    /// <summary>A Saturday is no working day (arkipäivä) of JTYPL 2:5 either.</summary>
    SaturdayIsNoWorkingDay = 1 << 0,

    /// <summary>150/1930, 5 § moves the last day of the authority's duties as well.</summary>
    RolledForTheAuthority = 1 << 1,

    /// <summary>A first interview not held by 2 May 2022 is still owed, by the same day.</summary>
    FirstInterviewKept = 1 << 2,

    /// <summary>An open three-month interview lapsed on 2 May 2022.</summary>
    ThreeMonthInterviewLapsed = 1 << 3,

    /// <summary>"Previous interview" of 1381/2021's transition provision: the start of the search when there was none.</summary>
    CountedFromSearchStart = 1 << 4,

    /// <summary>The same: the first interview, when no later one was held.</summary>
    CountedFromFirstInterview = 1 << 5,

    /// <summary>A series keeps the law of the day of its initial interview.</summary>
    SeriesKeepsItsLaw = 1 << 6,

    /// <summary>The series ends in three months by the law of 1 September 2024 too.</summary>
    SeriesEndsInThreeMonths = 1 << 7,

    /// <summary>A talk from 1 September 2024 on moves the times, whichever law its series follows.</summary>
    ClockByTheLawOfTheDay = 1 << 8,

    /// <summary>Status 7, in an employment-promoting service, counts as unemployed.</summary>
    ServiceIsUnemployment = 1 << 9,

    /// <summary>A restart within six months asks for an interview when none was held before.</summary>
    InterviewNotHeldBefore = 1 << 10,

    /// <summary>A known end of the search or of unemployment does not take away JTYPL 2:7.2.</summary>
    ServiceEndInAnyCase = 1 << 11,

    /// <summary>The employment plan of Act 189/2001, 5.4 is not asked for before an activation plan.</summary>
    EmploymentPlanNotAsked = 1 << 12,

    /// <summary>Initial mapping only within three years of the first permit.</summary>
    MappingInThreeYears = 1 << 13,

    /// <summary>How many periods a plan with longer periods begins.</summary>
    NumberOfPeriods = 1 << 14,

    /// <summary>What was applied for before the plan counts in the periods of its days.</summary>
    EarlierApplicationsCount = 1 << 15,

    /// <summary>That the service need requires a talk though unemployment ends soon is recorded as a request for it.</summary>
    NeedAsRequest = 1 << 16,
}
