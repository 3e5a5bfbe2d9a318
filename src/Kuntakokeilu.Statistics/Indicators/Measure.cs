namespace Kuntakokeilu.Statistics.Indicators;

/// <summary>
/// What is counted: a set of distinct people in a month. Those up to <see cref="Measures.LastStock"/> are states on the month's
/// last working day, the others things that happened during the calendar month. What each means stands in
/// <c>Jobseekers/StockMeasures</c>, <c>Jobseekers/FlowMeasures</c> and <c>Jobseekers/CaseworkMeasures</c>, with its source.
/// (Over 400 lines: one list, each with its meaning beside it.)
/// </summary>
public enum Measure : byte
{
    /// <summary>Jobseekers (työnhakijat): the job search is open.</summary>
    Jobseekers,

    /// <summary>Unemployed jobseekers (työttömät työnhakijat), fully laid off included.</summary>
    Unemployed,

    /// <summary>Fully laid off (kokonaan lomautetut).</summary>
    LaidOff,

    /// <summary>On a reduced working week (lyhennetyllä työviikolla).</summary>
    ReducedWeek,

    /// <summary>Unemployed men.</summary>
    UnemployedMen,

    /// <summary>Unemployed women.</summary>
    UnemployedWomen,

    /// <summary>Unemployed under 20.</summary>
    UnemployedUnder20,

    /// <summary>Unemployed under 25.</summary>
    UnemployedUnder25,

    /// <summary>Unemployed under 30.</summary>
    UnemployedUnder30,

    /// <summary>Unemployed of 50 or over.</summary>
    UnemployedOver50,

    /// <summary>Unemployed who are disabled or long-term ill.</summary>
    UnemployedDisabled,

    /// <summary>Unemployed foreigners: another citizenship than Finland's.</summary>
    UnemployedForeigners,

    /// <summary>Unemployed whose mother tongue is foreign: not Finnish, Swedish or a Sámi language.</summary>
    UnemployedForeignLanguage,

    /// <summary>Unemployed for at least 3 months without a break.</summary>
    UnemployedFor3Months,

    /// <summary>Unemployed for at least 6 months without a break.</summary>
    UnemployedFor6Months,

    /// <summary>Long-term unemployed (pitkäaikaistyöttömät): at least a year without a break.</summary>
    LongTermUnemployed,

    /// <summary>Unemployed for at least two years without a break.</summary>
    UnemployedFor2Years,

    /// <summary>In training (koulutuksessa), whether a service or not.</summary>
    InTraining,

    /// <summary>At work on the open market, part-time work included.</summary>
    OpenMarket,

    /// <summary>Employed with support (työllistetyt): subsidised, start-up grant, State.</summary>
    Subsidised,

    /// <summary>In an employment-promoting service by status (työllistymistä edistävässä palvelussa).</summary>
    InPromotingService,

    /// <summary>In services (palveluissa): all that the activation rate counts, each kind below and no one else.</summary>
    InServices,

    /// <summary>In a work trial (työkokeilussa).</summary>
    InWorkTrial,

    /// <summary>In labour market training (työvoimakoulutuksessa).</summary>
    InLabourTraining,

    /// <summary>In coaching (valmennuksessa).</summary>
    InCoaching,

    /// <summary>In other services: rehabilitative work, self-motivated study, or of a kind not known.</summary>
    InOtherServices,

    /// <summary>Jobseekers who are disabled or long-term ill.</summary>
    DisabledJobseekers,

    /// <summary>In services and disabled or long-term ill.</summary>
    DisabledInServices,

    /// <summary>Responsible by the test of the target group (kohderyhmä, 4 §).</summary>
    BasisTargetGroup,

    /// <summary>Responsible as the former municipality when the search began again (6 §).</summary>
    BasisRestart,

    /// <summary>Responsible by the customer's move.</summary>
    BasisMoved,

    /// <summary>Transferred on request (5 §).</summary>
    BasisTransferred,

    /// <summary>Left untransferred by the TE office (5 §).</summary>
    BasisLeftUntransferred,

    /// <summary>Under redundancy protection (muutosturva).</summary>
    BasisRedundancyProtection,

    /// <summary>No ground of 4 § holds.</summary>
    BasisNotInTargetGroup,

    /// <summary>The home municipality is not of the pilots.</summary>
    BasisHomeNotPilot,

    /// <summary>The labour-market status is not one of those covered.</summary>
    BasisStatusNotCovered,

    /// <summary>Facts are missing: nobody has decided.</summary>
    BasisMissingFacts,

    /// <summary>Before the pilots.</summary>
    BasisBeforePilots,

    /// <summary>The ground: not entitled to earnings-related allowance (4 § 1 mom 1 k).</summary>
    GroundNoEarningsRelated,

    /// <summary>The ground: under 30 (4 § 1 mom 2 k).</summary>
    GroundAge,

