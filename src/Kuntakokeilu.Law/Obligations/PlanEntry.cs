namespace Kuntakokeilu.Law.Obligations;

/// <summary>An entry about a customer's plan, services, joint service or integration.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">What was entered.</param>
/// <param name="Detail">Of which kind.</param>
/// <param name="Until">The last day of a plan or a service; the day of a known end.</param>
/// <param name="Number">Jobs to be applied for, or applied for; null when nothing is said.</param>
/// <param name="Months">Length of the periods of the job-search obligation.</param>
/// <param name="From">First day of the first period; the plan's own day when null.</param>
/// <param name="Ground">Why the number is what it is.</param>
/// <param name="IsAccepted">Whether the plan was accepted by all.</param>
/// <param name="ReportBy">By when the customer reports.</param>
public readonly record struct PlanEntry(
    DateOnly Day,
    PlanEntryKind Kind,
    PlanDetail Detail = PlanDetail.None,
    DateOnly? Until = null,
    byte? Number = null,
    byte Months = 1,
    DateOnly? From = null,
    NumberGround Ground = NumberGround.None,
    bool IsAccepted = false,
    DateOnly? ReportBy = null
);

/// <summary>What was entered.</summary>
public enum PlanEntryKind : byte
{
    /// <summary>A plan was made.</summary>
    Plan,

    /// <summary>It was revised.</summary>
    Revision,

    /// <summary>A service begins, or goes on otherwise than told.</summary>
    Service,

    /// <summary>The service has ended.</summary>
    ServiceEnd,

    /// <summary>It is known what ends the search or unemployment, and when.</summary>
    KnownEnd,

    /// <summary>The customer asks for talks, a revision or an initial mapping.</summary>
    Request,

    /// <summary>Something is recorded as obviously unnecessary.</summary>
    Waiver,

    /// <summary>Whether joint service is needed has been assessed.</summary>
    JointAssessed,

    /// <summary>Joint service begins.</summary>
    JointStart,

    /// <summary>Joint service ends.</summary>
    JointEnd,

    /// <summary>Kela's notice of days of benefit (Act 189/2001, 3 §).</summary>
    KelaNotice,

    /// <summary>First permit or registration of residence.</summary>
    Residence,

    /// <summary>Initial mapping began.</summary>
    MappingStarted,

    /// <summary>Initial mapping was done.</summary>
    MappingDone,

    /// <summary>Making an integration plan began.</summary>
    PlanStarted,

    /// <summary>Jobs were applied for.</summary>
    Applied,

    /// <summary>The customer reported.</summary>
    Report,
}

