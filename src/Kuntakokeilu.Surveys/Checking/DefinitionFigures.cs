using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>How large a survey is.</summary>
/// <param name="Texts">Of one language.</param>
/// <param name="Columns">Of its answers in a file.</param>
/// <param name="Paths">Null where there are too many to count.</param>
internal sealed record DefinitionFigures(
    int Sections,
    IReadOnlyDictionary<QuestionKind, int> ItemsByKind,
    int Texts,
    int Conditions,
    int Required,
    int Columns,
    PathCount? Paths
)
{
    internal int Items => ItemsByKind.Values.Sum();

    /// <param name="definition">One that has no fault.</param>
    internal static DefinitionFigures Of(SurveyDefinition definition) =>
        new(
            definition.Sections.Count,
            definition.Questions.CountBy(question => question.Kind).ToDictionary(),
            TextChecks.Texts(definition).Count(),
            definition.Sections.Count(section => section.ShowIf is not null)
                + definition.Questions.Count(question => question.ShowIf is not null),
            definition.Questions.Count(question => question.IsRequired),
            AnswerColumns.Of(definition).Count,
            PathCount.Of(Questionnaire.Of(definition))
        );
}
