namespace Kuntakokeilu.Law.Obligations;

/// <summary>What the day is from which a duty's own day or its last day is counted.</summary>
public enum CountedFrom : byte
{
    /// <summary>The first day of the job search.</summary>
    SearchStart,

    /// <summary>The first day of a search before which no interview has been held, though it began within six months.</summary>
    RestartWithoutInterview,

    /// <summary>The first day of unemployment in the search.</summary>
    FirstUnemployedDay,

    /// <summary>The first day of the unbroken run of unemployment.</summary>
    UnemploymentStart,

    /// <summary>First interview, by the law before 2 May 2022.</summary>
    FirstInterview,

    /// <summary>Initial interview.</summary>
    InitialInterview,

    /// <summary>The supplementary talk held in place of the initial interview.</summary>
    TalkInItsPlace,

    /// <summary>A later interview, by the law before 2 May 2022.</summary>
    LaterInterview,

    /// <summary>Job-search conversation.</summary>
    Conversation,

    /// <summary>A talk of the half-year.</summary>
    HalfYearTalk,

    /// <summary>A talk of the series after the initial interview.</summary>
    SeriesTalk,

    /// <summary>The same, of a series that follows the law before 1 September 2024.</summary>
    TalkOfEarlierSeries,

    /// <summary>
    /// In a search from before 2 May 2022 the later of its first conversation and six months of unemployment (1381/2021,
    /// transition provision).
    /// </summary>
    ConversationAndHalfYear,

    /// <summary>The last day of the service.</summary>
    ServiceEnd,

    /// <summary>The conversation before the service's end.</summary>
    ServiceEndConversation,

    /// <summary>The talk in which the plan is to be revised.</summary>
    TalkOfThePlan,

    /// <summary>The day of the plan, or of its latest revision.</summary>
    PlanDay,

    /// <summary>The customer's request.</summary>
    Request,

    /// <summary>The day that the plan sets.</summary>
    DayOfThePlan,

    /// <summary>The first day of the job-search obligation.</summary>
    PeriodStart,

    /// <summary>The first day of joint service.</summary>
    JointStart,

    /// <summary>Kela's notice.</summary>
    KelaNotice,

    /// <summary>The first day on which all that an initial mapping asks for holds.</summary>
    MappingOwed,

    /// <summary>The initial mapping.</summary>
    MappingDone,

    /// <summary>The first permit or registration of residence.</summary>
    Residence,
}
