using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// The facts that the answers tell: of what was not asked, or not yet, those on record. From them follow the next
/// questions, and in the end the row that is recorded.
/// </summary>
internal sealed class SearchFacts(JourneyKind kind, SearchStanding standing, SearchAnswers answers)
{
    private readonly JobseekerFacts record =
        standing.Facts
        ?? new() { BirthDate = standing.BirthDate ?? DateOnly.MinValue, Status = EmploymentStatus.Unemployed };

    internal bool IsStart => kind.IsStart();

    /// <summary>
    /// The day of the row: that of sending (JTYPL 2:1.1); of a start that an official writes down the earlier day on which
    /// it was otherwise asked for, when there is one.
    /// </summary>
    internal DateOnly Day =>
        standing.IsOnBehalf && IsStart && answers.Day(Q.Request, F.Since) is { } since && since < standing.Today
            ? since
            : standing.Today;

    internal MunicipalityCode Home =>
        answers[Q.Details, F.Home] is null ? record.HomeMunicipality : answers.Municipality(Q.Details, F.Home);

    internal LanguageCode MotherTongue =>
        answers[Q.Details, F.MotherTongue] is { } told ? Languages.Code(told) : record.MotherTongue;

    internal short? Citizenship =>
        answers[Q.Details, F.Citizenship] is { } told ? Countries.Number(told) : standing.Carried.Citizenship;

    internal EmploymentStatus Status => answers.Enum<EmploymentStatus>(Q.Situation, F.Status) ?? record.Status;

    /// <summary>Those on record belong to the situation on record, and go with it.</summary>
    internal WeeklyHours Hours =>
        answers[Q.Hours, F.Hours] is { } told ? WrittenHours.Parse(told)!.Value
        : answers.Has(Q.Situation) ? WeeklyHours.NotGiven
        : record.WeeklyHours;

    internal bool Promoting =>
        answers.Has(Q.Situation) ? answers.Is(Q.Training, F.Promoting, SearchAnswers.Yes) : record.PromotingService;

    internal bool AtRisk =>
        answers.Has(Q.Risk)
            ? answers.Is(Q.Risk, F.Risk, SearchAnswers.Yes)
            : !answers.Has(Q.Situation) && !answers.Has(Q.Hours) && record.AtRisk;

    private bool IsProtected =>
        answers.Has(Q.Protection)
            ? answers.Is(Q.Protection, F.Protection, SearchAnswers.Yes)
            : Home.IsNone && record.TemporaryProtection;

    /// <summary>Told on while there is no home municipality, also when the permit has ended.</summary>
    private MunicipalityCode Stay =>
        !Home.IsNone ? MunicipalityCode.None
        : answers.Is(Q.Protection, F.Protection, SearchAnswers.Yes) ? answers.Municipality(Q.Protection, F.Stay)
        : record.PlaceOfStay;

    /// <summary>
    /// The fund's answer on record stays; whoever is no member does not get the allowance; what a member thinks of it is
    /// kept as a statement and decides nothing.
    /// </summary>
    private Answer EarningsRelated =>
        answers[Q.Fund, F.Member] switch
        {
            null => record.EarningsRelated,
            SearchAnswers.No => Answer.No,
            SearchAnswers.Yes when standing.Carried.BenefitPayer is BenefitPayer.Fund => record.EarningsRelated,
            _ => Answer.Unknown,
        };

    private BenefitPayer? Payer =>
        answers[Q.Fund, F.Member] switch
        {
            SearchAnswers.Yes => BenefitPayer.Fund,
            SearchAnswers.No when standing.Carried.BenefitPayer is not BenefitPayer.None => BenefitPayer.Kela,
            _ => standing.Carried.BenefitPayer,
        };

    /// <summary>Of whom it is not asked: Finnish citizens of a domestic mother tongue.</summary>
    private Answer Immigrant =>
        answers[Q.Immigration, F.Moved] switch
        {
            SearchAnswers.Yes => Answer.Yes,
            SearchAnswers.No => Answer.No,
            SearchAnswers.Unknown => Answer.Unknown,
            _ when !IsStart => record.Immigrant,
            _ => MayBeImmigrant ? Answer.Unknown : Answer.No,
        };

    internal bool MayBeImmigrant => Citizenship is not Countries.Finland || !MotherTongue.IsFinnishSwedishOrSami;

    private bool IsRedundant =>
        answers.Has(Q.Dismissal) ? ChangeSecurity.IsMet(answers, record.BirthDate, Day) : record.RedundancyProtection;

    /// <summary>Whether the situation is one of 4 § 1 mom by itself, so that danger of unemployment need not be asked.</summary>
    internal bool MeetsStatus =>
        Status switch
        {
            EmploymentStatus.Unemployed or EmploymentStatus.LaidOff => true,
            EmploymentStatus.EmployedWithSupport or EmploymentStatus.PromotingService => true,
            EmploymentStatus.Training => Promoting,
            EmploymentStatus.OpenMarket or EmploymentStatus.ShortenedWeek or EmploymentStatus.PartTimeWork =>
                Hours.IsUnder(4),
            _ => false,
        };

    internal JobseekerFacts Complete =>
        record with
        {
            HomeMunicipality = Home,
            PlaceOfStay = Stay,
            Status = Status,
            WeeklyHours = Hours,
            AtRisk = AtRisk,
            PromotingService = Promoting,
            EarningsRelated = EarningsRelated,
            MotherTongue = MotherTongue,
            Immigrant = Immigrant,
            TemporaryProtection = IsProtected,
            RedundancyProtection = IsRedundant,
        };

    /// <summary>Days of benefit, kind of service and reduced ability are never asked: they stay as they are on record.</summary>
    internal CarriedFacts Carried =>
        standing.Carried with
        {
            Sex = standing.Carried.Sex ?? standing.Sex,
            Citizenship = Citizenship,
            ServiceLanguage =
                answers.Enum<ServiceLanguage>(Q.Contact, F.ServiceLanguage) ?? standing.Carried.ServiceLanguage,
            BenefitPayer = Payer,
        };

    /// <summary>The one row that is recorded.</summary>
    internal IncomingFact Row =>
        new(
            new(
                Day,
                kind switch
                {
                    JourneyKind.Register or JourneyKind.Restart => RegisterEventKind.Start,
                    JourneyKind.Change => RegisterEventKind.Change,
                    JourneyKind.End => RegisterEventKind.End,
                },
                Complete
            ),
            Carried,
            1
        );
}