    /// <summary>The ground: immigrant (4 § 1 mom 2 k).</summary>
    GroundImmigrant,

    /// <summary>The ground: foreign language (4 § 1 mom 2 k).</summary>
    GroundLanguage,

    /// <summary>The ground: temporary protection (4 § 2 mom).</summary>
    GroundTemporaryProtection,

    /// <summary>The ground: former customer (6 § 2 mom).</summary>
    GroundFormerCustomer,

    /// <summary>The first or initial interview is owed and not held yet.</summary>
    FirstInterviewWaits,

    /// <summary>Of <see cref="FirstInterviewWaits"/>: its last day has passed.</summary>
    FirstInterviewLate,

    /// <summary>The plan is owed and its last day has passed.</summary>
    PlanLate,

    /// <summary>A revision of the plan is owed and its last day has passed.</summary>
    RevisionLate,

    /// <summary>In a service that was agreed on: begun and not ended.</summary>
    InAgreedService,

    /// <summary>A service has been agreed on and not begun, nor called off.</summary>
    ServiceWaits,

    /// <summary>Of <see cref="ServiceWaits"/>: for 7 days at most, of several the longest.</summary>
    ServiceWaitsFor7Days,

    /// <summary>Of them: for 8-14 days.</summary>
    ServiceWaitsFor14Days,

    /// <summary>Of them: for 15-30 days.</summary>
    ServiceWaitsFor30Days,

    /// <summary>Of them: for 31-60 days.</summary>
    ServiceWaitsFor60Days,

    /// <summary>Of them: for 61-90 days.</summary>
    ServiceWaitsFor90Days,

    /// <summary>Of them: for 91 days or more.</summary>
    ServiceWaitsLonger,

    /// <summary>Vocational guidance has been agreed on and not begun, nor called off.</summary>
    GuidanceWaits,

    /// <summary>Job searches begun.</summary>
    SearchesBegun,

    /// <summary>Job searches ended.</summary>
    SearchesEnded,

    /// <summary>Unemployment begun.</summary>
    UnemploymentBegun,

    /// <summary>Unemployment ended.</summary>
    UnemploymentEnded,

    /// <summary>Unemployment begun, under 25 on its first day.</summary>
    UnemploymentBegunUnder25,

    /// <summary>Of <see cref="UnemploymentBegun"/> three months earlier: it lasted over three months.</summary>
    PassedThreeMonths,

    /// <summary>Of <see cref="UnemploymentBegunUnder25"/> three months earlier: it lasted over three months.</summary>
    PassedThreeMonthsUnder25,

    /// <summary>Used services during the month, whichever.</summary>
    UsedServices,

    /// <summary>Was employed with support during the month.</summary>
    UsedSubsidised,

    /// <summary>Was in a work trial during the month.</summary>
    UsedWorkTrial,

    /// <summary>Was in labour market training during the month.</summary>
    UsedLabourTraining,

    /// <summary>Was in coaching during the month.</summary>
    UsedCoaching,

    /// <summary>Was in other services during the month.</summary>
    UsedOtherServices,

    /// <summary>Came to another authority during the month, in whichever way.</summary>
    Transferred,

    /// <summary>Left untransferred by the TE office (5 §).</summary>
    TransferLeftUntransferred,

    /// <summary>Transferred on request to the TE office.</summary>
    TransferToTeOffice,

    /// <summary>Transferred on request to a municipality.</summary>
    TransferToMunicipality,

    /// <summary>Came to another authority by a move.</summary>
    TransferMoved,

    /// <summary>Came to the TE office by redundancy protection.</summary>
    TransferRedundancyProtection,

    /// <summary>On the eve of the pilots: jobseekers.</summary>
    EveJobseekers,

    /// <summary>On the eve: would become a municipality's customers.</summary>
    EveTransferring,

    /// <summary>On the eve, of those transferring: not entitled to earnings-related allowance.</summary>
    EveNoEarningsRelated,

    /// <summary>On the eve, of those transferring: under 30.</summary>
    EveAge,

    /// <summary>On the eve, of those transferring: immigrant.</summary>
    EveImmigrant,

    /// <summary>On the eve, of those transferring: foreign language.</summary>
    EveLanguage,

    /// <summary>On the eve, of those transferring: Kela pays.</summary>
    EvePaidByKela,

    /// <summary>On the eve, of those transferring: an unemployment fund pays.</summary>
    EvePaidByFund,

    /// <summary>On the eve, of those transferring: 300 days or more of labour market subsidy, under 700.</summary>
    EveSubsidyFrom300,

    /// <summary>On the eve, of those transferring: 700 days or more, under 1,000.</summary>
    EveSubsidyFrom700,

    /// <summary>On the eve, of those transferring: 1,000 days or more.</summary>
    EveSubsidyFrom1000,

    /// <summary>The first or initial interview was held in the month.</summary>
    FirstInterviewHeld,

