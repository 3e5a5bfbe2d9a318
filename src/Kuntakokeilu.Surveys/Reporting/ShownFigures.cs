using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>The figures of a report as they are shown: small cells hidden, and no share of what is hidden or of few.</summary>
internal sealed class ShownFigures
{
    private readonly FrozenSurvey survey;
    private readonly SuppressedCatalogue catalogue;
    private readonly ReportWords words;
    private readonly IReadOnlyList<AnswerColumn> columns;
    private readonly Dictionary<string, CountTable> tables;
    private readonly IReadOnlyList<AnswerCell>[] answers;

    internal ShownFigures(FrozenSurvey survey, SuppressedCatalogue catalogue, ReportWords words)
    {
        this.survey = survey;
        this.catalogue = catalogue;
        this.words = words;
        columns = AnswerColumns.Of(survey.Definition);
        tables = catalogue.Catalogue.Tables.ToDictionary(table => table.Name);
        answers = [.. survey.Counted.Select(submission => AnswerCells.Of(survey.Questionnaire, submission))];
    }

    /// <summary>Of a question with one answer: each of its answers.</summary>
    internal IReadOnlyList<ShownFigure> Choices(Question question)
    {
        AnswerColumn column = Of(question).Single();
        CountTable table = All(column);
        return
        [
            .. table.Columns.Select(
                (category, i) => Figure(column, Name(question, category), category, table.Cells[0][i])
            ),
        ];
    }

    /// <summary>Of a question with many answers: who chose each.</summary>
    internal IReadOnlyList<ShownFigure> Chosen(Question question) =>
        [
            .. Of(question)
                .Select(column => Figure(column, column.Option!.Text[words.Language], "1", All(column).Cells[0][0])),
        ];

    /// <summary>How many answered it.</summary>
    internal IReadOnlyList<string> Total(Question question)
    {
        string[] totals = [.. Of(question).Select(column => Count(All(column).RowTotals![0])).Distinct()];
        // Of many choices the totals differ where somebody only said that it isn't known.
        return totals is [var one] ? [words["answers"], one, "", "", ""] : [];
    }

    /// <summary>How many wrote something to a question; null of one to four.</summary>
    internal int? Written(Question question)
    {
        int written = Values(Of(question).Single()).Count();
        return written is > 0 and < Suppression.FewestUnits ? null : written;
    }

    internal IReadOnlyList<string> CrossedHead(Question question) =>
        question.Kind is QuestionKind.Rank
            ? [.. Of(question).Select(column => words["place", column.Rank!])]
            :
            [
                .. SurveyTables.Categories(Of(question)[0]).Select(category => Name(question, category)),
                words["answers"],
            ];

    internal IEnumerable<IReadOnlyList<string>> CrossedRows(Question question)
    {
        IReadOnlyList<AnswerColumn> own = Of(question);
        return question.Kind is QuestionKind.Rank
            ? All(own[0])
                .Columns.Select(
                    (category, i) =>
                        (IReadOnlyList<string>)
                            [Name(question, category), .. own.Select(column => Count(All(column).Cells[0][i]))]
                )
            : own.Select(column =>
                (IReadOnlyList<string>)
                    [
                        column.Row!.Text[words.Language],
                        .. All(column).Cells[0].Select(Count),
                        Count(All(column).RowTotals![0]),
                    ]
            );
    }

