using Kuntakokeilu.Surveys.Checking;

namespace Kuntakokeilu.App.Surveys;

/// <summary>A finding on a definition as a line: its place, and what is wrong there.</summary>
internal static class FindingText
{
    internal static string Of(Finding finding, Texts texts)
    {
        string place = finding.Place.Length == 0 ? texts["survey_check.whole"] : finding.Place;
        if (finding.At is { } at)
            place = texts["survey_check.at", place, at];
        string text = texts.Of("survey_finding", finding.Code, finding.What, finding.Also).TrimEnd();
        return texts["survey_check.line", place, finding.IsFault ? text : texts["survey_check.warning", text]];
    }
}
