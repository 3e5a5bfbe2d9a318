namespace Kuntakokeilu.Law.Obligations;

/// <summary>A duty towards a jobseeker, or of the jobseeker; in the order in which they are listed.</summary>
public enum ObligationKind : byte
{
    /// <summary>First interview, before 2 May 2022 (JTYPL 2:4.1).</summary>
    FirstInterview,

    /// <summary>Initial interview (alkuhaastattelu, JTYPL 2:5.1).</summary>
    InitialInterview,

    /// <summary>The initial interview that still has to follow a supplementary talk held in its place.</summary>
    InitialInterviewFollow,

    /// <summary>Supplementary talk (täydentävä työnhakukeskustelu, JTYPL 2:6.1, 1 k).</summary>
    Supplementary,

    /// <summary>Interview after each three months of unemployment, before 2 May 2022 (JTYPL 2:4.2).</summary>
    ThreeMonthInterview,

    /// <summary>Job-search conversation (työnhakukeskustelu, JTYPL 2:6.1, 2 k).</summary>
    JobSearchConversation,

    /// <summary>Two talks after each six months (JTYPL 2:6.1, 3 k).</summary>
    HalfYear,

    /// <summary>Conversation before a long service ends (JTYPL 2:7.2).</summary>
    ServiceEndConversation,

    /// <summary>The talk after that conversation (JTYPL 2:7.2).</summary>
    ServiceEndSupplementary,

    /// <summary>Making the plan (JTYPL 2:6.2, 2:8.1).</summary>
    Plan,

    /// <summary>Revision at an interview or a conversation (JTYPL 2:6.3, 2:9.2).</summary>
    PlanRevision,

    /// <summary>Revision of a joint or activation plan from time to time.</summary>
    PeriodicRevision,

    /// <summary>Revision that was asked for.</summary>
    RequestedRevision,

    /// <summary>The customer's report (JTYPL 2:12.2).</summary>
    Report,

    /// <summary>A period of the job-search obligation (työnhakuvelvollisuus, JTYPL 3:3).</summary>
    SearchPeriod,

    /// <summary>Whether joint service is needed is to be assessed (Act 1369/2014, 2 §).</summary>
    JointNeed,

    /// <summary>Joint plan (monialainen työllistymissuunnitelma, Act 1369/2014, 3-4 §).</summary>
    JointPlan,

    /// <summary>Activation plan (aktivointisuunnitelma, Act 189/2001, 5 §).</summary>
    ActivationPlan,

    /// <summary>Initial mapping of an immigrant (alkukartoitus, Act 1386/2010, 10 §).</summary>
    InitialMapping,

    /// <summary>Starting an integration plan (Act 1386/2010, 13 §).</summary>
    IntegrationPlanStart,

    /// <summary>First integration plan (kotoutumissuunnitelma, Act 1386/2010, 12 §).</summary>
    FirstIntegrationPlan,
}

/// <summary>How a duty stands on a day.</summary>
public enum ObligationState : byte
{
    /// <summary>Its window has opened and its last day has not passed.</summary>
    Open,

    /// <summary>Its window is not open yet.</summary>
    Upcoming,

    /// <summary>Its last day has passed.</summary>
    Late,

    /// <summary>Done in time.</summary>
    Held,

    /// <summary>Done after its last day.</summary>
    HeldLate,

    /// <summary>Done before its window opened.</summary>
    HeldEarly,

    /// <summary>Not done, and can't be any more.</summary>
    Missed,

    /// <summary>No longer owed.</summary>
    Lapsed,

    /// <summary>Not known whether it is owed.</summary>
    Undetermined,
}

/// <summary>Why a duty ended as it did, or can't be told.</summary>
public enum ObligationReason : byte
{
    /// <summary>Nothing to tell.</summary>
    None,

    /// <summary>The job search ended.</summary>
    SearchEnded,

    /// <summary>A service that exempts runs.</summary>
    InService,

