using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests;

/// <summary>Answers made up by chance for every question of a survey, also to what is hidden: as a draft may hold them.</summary>
internal static class MadeUpAnswers
{
    internal static IReadOnlyList<Submission> Of(SurveyDefinition survey, IReadOnlyList<FrameUnit> units, int seed)
    {
        Random random = new(seed);
        return
        [
            .. units.Select(
                (unit, number) =>
                    new Submission(
                        $"{number + 1}",
                        new(Known(unit), Answers(survey, random)),
                        IsLate: random.Next(20) == 0,
                        SectionsReached: random.Next(15) == 0 ? random.Next(1, survey.Sections.Count) : null
                    )
            ),
        ];
    }

    private static Dictionary<string, Answer> Known(FrameUnit unit) =>
        new()
        {
            ["population"] = new Answer.Number(unit.Population),
            ["in_pilot"] = new Answer.Code(unit.IsInPilot ? "yes" : "no"),
            ["region"] = new Answer.Code($"r{unit.Region}"),
        };

    private static Dictionary<string, Answer> Answers(SurveyDefinition survey, Random random)
    {
        Dictionary<string, Answer> answers = [];
        foreach (Question question in survey.Questions)
            if (question.IsRequired || random.Next(3) > 0)
                if (One(question, random) is { } answer)
                    answers.Add(question.Id, answer);
        return answers;
    }

    private static Answer? One(Question question, Random random) =>
        question.Kind switch
        {
            QuestionKind.Info => null,
            QuestionKind.Single => new Answer.Code(Some(question.Choices, random).Code),
            QuestionKind.Multi => Chosen(question, random),
            QuestionKind.Rank => new Answer.Codes([
                .. Mixed(question.Choices, random).Take(random.Next(1, question.MostChosen + 1)).Select(c => c.Code),
            ]),
            QuestionKind.Grid => new Answer.Rows(
                question.Rows.ToDictionary(row => row.Code, _ => Some(question.Scale, random).Code)
            ),
            QuestionKind.Number => new Answer.Number(random.Next(500)),
            QuestionKind.Text => new Answer.Words(
                Some(["=1+1", "-9", "Pilkku, \"lainaus\"\nja rivi", "Työpaja"], random)
            ),
        };

    private static Answer.Codes Chosen(Question question, Random random)
    {
        Choice[] mixed = [.. Mixed(question.Choices, random)];
        if (mixed[0].IsExclusive)
            return new([mixed[0].Code]);
        HashSet<string> chosen =
        [
            .. mixed
                .Where(choice => !choice.IsExclusive)
                .Take(random.Next(1, question.MostChosen + 1))
                .Select(c => c.Code),
        ];
        return new([.. question.Choices.Select(choice => choice.Code).Where(chosen.Contains)]);
    }

    private static T Some<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private static IEnumerable<Choice> Mixed(IReadOnlyList<Choice> choices, Random random) =>
        choices.Select(choice => (choice, Key: random.Next())).OrderBy(one => one.Key).Select(one => one.choice);
}
