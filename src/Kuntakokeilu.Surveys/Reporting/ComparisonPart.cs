using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>The questions with one answer, by whether a municipality is in the pilots, and by its size.</summary>
internal static class ComparisonPart
{
    internal static void Write(ReportPieces pieces, FrozenSurvey survey, SuppressedCatalogue catalogue)
    {
        ReportWords words = pieces.Words;
        ShownFigures figures = new(survey, catalogue, words);
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
