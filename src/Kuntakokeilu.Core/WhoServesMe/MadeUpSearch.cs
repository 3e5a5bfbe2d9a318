using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.WhoServesMe;

/// <summary>A job search made up of somebody's answers, put through the law as any other.</summary>
internal static class MadeUpSearch
{
    private const int YearsOfTheYoung = 25;
    private const int YearsOfTheOld = 40;

    /// <summary>Who is responsible on the day the search starts, in the pilots' time at the earliest, and why.</summary>
    internal static Explanation Explain(Answers answers) =>
        Why.Explain(Events(answers), [], Day(answers), LawAsKnown.Whole);

    /// <summary>The same without the reasons.</summary>
    internal static Responsible Responsible(Answers answers)
    {
        JobseekerHistory history = new(LawAsKnown.Whole);
        history.Begin();
        foreach (RegisterEvent entry in Events(answers))
            history.Add(entry);
        history.End();
        DateOnly day = Day(answers);
        int period = history.PeriodCount - 1;
        while (history.PeriodAt(period).From > day)
            period--;
        Outcome outcome = history.PeriodAt(period).Outcome;
        return new(outcome.Authority, outcome.Municipality);
    }

    private static DateOnly Day(Answers answers) =>
        answers.Start!.Value < LawBook.PilotStart ? LawBook.PilotStart : answers.Start.Value;

    private static List<RegisterEvent> Events(Answers answers)
    {
        DateOnly start = answers.Start!.Value;
        JobseekerFacts facts = Facts(answers, start);
        DateOnly earlier = Earlier(facts);
        DateOnly ended = start.AddDays(-1);
        if (!answers.Is(Question.FormerCustomer, Answers.Yes) || earlier >= ended)
            return [new(start, RegisterEventKind.Start, facts)];
        JobseekerFacts before = facts with
        {
            Status = EmploymentStatus.Unemployed,
            EarningsRelated = Answer.No,
            RedundancyProtection = false,
        };
        return
        [
            new(earlier, RegisterEventKind.Start, before),
            new(ended, RegisterEventKind.End, before),
            new(start, RegisterEventKind.Start, facts),
        ];
    }

    /// <summary>The first day on which the person's place gives customership: a place of stay from 1 March 2023.</summary>
    private static DateOnly Earlier(in JobseekerFacts facts) =>
        facts.HomeMunicipality.IsNone ? LawBook.TemporaryProtection.From : LawBook.PilotStart;

    private static JobseekerFacts Facts(Answers answers, DateOnly start) =>
        new()
        {
            BirthDate = BirthDate(answers.Is(Question.Under30, Answers.Yes), start),
            HomeMunicipality = answers.Home,
            PlaceOfStay = answers.Stay,
            TemporaryProtection = answers.Is(Question.Protection, Answers.Yes),
            Status = answers.Status ?? EmploymentStatus.Unemployed,
            WeeklyHours = answers.Is(Question.Hours, Answers.Yes) ? WeeklyHours.Of(3) : WeeklyHours.NotGiven,
            PromotingService = answers.Is(Question.Promoting, Answers.Yes),
            AtRisk = answers.Is(Question.AtRisk, Answers.Yes),
            EarningsRelated = Answered(answers[Question.EarningsRelated]),
            Immigrant = Answered(answers[Question.Immigrant]),
            MotherTongue = answers[Question.MotherTongue] switch
            {
                Answers.Yes => LanguageCode.Parse("fi"),
                Answers.No => LanguageCode.Parse("en"),
                _ => LanguageCode.None,
            },
            RedundancyProtection = answers.Is(Question.ChangeSecurity, Answers.Yes),
        };

    /// <summary>The law asks for a day of birth, the form only whether one is under 30: privacy by asking less.</summary>
    private static DateOnly BirthDate(bool isUnder30, DateOnly start) =>
        new(start.Year - (isUnder30 ? YearsOfTheYoung : YearsOfTheOld), 1, 1);

    private static Answer Answered(string? answer) =>
        answer switch
        {
            Answers.Yes => Answer.Yes,
            Answers.No => Answer.No,
            _ => Answer.Unknown,
        };
}

/// <summary>An authority; the municipality when it is one.</summary>
internal readonly record struct Responsible(Authority Authority, MunicipalityCode Municipality);
