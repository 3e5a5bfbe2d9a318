using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.WhoServesMe;

/// <summary>Who serves, by somebody's answers.</summary>
/// <param name="Kind">What could be told.</param>
/// <param name="Explanation">The law's explanation; null for an undetermined case and after the pilots.</param>
/// <param name="FindOut">The questions answered "I don't know" whose answer would change who serves.</param>
internal sealed record Served(ServedKind Kind, Explanation? Explanation, IReadOnlyList<Question> FindOut);

internal enum ServedKind
{
    Municipality,
    TeOffice,

    /// <summary>A fact that could decide is not known.</summary>
    Undetermined,

    /// <summary>The search starts when the pilots are over.</summary>
    AfterPilots,
}

/// <summary>
/// Answers "Who serves me?" by the law itself. Where something is not known, every answer that it could have is tried:
/// it matters only when they disagree.
/// </summary>
internal static class Guide
{
    /// <summary>A day of each version of the rules, for one who does not know when the search starts.</summary>
    private static readonly DateOnly[] Days =
    [
        LawBook.PilotStart,
        LawBook.AnyRegistration.From,
        LawBook.AtRisk.From,
        LawBook.RedundancyProtection.From,
        LawBook.TemporaryProtection.From.AddDays(2),
        LawBook.Extension.From.AddDays(-1),
    ];

    internal static Served Answer(Answers answers)
    {
        if (answers.IsAfterPilots)
            return new(ServedKind.AfterPilots, null, []);
        Possibility[] unknown =
        [
            .. Questions
                .Of(answers)
                .Where(q => answers.Is(q, Answers.Unknown))
                .Select(q => new Possibility(q, CouldBe(q))),
        ];
        Answers[] possible = [.. Possible(answers, unknown)];
        var outcomes = Array.ConvertAll(possible, MadeUpSearch.Responsible);
        if (outcomes.Distinct().Count() > 1)
            return new(ServedKind.Undetermined, null, [.. Deciding(unknown, outcomes)]);
        // What is not known stays so in the reasons, though it could not change who serves.
        Answers asAnswered = answers.Start is null ? answers.With(Question.Start, Iso(Days[^1])) : answers;
        Explanation explanation = MadeUpSearch.Explain(asAnswered);
        return new(
            outcomes[0].Authority is Authority.Municipality ? ServedKind.Municipality : ServedKind.TeOffice,
            explanation,
            []
        );
    }

    /// <summary>Every combination of the answers that the unknown questions could have; the last one changes fastest.</summary>
    private static IEnumerable<Answers> Possible(Answers answers, IEnumerable<Possibility> unknown) =>
        unknown.Aggregate(
            (IEnumerable<Answers>)[answers],
            (all, one) => all.SelectMany(before => one.Answers.Select(answer => before.With(one.Question, answer)))
        );

    /// <summary>The questions on which alone two combinations differ that lead to different authorities.</summary>
    private static IEnumerable<Question> Deciding(Possibility[] unknown, Responsible[] outcomes)
    {
        int stride = outcomes.Length;
        foreach ((Question question, IReadOnlyList<string> answers) in unknown)
        {
            stride /= answers.Count;
            int step = stride;
            int First(int i) => i - (i / step % answers.Count * step);
            if (Enumerable.Range(0, outcomes.Length).Any(i => outcomes[i] != outcomes[First(i)]))
                yield return question;
        }
    }

    /// <summary>As many answers as there are ways in which the law could take them.</summary>
    private static IReadOnlyList<string> CouldBe(Question question) =>
        question switch
        {
            Question.Start => [.. Days.Select(Iso)],
            Question.Home or Question.Stay =>
            [
                $"{PilotAreas.All[0].Municipalities[0]}",
                $"{PilotAreas.All[1].Municipalities[0]}",
                $"{Municipalities.All.First(m => !PilotAreas.Include(m.Code)).Code}",
                Answers.None,
            ],
            Question.Status => [$"{EmploymentStatus.Unemployed}", $"{EmploymentStatus.OutsideLabourForce}"],
            _ => [Answers.Yes, Answers.No],
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");

    private sealed record Possibility(Question Question, IReadOnlyList<string> Answers);
}
