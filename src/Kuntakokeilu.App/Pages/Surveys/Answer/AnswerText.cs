using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>What was written to a question, in words: a line for each row, rank or choice. What can't be taken stands as it is.</summary>
internal static class AnswerText
{
    internal static IReadOnlyList<string> Of(Question question, FormFields fields, FilledText filled) =>
        question.Kind switch
        {
            QuestionKind.Info => [],
            QuestionKind.Grid =>
            [
                .. from row in question.Rows
                let code = fields.First($"{question.Id}.{row.Code}")
                where code.Length > 0
                select $"{filled.Plain(row.Text)}: {Label(question, code, filled)}",
            ],
            QuestionKind.Rank =>
            [
                .. from rank in Enumerable.Range(1, question.MostChosen)
                let code = fields.First($"{question.Id}.{rank}")
                where code.Length > 0
                select $"{rank}. {Label(question, code, filled)}",
            ],
            QuestionKind.Single or QuestionKind.Multi =>
            [
                .. fields[question.Id].Select(code => Label(question, code, filled)),
            ],
            QuestionKind.Number or QuestionKind.Text => fields[question.Id],
        };

    /// <summary>What is wrong with an answer.</summary>
    internal static string Of(AnswerFault fault, Texts t) => t.Of("survey_fault", fault.Code, fault.Limit);

    private static string Label(Question question, string code, FilledText filled) =>
        question.Options.FirstOrDefault(option => option.Code == code) is { } option ? filled.Plain(option.Text) : code;
}