    /// <summary>The customer's status is not one that the talk is for.</summary>
    NotCovered,

    /// <summary>The job search or unemployment is known to end soon.</summary>
    EndingSoon,

    /// <summary>The law of 2 May 2022 came into force.</summary>
    LawChanged,

    /// <summary>The next one is due.</summary>
    NextDue,

    /// <summary>The three months of the series are over.</summary>
    PeriodOver,

    /// <summary>Unemployment ended.</summary>
    NotUnemployed,

    /// <summary>The service no longer runs.</summary>
    ServiceEnded,

    /// <summary>A new one took its place.</summary>
    Replaced,

    /// <summary>Recorded as obviously unnecessary.</summary>
    Waived,

    /// <summary>A supplementary talk was held in place of the initial interview.</summary>
    SupplementaryFirst,

    /// <summary>Joint service began.</summary>
    JointService,

    /// <summary>Joint service ended.</summary>
    JointServiceEnded,

    /// <summary>The date of the first permit or registration is not on record.</summary>
    PermitDateUnknown,
}

/// <summary>The provision that a duty rests on, in the wording of its day.</summary>
public enum ObligationBasis : byte
{
    /// <summary>JTYPL 2:4.1 (916/2012).</summary>
    FirstInterview,

    /// <summary>JTYPL 2:4.2 (1456/2016).</summary>
    ThreeMonthInterview,

    /// <summary>JTYPL 2:5.1.</summary>
    InitialInterview,

    /// <summary>JTYPL 2:6.1, 1 k (1379/2021).</summary>
    Supplementary,

    /// <summary>JTYPL 2:6.1, 1 k (443/2024).</summary>
    SupplementaryFortnightly,

    /// <summary>JTYPL 2:6.1, 2 k (1379/2021).</summary>
    Conversation,

    /// <summary>JTYPL 2:6.1, 2 k (443/2024).</summary>
    ConversationFortnightly,

    /// <summary>JTYPL 2:6.1, 3 k (1379/2021).</summary>
    HalfYear,

    /// <summary>JTYPL 2:6.1, 3 k (443/2024).</summary>
    HalfYearFortnightly,

    /// <summary>JTYPL 2:7.2.</summary>
    ServiceEnd,

    /// <summary>JTYPL 2:6.2 (916/2012).</summary>
    PlanOfFirstInterview,

    /// <summary>JTYPL 2:8.1.</summary>
    Plan,

    /// <summary>JTYPL 2:6.3 (1456/2016).</summary>
    RevisionAtInterview,

    /// <summary>JTYPL 2:9.2.</summary>
    Revision,

    /// <summary>Act 1369/2014, 4.2.</summary>
    JointRevision,

    /// <summary>Act 1369/2014, 4.2 (1383/2021).</summary>
    JointRevisionNordic,

    /// <summary>Act 189/2001, 9.3 (1384/2021).</summary>
    ActivationRevision,

    /// <summary>On the customer's request.</summary>
    Request,

    /// <summary>Act 1369/2014, 2.2, 1 k.</summary>
    JointNeedByDays,

    /// <summary>Act 1369/2014, 2.2, 2 k.</summary>
    JointNeedByYear,

    /// <summary>Act 1369/2014, 2.2, 3 k.</summary>
    JointNeedOfYoung,

    /// <summary>Act 1369/2014, 3-4.</summary>
    JointPlan,

    /// <summary>Act 189/2001, 5.2.</summary>
    ActivationPlan,

    /// <summary>Act 1386/2010, 10.1.</summary>
    InitialMapping,

    /// <summary>Act 1386/2010, 13.</summary>
    IntegrationPlan,

    /// <summary>Act 1386/2010, 12.2.</summary>
    FirstIntegrationPlan,

    /// <summary>JTYPL 2:12.2.</summary>
    Report,

    /// <summary>JTYPL 3:3.</summary>
    SearchPeriod,
}
