using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>The questions with one answer, by whether a municipality is in the pilots, and by its size.</summary>
internal static class ComparisonPart
{
    internal static void Write(ReportPieces pieces, FrozenSurvey survey, ShownFigures figures)
    {
        ReportWords words = pieces.Words;
        By(survey.ByPilot, "comparison.pilot");
        By(survey.BySize, "comparison.size");

        void By(Classification classification, string heading)
        {
            pieces.Heading(2, words[heading]);
            pieces.Say(words["comparison.how"]);
            foreach (Question question in survey.Definition.Questions.Where(q => q.Kind is QuestionKind.Single))
                pieces.Table(
                    question.Text[words.Language],
                    [words["answer"], .. classification.Classes.Select(code => words.Class(classification.Name, code))],
                    figures.ByClass(question, classification)
                );
        }
    }
}