/// <summary>The kind of an entry, by the words of the file.</summary>
public enum PlanDetail : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Employment plan (työllistymissuunnitelma).</summary>
    Employment,

    /// <summary>Joint plan (monialainen työllistymissuunnitelma).</summary>
    Joint,

    /// <summary>Activation plan (aktivointisuunnitelma).</summary>
    Activation,

    /// <summary>Integration plan (kotoutumissuunnitelma).</summary>
    Integration,

    /// <summary>Labour market training.</summary>
    Training,

    /// <summary>Supported study of one who has a qualification.</summary>
    QualifiedStudy,

    /// <summary>Supported study of one who has none.</summary>
    UnqualifiedStudy,

    /// <summary>Trial (työkokeilu).</summary>
    Trial,

    /// <summary>Work with pay subsidy (palkkatuki).</summary>
    PaySubsidy,

    /// <summary>Rehabilitative work (kuntouttava työtoiminta).</summary>
    Rehabilitation,

    /// <summary>Joint purchase training (yhteishankintakoulutus).</summary>
    JointTraining,

    /// <summary>The job search ends.</summary>
    Search,

    /// <summary>Work of over 80 per cent begins.</summary>
    Work,

    /// <summary>Short work begins.</summary>
    ShortWork,

    /// <summary>Part-time work begins.</summary>
    PartTime,

    /// <summary>Supported study begins.</summary>
    Study,

    /// <summary>Military or civil service begins.</summary>
    Military,

    /// <summary>Family leave begins.</summary>
    FamilyLeave,

    /// <summary>What was known is withdrawn.</summary>
    Withdrawn,

    /// <summary>Talks are asked for.</summary>
    Talks,

    /// <summary>A revision is asked for.</summary>
    Revision,

    /// <summary>An initial mapping is asked for.</summary>
    Mapping,

    /// <summary>The first interview is unnecessary.</summary>
    FirstInterview,

    /// <summary>The plan is unnecessary.</summary>
    Plan,

    /// <summary>The talk after a service is unnecessary.</summary>
    ServiceEnd,

    /// <summary>It is needed.</summary>
    Needed,

    /// <summary>It is not needed.</summary>
    NotNeeded,

    /// <summary>180 days of subsidy, under 25.</summary>
    Days180,

    /// <summary>The period of allowance, under 25.</summary>
    AllowancePeriod,

    /// <summary>500 days of subsidy, 25 or over.</summary>
    Days500,

    /// <summary>180 days after the allowance, 25 or over.</summary>
    Allowance180,

    /// <summary>An integration plan is needed.</summary>
    PlanNeeded,

    /// <summary>No integration plan is needed.</summary>
    PlanNotNeeded,
}

/// <summary>Why the number of the job-search obligation is what it is (JTYPL 3:3-7).</summary>
public enum NumberGround : byte
{
    /// <summary>The number of 3:3.1.</summary>
    None,

    /// <summary>No jobs to apply for (3:3.3).</summary>
    NoOpportunities,

    /// <summary>Part-time work (3:6.1).</summary>
    PartTime,

    /// <summary>Supported study (3:6.3).</summary>
    Study,

    /// <summary>Several months in one for a weighty reason (3:3.1).</summary>
    Combined,

    /// <summary>Work of over 80 per cent (3:5.1).</summary>
    Work,

    /// <summary>Laid off (3:5.2).</summary>
    Layoff,

    /// <summary>A long service (3:5.3).</summary>
    LongService,

    /// <summary>Need of joint service (3:7.1).</summary>
    JointNeed,

    /// <summary>Work ability (3:7.1).</summary>
    WorkAbility,

    /// <summary>Literacy (3:7.1).</summary>
    Literacy,

    /// <summary>Joint purchase training (3:7.1).</summary>
    JointTraining,

    /// <summary>Prevented otherwise (3:7.1).</summary>
    Prevented,

    /// <summary>Unemployment ends soon (3:7.1, 6 k), to 31 August 2024.</summary>
    Ending,

    /// <summary>Työkanava (3:7.1, 7 k), from 1 July 2022.</summary>
    Tyokanava,

    /// <summary>At short notice (3:3.4), from 1 September 2024.</summary>
    ShortNotice,

    /// <summary>No number: an integration plan that lasts longer (Act 1386/2010, 12 §).</summary>
    Extended,
}

/// <summary>Why an entry or a contact had no effect, in the order in which the first that fits is told.</summary>
public enum EntryRefusal : byte
{
    /// <summary>It had.</summary>
    None,

    /// <summary>On or after the day on which the pilots have ended.</summary>
    AfterPilot,

    /// <summary>Booked for a day that has passed, without an outcome.</summary>
    OutcomeMissing,

    /// <summary>No job search is open.</summary>
    NoOpenSearch,

    /// <summary>A revision, and no plan.</summary>
    NoPlan,

    /// <summary>Not what the law of the day knows.</summary>
    NoLegalBasis,

    /// <summary>Another number than four a month, and no ground.</summary>
    GroundMissing,

    /// <summary>An integration plan that lasts longer than the law allows.</summary>
    TooLong,

    /// <summary>Nothing that it could end, waive or start.</summary>
    NotApplicable,
}
