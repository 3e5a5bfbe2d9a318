using Kuntakokeilu.Surveys.Exporting;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Reporting;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.App.Surveys;

/// <summary>
/// Everything that is published of a survey that is over: its tables, the answers without names in classes of at least five, what
/// their columns mean, and the report in each language as a page and for Word.
/// </summary>
internal static class SurveyFiles
{
    internal static IEnumerable<(string Name, byte[] Bytes)> Of(FrozenSurvey survey)
    {
        SurveyReport report = SurveyReport.Of(survey);
        yield return ("tables.csv", TablesFile.Write(report.Catalogue));
        IReadOnlyList<Classification> classes = OpenClasses.Of(survey);
        if (classes.Count > 0)
        {
            yield return (
                "answers.csv",
                AnswersFile.Write(survey.Questionnaire, survey.Counted, classes, weightOf: null, areTextsWithheld: true)
            );
            yield return (
                "codebook.xml",
                Codebook.Write(survey.Questionnaire, "answers.csv", survey.Counted.Count, classes, hasWeights: false)
            );
        }
        foreach (string language in survey.Definition.Languages)
        {
            Report told = report.In(language);
            yield return ($"report.{language}.html", ReportHtml.Write(told));
            yield return ($"report.{language}.docx", ReportDocx.Write(told));
        }
    }
}
