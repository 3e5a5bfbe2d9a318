using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>
/// The survey of June 2024 with answers that are made up: who answers by the size of the municipality, what by stated weights
/// (<see cref="MadeUpChoices"/>). No municipality has answered so. The same seed gives the same answers.
/// </summary>
internal sealed class MadeUpSurvey
{
    /// <summary>How many of a hundred answer, from the smallest size to the largest.</summary>
    private static readonly int[] Answering = [45, 55, 65, 74, 82, 92, 100];

    private const double OptionalAnswered = 0.6;
    private const double Written = 0.35;
    private const double Late = 0.02;

    private static readonly string[] Sentences =
    [
        "Esimerkkivastaus: paja on auki kolmena päivänä viikossa.",
        "Esimerkkivastaus: yhteistyö hyvinvointialueen kanssa on sovittu kirjallisesti.",
        "Exempelsvar: vi ordnar gruppverksamhet tillsammans med grannkommunen.",
        "Esimerkkivastaus: pitkät etäisyydet vaikeuttavat osallistumista.",
        "Esimerkkivastaus: rahoituksen pitäisi olla pysyvää.",
    ];

    private readonly Questionnaire questionnaire = Questionnaire.Of(KnownSurveys.LowThreshold2024);
    private readonly ulong seed;

    private MadeUpSurvey(ulong seed) => this.seed = seed;

    internal static FrozenSurvey Make(ulong seed) => new MadeUpSurvey(seed).Make();

    private FrozenSurvey Make()
    {
        IReadOnlyList<FrameUnit> frame = SurveyFrame.Mainland;
        // Case numbers in an order of their own, so that they tell nothing of the unit.
        Dice order = new(seed, 0);
        Dictionary<string, string> cases = frame
            .Select(unit => (unit.Code, Key: order.Fraction()))
            .OrderBy(one => one.Key)
            .Index()
            .ToDictionary(one => one.Item.Code, one => $"{one.Index + 1:000}");
        return new(
            questionnaire.Definition,
            LowThresholdMemo.Text,
            [.. frame.Select((unit, i) => Asked(unit, cases[unit.Code], new(seed, (ulong)i + 1)))]
        );
    }

    private AskedUnit Asked(FrameUnit unit, string number, Dice dice)
    {
        if (!dice.Happens(Answering[(int)unit.Size] / 100.0))
            return new(unit, null);
        Dictionary<string, Answer> given = [];
        Answers answers = new(Backgrounds.Of(unit), given);
        foreach (Item item in questionnaire.Items)
            if (
                item.Conditions.All(condition => ConditionEvaluation.Holds(condition, answers))
                && One(item.Question, unit, dice) is { } answer
            )
                given.Add(item.Question.Id, answer);
        return new(unit, new(number, answers, IsLate: dice.Happens(Late)));
    }

    private static Answer? One(Question question, FrameUnit unit, Dice dice)
    {
        if (!question.IsRequired && !dice.Happens(question.Kind is QuestionKind.Text ? Written : OptionalAnswered))
            return null;
        return question.Kind switch
        {
            QuestionKind.Info => null,
            QuestionKind.Single => new Answer.Code(Drawn(question, question.Choices, unit, dice)),
            QuestionKind.Multi => Some(question, unit, dice),
            QuestionKind.Rank => new Answer.Codes([
                .. question
                    .Choices.Select(choice => (choice.Code, Key: dice.Fraction()))
                    .OrderBy(one => one.Key)
                    .Take(question.MostChosen)
                    .Select(one => one.Code),
            ]),
            QuestionKind.Grid => new Answer.Rows(
                question.Rows.ToDictionary(row => row.Code, _ => Drawn(question, question.Scale, unit, dice))
            ),
            QuestionKind.Number => new Answer.Number(
                dice.Rounded(unit.Population * (0.002 + (0.004 * dice.Fraction())))
            ),
            QuestionKind.Text => new Answer.Words(dice.OneOf<string>(Sentences)),
        };
    }

    private static Answer.Codes Some(Question question, FrameUnit unit, Dice dice)
    {
        string first = Drawn(question, question.Choices, unit, dice);
        Choice[] others = [.. question.Choices.Where(choice => choice.Code != first && IsBesideOthers(choice))];
        HashSet<string> chosen = [first];
        if (IsBesideOthers(question.Choices.First(choice => choice.Code == first)))
            for (int more = dice.Below(question.MostChosen); more > 0 && others.Length > 0; more--)
                chosen.Add(dice.OneOf<Choice>(others).Code);
        return new([.. question.Choices.Select(choice => choice.Code).Where(chosen.Contains)]);
    }

    private static bool IsBesideOthers(Choice choice) => choice is { IsExclusive: false, Kind: ChoiceKind.Normal };

    private static string Drawn(Question question, IReadOnlyList<Choice> choices, FrameUnit unit, Dice dice)
    {
        int[] weights = [.. choices.Select(choice => MadeUpChoices.Weight(question.Id, choice, unit.IsInPilot))];
        int drawn = dice.Below(weights.Sum());
        int at = 0;
        while (drawn >= weights[at])
            drawn -= weights[at++];
        return choices[at].Code;
    }
}
