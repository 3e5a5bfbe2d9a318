using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>That no text is missing in any language of the survey.</summary>
internal static class TextChecks
{
    internal static IEnumerable<Finding> Of(SurveyDefinition definition) =>
        from text in Texts(definition)
        from language in definition.Languages
        where text.Text.IsMissing(language)
        select new Finding(FindingCode.MissingText, text.Place, language);

    /// <summary>Every text of the survey with its place.</summary>
    internal static IEnumerable<(LocalText Text, string Place)> Texts(SurveyDefinition definition)
    {
        yield return (definition.Title, "title");
        foreach ((Section section, int i) in definition.Sections.Select((section, i) => (section, i)))
        {
            yield return (section.Title, $"sections[{i}].title");
            foreach ((Question question, int j) in section.Questions.Select((question, j) => (question, j)))
            foreach ((LocalText text, string place) in Of(question))
                yield return (text, $"sections[{i}].questions[{j}].{place}");
        }
    }

    /// <summary>Every text of a question with its place in it.</summary>
    internal static IEnumerable<(LocalText Text, string Place)> Of(Question question)
    {
        yield return (question.Text, "text");
        if (question.Help is { } help)
            yield return (help, "help");
        string options = question.Kind is QuestionKind.Grid ? "scale" : "choices";
        foreach ((GridRow row, int i) in question.Rows.Select((row, i) => (row, i)))
            yield return (row.Text, $"rows[{i}].text");
        foreach ((Choice choice, int i) in question.Options.Select((choice, i) => (choice, i)))
            yield return (choice.Text, $"{options}[{i}].text");
    }
}
