using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>That there is something to choose from, and that more than one can be chosen where that is asked.</summary>
internal static class ChoiceChecks
{
    internal static IEnumerable<Finding> Of(SurveyDefinition definition)
    {
        foreach ((Section section, int i) in definition.Sections.Select((section, i) => (section, i)))
        foreach ((Question question, int j) in section.Questions.Select((question, j) => (question, j)))
        {
            string place = $"sections[{i}].questions[{j}]";
            foreach (string missing in Empty(question))
                yield return new(FindingCode.EmptyChoices, $"{place}.{missing}", question.Id);
            if (
                question is { Kind: QuestionKind.Multi, IsRequired: true, Choices.Count: > 0 }
                && question.Choices.All(choice => choice.IsExclusive)
            )
                yield return new(FindingCode.ExclusiveAlone, $"{place}.choices", question.Id);
        }
    }

    private static IEnumerable<string> Empty(Question question)
    {
        bool chooses = question.Kind is QuestionKind.Single or QuestionKind.Multi or QuestionKind.Rank;
        if (chooses && question.Choices.Count == 0)
            yield return "choices";
        if (question is { Kind: QuestionKind.Grid, Rows.Count: 0 })
            yield return "rows";
        if (question is { Kind: QuestionKind.Grid, Scale.Count: 0 })
            yield return "scale";
    }
}