    /// <summary>Of <see cref="FirstInterviewHeld"/>: at most 7 days after the search had begun.</summary>
    FirstInterviewIn7Days,

    /// <summary>Of them: 8-14 days after.</summary>
    FirstInterviewIn14Days,

    /// <summary>Of them: 15-30 days after.</summary>
    FirstInterviewIn30Days,

    /// <summary>Of them: 31-60 days after.</summary>
    FirstInterviewIn60Days,

    /// <summary>Of them: 61-90 days after.</summary>
    FirstInterviewIn90Days,

    /// <summary>Of them: 91 days after or more.</summary>
    FirstInterviewLater,

    /// <summary>The last day for the first or initial interview was in the month.</summary>
    FirstInterviewDue,

    /// <summary>Of <see cref="FirstInterviewDue"/>: it had been held by then.</summary>
    FirstInterviewInTime,

    /// <summary>The last day for the plan was in the month.</summary>
    PlanDue,

    /// <summary>Of <see cref="PlanDue"/>: it had been made by then.</summary>
    PlanInTime,

    /// <summary>The last day for a revision of the plan was in the month.</summary>
    RevisionDue,

    /// <summary>Of <see cref="RevisionDue"/>: it had been made by then, each of several.</summary>
    RevisionInTime,

    /// <summary>A service that was agreed on began in the month.</summary>
    ServiceBegun,

    /// <summary>Of <see cref="ServiceBegun"/>: at most 7 days after it was agreed on.</summary>
    ServiceBegunIn7Days,

    /// <summary>Of them: 8-14 days after.</summary>
    ServiceBegunIn14Days,

    /// <summary>Of them: 15-30 days after.</summary>
    ServiceBegunIn30Days,

    /// <summary>Of them: 31-60 days after.</summary>
    ServiceBegunIn60Days,

    /// <summary>Of them: 61-90 days after.</summary>
    ServiceBegunIn90Days,

    /// <summary>Of them: 91 days after or more.</summary>
    ServiceBegunLater,

    /// <summary>Of <see cref="ServiceBegun"/>: vocational guidance.</summary>
    GuidanceBegun,

    /// <summary>Of <see cref="GuidanceBegun"/>: at most 7 days after it was agreed on.</summary>
    GuidanceBegunIn7Days,

    /// <summary>Of them: 8-14 days after.</summary>
    GuidanceBegunIn14Days,

    /// <summary>Of them: 15-30 days after.</summary>
    GuidanceBegunIn30Days,

    /// <summary>Of them: 31-60 days after.</summary>
    GuidanceBegunIn60Days,

    /// <summary>Of them: 61-90 days after.</summary>
    GuidanceBegunIn90Days,

    /// <summary>Of them: 91 days after or more.</summary>
    GuidanceBegunLater,

    /// <summary>An interview, talk or conversation was held in the month, in a way that is on record.</summary>
    Interviewed,

    /// <summary>Of <see cref="Interviewed"/>: the last one of the month was held face to face.</summary>
    InterviewedFaceToFace,

    /// <summary>
    /// Places of services that can still be had: no people, and without noise, for the catalogue of services is open to
    /// everyone. See <see cref="Disclosure.PublishedCounts"/>.
    /// </summary>
    OpenPlaces,
}

/// <summary>The measures as numbers.</summary>
public static class Measures
{
    /// <summary>The last of the states; under 64, so that a person's states are the bits of one number.</summary>
    public const Measure LastStock = Measure.GuidanceWaits;

    /// <summary>How many there are.</summary>
    public const int Count = (int)Measure.OpenPlaces + 1;

    /// <summary>
    /// What tells of citizenship, language or health: given by area alone, never by who is responsible, for a second
    /// variable beside the area would single people out.
    /// </summary>
    public static IReadOnlySet<Measure> ByAreaAlone { get; } =
        new HashSet<Measure>
        {
            Measure.UnemployedForeigners,
            Measure.UnemployedForeignLanguage,
            Measure.UnemployedDisabled,
            Measure.DisabledJobseekers,
            Measure.DisabledInServices,
            Measure.GroundImmigrant,
            Measure.GroundLanguage,
            Measure.EveImmigrant,
            Measure.EveLanguage,
        };

    /// <summary>What follows from contacts and plans on record: of a time without any nothing can be told.</summary>
    public static bool IsOfCasework(Measure measure) =>
        measure
            is (>= Measure.FirstInterviewWaits and <= Measure.RevisionLate)
                or (>= Measure.FirstInterviewHeld and <= Measure.RevisionInTime)
                or Measure.Interviewed
                or Measure.InterviewedFaceToFace;

    /// <summary>What follows from services agreed on and on record: of a time without any nothing can be told.</summary>
    public static bool IsOfServices(Measure measure) =>
        measure
            is (>= Measure.InAgreedService and <= Measure.GuidanceWaits)
                or (>= Measure.ServiceBegun and <= Measure.GuidanceBegunLater)
                or Measure.OpenPlaces;
}
