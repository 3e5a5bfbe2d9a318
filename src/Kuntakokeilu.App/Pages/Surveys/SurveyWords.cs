using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>A survey's own words in the language of a page, or in its own where it doesn't have that.</summary>
internal static class SurveyWords
{
    internal static string Spoken(SurveyDefinition survey, string language) =>
        survey.Languages.Contains(language) ? language : survey.DefaultLanguage;

    internal static string Title(SurveyDefinition survey, string language) =>
        Filled(survey, Spoken(survey, language)).Plain(survey.Title);

    /// <summary>Texts for nobody in particular: places of answers are as where there is none.</summary>
    internal static FilledText Filled(SurveyDefinition survey, string language) =>
        new(
            survey,
            new Answers(
                new Dictionary<string, Kuntakokeilu.Surveys.Answering.Answer>(),
                new Dictionary<string, Kuntakokeilu.Surveys.Answering.Answer>()
            ),
            language
        );

    /// <summary>What a file that is published holds.</summary>
    internal static string File(string name, Texts t) =>
        name.Split('.') is ["report", var language, var kind]
            ? t[$"surveys.file.report_{kind}", t[$"surveys.language.{language}"]]
            : t[$"surveys.file.{name.Split('.')[0]}"];
}
