using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Surveys;

/// <summary>How large a survey is, in words.</summary>
internal static class SurveyFigures
{
    internal static string Of(SurveyDefinition definition, Texts texts)
    {
        DefinitionFigures figures = DefinitionFigures.Of(definition);
        string size = texts[
            "survey_check.figures",
            figures.Items,
            figures.Sections,
            figures.Texts,
            definition.Languages.Count,
            figures.Conditions,
            figures.Required,
            figures.Columns
        ];
        string paths = figures.Paths is { } counted
            ? texts["survey_check.paths", counted.Paths, counted.Shortest, counted.Longest]
            : texts["survey_check.many_paths"];
        return $"{size}\n{paths}";
    }
}
