using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>An item at its place, with the conditions that must both hold for it to be shown.</summary>
/// <param name="Number">In the order of the survey, from 0.</param>
/// <param name="Place">Its path in the definition.</param>
internal sealed record Item(
    int Number,
    int SectionNumber,
    string Place,
    Question Question,
    Condition? OfSection,
    Condition? Own
)
{
    internal IEnumerable<Condition> Conditions => new[] { OfSection, Own }.OfType<Condition>();
}

/// <summary>A definition whose conditions have been read.</summary>
internal sealed class Questionnaire
{
    private Questionnaire(SurveyDefinition definition, IReadOnlyList<Item> items)
    {
        Definition = definition;
        Items = items;
    }

    internal SurveyDefinition Definition { get; }

    internal IReadOnlyList<Item> Items { get; }

    /// <exception cref="ConditionSyntaxException">A condition can't be read: the definition has not been checked.</exception>
    internal static Questionnaire Of(SurveyDefinition definition)
    {
        List<Item> items = [];
        foreach ((Section section, int number) in definition.Sections.Select((section, number) => (section, number)))
        {
            Condition? ofSection = Read(section.ShowIf);
            foreach ((Question question, int inSection) in section.Questions.Select((q, i) => (q, i)))
            {
                string place = $"sections[{number}].questions[{inSection}]";
                items.Add(new(items.Count, number, place, question, ofSection, Read(question.ShowIf)));
            }
        }
        return new(definition, items);

        static Condition? Read(string? text) => text is null ? null : ConditionParser.Parse(text);
    }

    /// <summary>What is shown to one who has answered so, in order. Hidden answers count for nothing.</summary>
    internal IReadOnlyList<Item> Shown(Answers answers)
    {
        List<Item> shown = [];
        Dictionary<string, Answer> counting = [];
        Answers seen = new(answers.Background, counting);
        foreach (Item item in Items)
        {
            if (!item.Conditions.All(condition => ConditionEvaluation.Holds(condition, seen)))
                continue;
            shown.Add(item);
            if (answers[item.Question.Id] is { } answer)
                counting[item.Question.Id] = answer;
        }
        return shown;
    }
}
