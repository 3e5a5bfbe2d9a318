using System.Globalization;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tabulating;

/// <summary>
/// Counts answers: for each column of coded answers a table of all, and one for each classification. Of multi each choice is a
/// table of its own; who was not asked, or left the question out, is in none.
/// </summary>
internal static class SurveyTables
{
    internal const string All = "all";

    internal static Catalogue Of(
        Questionnaire questionnaire,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Classification> classifications
    )
    {
        IReadOnlyList<AnswerColumn> columns = AnswerColumns.Of(questionnaire.Definition);
        IReadOnlyList<AnswerCell>[] answers = [.. submissions.Select(s => AnswerCells.Of(questionnaire, s))];
        CatalogueBuilder builder = new();
        foreach ((int number, AnswerColumn column) in columns.Index())
        {
            IReadOnlyList<string> categories = Categories(column);
            if (categories.Count == 0)
                continue;
            Counted[] counted =
            [
                .. submissions
                    .Select((submission, i) => new Counted(submission, Category(answers[i][number])))
                    .Where(one => categories.Contains(one.Category)),
            ];
            builder.Add(column.Name, categories, counted, new(All, [All], _ => All));
            foreach (Classification classification in classifications)
                builder.Add(column.Name, categories, counted, classification);
        }
        return builder.Build();
    }

    /// <summary>What an answer in a column can be, as it stands in files; none of numbers and texts.</summary>
    internal static IReadOnlyList<string> Categories(AnswerColumn column)
    {
        if (column.Option is not null)
            return ["1", "0"];
        IReadOnlyList<Choice> options = column.Question.Options;
        return
        [
            .. options.Where(option => option.Kind is ChoiceKind.Normal).Select(option => option.Code),
            .. Has(ChoiceKind.DontKnow, MissingKind.DontKnow),
            .. Has(ChoiceKind.NotApplicable, MissingKind.NotApplicable),
        ];

        IEnumerable<string> Has(ChoiceKind kind, MissingKind missing) =>
            options.Any(option => option.Kind == kind) ? [Text(missing)] : [];
    }

    internal static string Text(MissingKind missing) => ((int)missing).ToString(CultureInfo.InvariantCulture);

    /// <summary>As it stands in files.</summary>
    internal static string Category(AnswerCell cell) =>
        cell.Value ?? (cell.Missing is { } missing ? Text(missing) : "");

    internal sealed record Counted(Submission Submission, string Category);
}
