using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using static Kuntakokeilu.Core.WhoServesMe.Answers;

namespace Kuntakokeilu.Core.WhoServesMe;

/// <summary>Which questions are asked, and what can be answered.</summary>
internal static class Questions
{
    internal static readonly DateOnly Earliest = new(2000, 1, 1);
    internal static readonly DateOnly Latest = new(2099, 12, 31);

    private static readonly string[] YesOrNo = [Yes, No, Unknown];

    private static readonly EmploymentStatus[] Working =
    [
        EmploymentStatus.OpenMarket,
        EmploymentStatus.ShortenedWeek,
        EmploymentStatus.PartTimeWork,
    ];

    /// <summary>The questions that these answers lead to, in order; a later one may depend on an earlier one.</summary>
    internal static IEnumerable<Question> Of(Answers answers) =>
        Enum.GetValues<Question>().Where(q => IsAsked(q, answers));

    /// <summary>The answers without those to questions that other answers have made needless.</summary>
    internal static Answers Needed(Answers answers)
    {
        Answers needed = Empty;
        foreach (Question question in Enum.GetValues<Question>())
            if (answers[question] is { } answer && IsAsked(question, needed))
                needed = needed.With(question, answer);
        return needed;
    }

    /// <summary>The first question without an answer; null when everything has been asked.</summary>
    internal static Question? Next(Answers answers) =>
        Of(answers)
            .Where(question => answers[question] is null)
            .Select(question => (Question?)question)
            .FirstOrDefault();

    /// <summary>
    /// How many questions there will be, as it seems: what has not been answered is taken to be answered as by most.
    /// </summary>
    internal static int Expected(Answers answers)
    {
        while (Next(answers) is { } open)
            answers = answers.With(open, Usual(open));
        return Of(answers).Count();
    }

    private static string Usual(Question question) =>
        question switch
        {
            Question.Start => Unknown,
            Question.Home or Question.Stay => $"{PilotAreas.All[0].Municipalities[0]}",
            Question.Status => $"{EmploymentStatus.Unemployed}",
            _ => No,
        };

    /// <summary>The question before; null before the first.</summary>
    internal static Question? Before(Question question, Answers answers) =>
        Of(answers).Where(q => q < question).Select(q => (Question?)q).LastOrDefault();

    /// <summary>The choices of a question; none for a day and for a municipality.</summary>
    internal static IReadOnlyList<string> Choices(Question question) =>
        question switch
        {
            Question.Start or Question.Home or Question.Stay => [],
            Question.Status =>
            [
                $"{EmploymentStatus.Unemployed}",
                $"{EmploymentStatus.LaidOff}",
                $"{EmploymentStatus.EmployedWithSupport}",
                $"{EmploymentStatus.PromotingService}",
                $"{EmploymentStatus.OpenMarket}",
                $"{EmploymentStatus.PartTimeWork}",
                $"{EmploymentStatus.ShortenedWeek}",
                $"{EmploymentStatus.Training}",
                $"{EmploymentStatus.OutsideLabourForce}",
                Unknown,
            ],
            _ => YesOrNo,
        };

    internal static bool Accepts(Question question, string answer) =>
        answer == Unknown
        || question switch
        {
            Question.Start => DateOnly.TryParseExact(answer, "yyyy-MM-dd", out DateOnly day) && CanBeStart(day),
            Question.Home or Question.Stay => answer == None || IsMunicipality(answer),
            _ => Choices(question).Contains(answer),
        };

    private static bool IsAsked(Question question, Answers answers)
    {
        if (question is Question.Start)
            return true;
        if (answers.IsAfterPilots)
            return false;
        bool hasNoHome = answers.Is(Question.Home, None) || answers.Is(Question.Home, Unknown);
        bool isProtected =
            hasNoHome && !answers.Is(Question.Protection, No) && answers.MayStartFrom(LawBook.TemporaryProtection.From);
        return question switch
        {
            Question.Home => true,
            Question.Protection => hasNoHome && answers.MayStartFrom(LawBook.TemporaryProtection.From),
            Question.Stay => isProtected,
            _ when !CanBeInPilots(answers, isProtected) => false,
            Question.Hours => answers.Status is { } status && Working.Contains(status),
            Question.Promoting => answers.Is(Question.Status, $"{EmploymentStatus.Training}"),
            Question.AtRisk => MayBeAtRisk(answers),
            Question.FormerCustomer => answers.MayStartFrom(LawBook.PilotStart.AddDays(2)),
            Question.ChangeSecurity => answers.MayStartFrom(LawBook.RedundancyProtection.From)
                && !answers.Is(Question.Under30, Yes),
            _ => true,
        };
    }

    /// <summary>Nothing more matters when the person can belong to no pilot municipality.</summary>
    private static bool CanBeInPilots(Answers answers, bool isProtected) =>
        answers.Is(Question.Home, Unknown)
        || PilotAreas.Include(answers.Home)
        || (isProtected && (answers.Is(Question.Stay, Unknown) || PilotAreas.Include(answers.Stay)));

    /// <summary>
    /// Of everybody but the unemployed: supported work and services no longer suffice at a start (4 § 3 mom).
    /// </summary>
    private static bool MayBeAtRisk(Answers answers) =>
        answers.MayStartFrom(LawBook.AtRisk.From)
        && answers.Status is { } status
        && status is not (EmploymentStatus.Unemployed or EmploymentStatus.LaidOff)
        && !(Working.Contains(status) && answers.Is(Question.Hours, Yes));

    private static bool CanBeStart(DateOnly day) => day >= Earliest && day <= Latest;

    private static bool IsMunicipality(string code) =>
        code.Length == 3 && Municipalities.All.Any(municipality => $"{municipality.Code}" == code);
}
