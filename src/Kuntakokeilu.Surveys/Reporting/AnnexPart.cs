using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>The questionnaire as it was.</summary>
internal static class AnnexPart
{
    internal static void Write(ReportPieces pieces, FrozenSurvey survey)
    {
        string language = pieces.Words.Language;
        pieces.Heading(2, pieces.Words["annex"]);
        foreach (Section section in survey.Definition.Sections)
        {
            pieces.Heading(3, section.Title[language]);
            foreach (Question question in section.Questions)
            {
                pieces.Say(question.Text[language]);
                if (question.Rows.Count > 0)
                    pieces.Bullets(question.Rows.Select(row => row.Text[language]));
                if (question.Options.Count > 0)
                    pieces.Bullets(question.Options.Select(option => option.Text[language]));
            }
        }
    }
}
