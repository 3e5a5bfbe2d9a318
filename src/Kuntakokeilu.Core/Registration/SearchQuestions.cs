using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Which questions a journey asks, as the answers lead.</summary>
internal static class SearchQuestions
{
    /// <summary>Those that these answers lead to, in order; a later one may depend on an earlier one.</summary>
    internal static IEnumerable<Q> Of(JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        Enum.GetValues<Q>().Where(question => IsAsked(question, kind, standing, answers));

    /// <summary>The answers without those to questions that other answers have made needless.</summary>
    internal static SearchAnswers Needed(JourneyKind kind, SearchStanding standing, SearchAnswers answers)
    {
        SearchAnswers needed = answers;
        foreach (Q question in Enum.GetValues<Q>())
            if (needed.Has(question) && !IsAsked(question, kind, standing, Before(question, needed)))
                needed = needed.Without(question);
        return needed;
    }

    /// <summary>The first question without an answer; null when everything has been asked.</summary>
    internal static Q? Next(JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        Of(kind, standing, answers).Where(question => !answers.Has(question)).Cast<Q?>().FirstOrDefault();

    /// <summary>Whether the answers so far lead to a question: it has been answered, or comes next.</summary>
    internal static bool LeadsTo(Q question, JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        Of(kind, standing, answers).Contains(question)
        && (answers.Has(question) || Next(kind, standing, answers) >= question);

    /// <summary>The question before; null before the first.</summary>
    internal static Q? Before(Q question, JourneyKind kind, SearchStanding standing, SearchAnswers answers) =>
        Of(kind, standing, answers).Where(one => one < question).Cast<Q?>().LastOrDefault();

    private static SearchAnswers Before(Q question, SearchAnswers answers) =>
        answers.Answered.Where(one => one >= question).Aggregate(answers, (left, one) => left.Without(one));

    private static bool IsAsked(Q question, JourneyKind kind, SearchStanding standing, SearchAnswers answers)
    {
        if (question is Q.Request)
            return standing.IsOnBehalf;
        SearchFacts facts = new(kind, standing, answers);
        if (kind is JourneyKind.End)
            return question is Q.Ending;
        if (!facts.IsStart && question is not Q.Changed && !IsOf(Matters(answers), question))
            return false;
        return question switch
        {
            Q.Changed => !facts.IsStart,
            Q.Ending => false,
            Q.Protection => facts.Home.IsNone && facts.Day >= LawBook.TemporaryProtection.From,
            Q.RightToWork => facts.Citizenship is { } country && !Countries.IsFree(country),
            Q.Hours => facts.Status
                is EmploymentStatus.OpenMarket
                    or EmploymentStatus.ShortenedWeek
                    or EmploymentStatus.PartTimeWork,
            Q.Training => facts.Status is EmploymentStatus.Training,
            Q.Risk => facts.Day >= LawBook.AtRisk.From && MayBeAtRisk(facts),
            Q.Immigration => facts.MayBeImmigrant,
            Q.Dismissal => facts.Day >= LawBook.RedundancyProtection.From,
            Q.Attachments => AsksForFiles(answers),
            _ => true,
        };
    }

    /// <summary>A permit, the fund's certificate, the notice of dismissal: asked for, and never demanded.</summary>
    private static bool AsksForFiles(SearchAnswers answers) =>
        answers.Has(Q.RightToWork)
        || answers.Is(Q.Fund, F.Member, SearchAnswers.Yes)
        || answers.Is(Q.Dismissal, F.Dismissed, SearchAnswers.Yes);

    /// <summary>At a start also supported work and services no longer suffice (4 § 3 mom).</summary>
    private static bool MayBeAtRisk(SearchFacts facts) =>
        !facts.MeetsStatus
        || (
            facts.IsStart
            && facts.Status
                is EmploymentStatus.EmployedWithSupport
                    or EmploymentStatus.PromotingService
                    or EmploymentStatus.Training
        );

    internal static IReadOnlyList<ChangedMatter> Matters(SearchAnswers answers) =>
        [
            .. (answers[Q.Changed, F.Changed] ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => Enum.Parse<ChangedMatter>(name, ignoreCase: true)),
        ];

    /// <summary>Only the pages of what has changed.</summary>
    private static bool IsOf(IReadOnlyList<ChangedMatter> matters, Q question) =>
        question switch
        {
            Q.Details => matters.Contains(ChangedMatter.Home),
            Q.Protection => matters.Contains(ChangedMatter.Home) || matters.Contains(ChangedMatter.Permit),
            Q.RightToWork => matters.Contains(ChangedMatter.Permit),
            Q.Situation or Q.Training => matters.Contains(ChangedMatter.Situation),
            Q.Hours or Q.Risk => matters.Contains(ChangedMatter.Situation) || matters.Contains(ChangedMatter.Hours),
            Q.Fund => matters.Contains(ChangedMatter.Fund),
            Q.Contact => matters.Contains(ChangedMatter.Contact),
            Q.Attachments => matters.Contains(ChangedMatter.Permit) || matters.Contains(ChangedMatter.Fund),
            _ => false,
        };
}
