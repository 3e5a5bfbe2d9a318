using System.Buffers;
using System.Globalization;
using System.Text;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>How much a submission stands for.</summary>
internal readonly record struct SubmissionWeight(double Units, double People);

/// <summary>
/// All counted answers as comma separated values (RFC 4180, UTF-8): a row for each, its columns the same whatever was answered.
/// What the columns hold is told by <see cref="Codebook"/>.
/// </summary>
internal static class AnswersFile
{
    internal const string Case = "case";
    internal const string Late = "late";
    internal const string WeightOfUnits = "weight_units";
    internal const string WeightOfPeople = "weight_people";

    /// <summary>A text that begins so would be taken for a formula by a spreadsheet.</summary>
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r");

    internal static string Column(Classification classification) => $"bg_{classification.Name}";

    /// <param name="weightOf">
    /// Null: there are no weights, as of a survey with an open link, and in a file for everybody: they tell which unit it is.
    /// </param>
    /// <param name="areTextsWithheld">Of what somebody wrote only that it is there: words can tell who wrote them.</param>
    internal static byte[] Write(
        Questionnaire questionnaire,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Classification> classifications,
        Func<Submission, SubmissionWeight>? weightOf,
        bool areTextsWithheld = false
    )
    {
        IReadOnlyList<AnswerColumn> columns = AnswerColumns.Of(questionnaire.Definition);
        StringBuilder text = new();
        Line([
            Case,
            .. classifications.Select(Column),
            .. columns.Select(column => column.Name),
            Late,
            .. weightOf is null ? Array.Empty<string>() : [WeightOfUnits, WeightOfPeople],
        ]);
        foreach (Submission submission in submissions)
        {
            IReadOnlyList<AnswerCell> cells = AnswerCells.Of(questionnaire, submission);
            Line([
                submission.Case,
                .. classifications.Select(classification => classification.Of(submission)),
                .. columns.Select((column, i) => Text(column, cells[i], areTextsWithheld)),
                submission.IsLate ? "1" : "0",
                .. weightOf is null ? Array.Empty<string>() : Weights(weightOf(submission)),
            ]);
        }
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> values) => text.AppendJoin(',', values.Select(Quoted)).Append("\r\n");
    }

    private static string[] Weights(SubmissionWeight weight) =>
        [
            weight.Units.ToString("R", CultureInfo.InvariantCulture),
            weight.People.ToString("R", CultureInfo.InvariantCulture),
        ];

    private static string Text(AnswerColumn column, AnswerCell cell, bool areTextsWithheld) =>
        cell.Missing is { } missing ? SurveyTables.Text(missing)
        : column.Question.Kind is QuestionKind.Text && areTextsWithheld ? SuppressedCatalogue.Mark
        : column.Question.Kind is QuestionKind.Text && Formulas.Contains(cell.Value![0]) ? $"'{cell.Value}"
        : cell.Value!;

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