    /// <summary>The mean of the numbers in three views; nothing of fewer than ten.</summary>
    internal IEnumerable<IReadOnlyList<string>> Means(Question question)
    {
        (FrameUnit Unit, decimal Value)[] numbers =
        [
            .. Values(Of(question).Single())
                .Select(one => (one.Unit, decimal.Parse(one.Value, System.Globalization.CultureInfo.InvariantCulture))),
        ];
        bool isEnough = numbers.Length >= WeightedShares.FewestForShares;
        yield return [words["answers"], isEnough ? words.Count(numbers.Length) : SuppressedCatalogue.Mark, "", ""];
        yield return
        [
            words["mean"],
            Mean(_ => 1),
            Mean(unit => survey.Strata.Of(unit).UnitFactor),
            Mean(unit => unit.Population * survey.Strata.Of(unit).PeopleFactor),
        ];

        string Mean(Func<FrameUnit, double> weight) =>
            WeightedShares.Mean([.. numbers.Select(one => (weight(one.Unit), one.Value))]) is { } mean
                ? words.Mean(mean)
                : ReportWords.NoFigure;
    }

    /// <summary>Of a question with one answer, by classes: the count and share of each answer in each class.</summary>
    internal IEnumerable<IReadOnlyList<string>> ByClass(Question question, Classification classification)
    {
        CountTable table = tables[$"{Of(question).Single().Name} x {classification.Name}"];
        for (int answer = 0; answer < table.Columns.Count; answer++)
            yield return
            [
                Name(question, table.Columns[answer]),
                .. table.Rows.Select((_, row) => CountAndShare(table.Cells[row][answer], table.RowTotals![row])),
            ];
        yield return [words["answers"], .. table.RowTotals!.Select(Count)];
    }

    private string CountAndShare(string key, string total)
    {
        bool isShare =
            !catalogue.Hidden.Contains(key)
            && !catalogue.Hidden.Contains(total)
            && catalogue.Catalogue.Counts[total] >= WeightedShares.FewestForShares;
        return isShare
            ? $"{Count(key)} ({words.Share((double)catalogue.Catalogue.Counts[key] / catalogue.Catalogue.Counts[total])})"
            : Count(key);
    }

    private ShownFigure Figure(AnswerColumn column, string name, string category, string key)
    {
        ThreeShares? shares = null;
        if (!catalogue.Hidden.Contains(key))
        {
            IReadOnlyList<string> categories = SurveyTables.Categories(column);
            shares = WeightedShares.Of(
                survey.Strata,
                [
                    .. Cells(column)
                        .Where(one => categories.Contains(one.Category))
                        .Select(one => (one.Unit, one.Category == category)),
                ]
            );
        }
        return new(name, Count(key), shares);
    }

    private IReadOnlyList<AnswerColumn> Of(Question question) =>
        [.. columns.Where(column => column.Question.Id == question.Id)];

    private CountTable All(AnswerColumn column) => tables[$"{column.Name} x {SurveyTables.All}"];

    private string Count(string key) =>
        catalogue.Hidden.Contains(key) ? SuppressedCatalogue.Mark : words.Count(catalogue.Catalogue.Counts[key]);

    private IEnumerable<(FrameUnit Unit, string Category)> Cells(AnswerColumn column)
    {
        int number = columns.Index().First(one => one.Item.Name == column.Name).Index;
        return survey.Counted.Select(
            (submission, i) => (survey.UnitOf(submission), SurveyTables.Category(answers[i][number]))
        );
    }

    private IEnumerable<(FrameUnit Unit, string Value)> Values(AnswerColumn column)
    {
        int number = columns.Index().First(one => one.Item.Name == column.Name).Index;
        for (int i = 0; i < answers.Length; i++)
            if (answers[i][number].Value is { } value)
                yield return (survey.UnitOf(survey.Counted[i]), value);
    }

    /// <summary>An answer by its name; what is missing by the choice that means it.</summary>
    private string Name(Question question, string category) =>
        question.Options.FirstOrDefault(option => CategoryOf(option) == category)?.Text[words.Language] ?? category;

    private static string CategoryOf(Choice option) =>
        option.Kind switch
        {
            ChoiceKind.Normal => option.Code,
            ChoiceKind.DontKnow => SurveyTables.Text(MissingKind.DontKnow),
            ChoiceKind.NotApplicable => SurveyTables.Text(MissingKind.NotApplicable),
        };
}
