using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>That nothing has the name of another: questions, sections, choices, rows, what is known of the unit, columns.</summary>
internal static class NameChecks
{
    internal static IEnumerable<Finding> Of(SurveyDefinition definition)
    {
        List<(string Name, string Place)> sections = [];
        List<(string Name, string Place)> questions = [];
        List<Finding> within = [];
        foreach ((Section section, int i) in definition.Sections.Select((section, i) => (section, i)))
        {
            sections.Add((section.Id, $"sections[{i}].id"));
            foreach ((Question question, int j) in section.Questions.Select((question, j) => (question, j)))
            {
                string place = $"sections[{i}].questions[{j}]";
                questions.Add((question.Id, $"{place}.id"));
                string options = question.Kind is QuestionKind.Grid ? "scale" : "choices";
                within.AddRange(Twice(Numbered(question.Options.Select(o => o.Code), $"{place}.{options}", ".code")));
                within.AddRange(Twice(Numbered(question.Rows.Select(row => row.Code), $"{place}.rows", ".code")));
            }
        }
        Finding[] twice =
        [
            .. Twice(Numbered(definition.Languages, "languages", "")),
            .. Twice(Numbered(definition.Background.Select(known => known.Name), "background", ".name")),
            .. Twice(sections),
            .. Twice(questions),
            .. within,
        ];
        return twice.Length > 0 ? twice : Columns(definition);
    }

    /// <summary>Names of columns are made of ids and codes, and two may come out as one.</summary>
    private static IEnumerable<Finding> Columns(SurveyDefinition definition) =>
        from column in AnswerColumns.Of(definition)
        group column by column.Name into same
        where same.Count() > 1
        select new Finding(FindingCode.DuplicateId, "columns", same.Key, same.Last().Question.Id);

    private static IEnumerable<(string Name, string Place)> Numbered(
        IEnumerable<string> names,
        string list,
        string field
    ) => names.Select((name, i) => (name, $"{list}[{i}]{field}"));

    private static IEnumerable<Finding> Twice(IEnumerable<(string Name, string Place)> named) =>
        from one in named
        group one.Place by one.Name into places
        from again in places.Skip(1)
        select new Finding(FindingCode.DuplicateId, again, places.Key, places.First());
}
