using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>An answer of one unit as it is counted.</summary>
/// <param name="Case">A number in place of the unit's name.</param>
/// <param name="Answers">All that is in the draft, what is hidden too: it is left out of what is told.</param>
/// <param name="SectionsReached">How many sections the respondent came to; null: all.</param>
internal sealed record Submission(string Case, Answers Answers, bool IsLate = false, int? SectionsReached = null);

/// <summary>Why there is no value; the numbers stand in files.</summary>
internal enum MissingKind
{
    NotShown = -9,
    Skipped = -8,
    DontKnow = -7,
    NotApplicable = -6,
    NotReached = -5,
}

/// <summary>What a submission has in a column: a value, or why there is none.</summary>
internal readonly record struct AnswerCell(string? Value, MissingKind? Missing)
{
    internal static AnswerCell Of(string value) => new(value, null);

    internal static AnswerCell Of(MissingKind missing) => new(null, missing);
}

/// <summary>Tells what each column of a submission holds.</summary>
internal static class AnswerCells
{
    internal static IReadOnlyList<AnswerCell> Of(Questionnaire questionnaire, Submission submission)
    {
        HashSet<string> shown = [.. questionnaire.Shown(submission.Answers).Select(item => item.Question.Id)];
        HashSet<string> notReached =
        [
            .. questionnaire
                .Items.Where(item => item.SectionNumber >= submission.SectionsReached)
                .Select(item => item.Question.Id),
        ];
        return
        [
            .. AnswerColumns
                .Of(questionnaire.Definition)
                .Select(column =>
                    notReached.Contains(column.Question.Id) ? AnswerCell.Of(MissingKind.NotReached)
                    : !shown.Contains(column.Question.Id) ? AnswerCell.Of(MissingKind.NotShown)
                    : Of(column, submission.Answers[column.Question.Id])
                ),
        ];
    }

    private static AnswerCell Of(AnswerColumn column, Answer? answer) =>
        answer switch
        {
            Answer.Code code => Coded(column.Question, code.Chosen),
            Answer.Codes codes => column.Rank is { } rank
                ? rank <= codes.Chosen.Count
                    ? Coded(column.Question, codes.Chosen[rank - 1])
                    : AnswerCell.Of(MissingKind.Skipped)
                : Chosen(column, codes.Chosen),
            Answer.Rows rows => rows.ByRow.TryGetValue(column.Row!.Code, out string? code)
                ? Coded(column.Question, code)
                : AnswerCell.Of(MissingKind.Skipped),
            Answer.Number number => AnswerCell.Of(NumberText.Invariant(number.Value)),
            Answer.Words words => AnswerCell.Of(words.Text),
            _ => AnswerCell.Of(MissingKind.Skipped),
        };

    /// <summary>Of one who only said that it isn't known, nothing is known of the other choices either.</summary>
    private static AnswerCell Chosen(AnswerColumn column, IReadOnlyList<string> chosen)
    {
        if (chosen.Contains(column.Option!.Code))
            return AnswerCell.Of("1");
        return chosen is [var only] && Missing(column.Question, only) is { } missing
            ? AnswerCell.Of(missing)
            : AnswerCell.Of("0");
    }

    private static AnswerCell Coded(Question question, string code) =>
        Missing(question, code) is { } missing ? AnswerCell.Of(missing) : AnswerCell.Of(code);

    private static MissingKind? Missing(Question question, string code) =>
        question.Options.First(option => option.Code == code).Kind switch
        {
            ChoiceKind.Normal => null,
            ChoiceKind.DontKnow => MissingKind.DontKnow,
            ChoiceKind.NotApplicable => MissingKind.NotApplicable,
        };
}
