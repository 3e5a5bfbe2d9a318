using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>
/// The answers that some conditions tell apart: one of each kind of them, each an answer that could be given. Null is that
/// there is none; a required question that is shown is never without.
/// </summary>
internal static class Domain
{
    /// <summary>How many there are at most, without making them.</summary>
    internal static double Size(Question question, Mentions mentions) =>
        1
        + question.Kind switch
        {
            QuestionKind.Info => 0,
            QuestionKind.Single => mentions.Codes.Count + 1,
            QuestionKind.Multi or QuestionKind.Rank => Math.Pow(2, mentions.Codes.Count),
            QuestionKind.Grid => 2 * mentions.Rows.Values.Aggregate(1.0, (all, codes) => all * (codes.Count + 2)),
            QuestionKind.Number => 2 * mentions.Numbers.Count + 1,
            QuestionKind.Text => 1,
        };

    internal static double Size(BackgroundVariable variable, Mentions mentions) =>
        1
        + variable.Type switch
        {
            BackgroundType.Text => 1,
            BackgroundType.Number => 2 * mentions.Numbers.Count + 1,
            BackgroundType.Code => mentions.Codes.Count + 1,
        };

    internal static IReadOnlyList<Answer?> Of(Question question, Mentions mentions)
    {
        IEnumerable<Answer?> answers = question.Kind switch
        {
            QuestionKind.Info => [],
            QuestionKind.Single => Single(question.Choices, mentions.Codes).Select(code => new Answer.Code(code)),
            QuestionKind.Multi or QuestionKind.Rank => Chosen(question, mentions),
            QuestionKind.Grid => Grid(question, mentions),
            QuestionKind.Number => Numbers(mentions.Numbers, question.Min, question.Max, question.IsInteger),
            QuestionKind.Text => [new Answer.Words("text")],
        };
        return question.IsRequired ? [.. answers] : [null, .. answers.OfType<Answer>()];
    }

    /// <summary>Of what is known of a unit, and may be unknown.</summary>
    internal static IReadOnlyList<Answer?> Of(BackgroundVariable variable, Mentions mentions) =>
        variable.Type switch
        {
            BackgroundType.Text => [null, new Answer.Words("text")],
            BackgroundType.Number => [null, .. Numbers(mentions.Numbers, null, null, isInteger: false)],
            BackgroundType.Code => [null, .. Codes(variable.Values, mentions.Codes)],
        };

    /// <summary>The codes that are told apart, and one of the others.</summary>
    private static IEnumerable<string> Single(IReadOnlyList<Choice> choices, SortedSet<string> mentioned) =>
        choices
            .Select(choice => choice.Code)
            .Where(mentioned.Contains)
            .Concat(choices.Select(choice => choice.Code).Where(code => !mentioned.Contains(code)).Take(1));

    private static IEnumerable<Answer> Codes(IReadOnlyList<string> values, SortedSet<string> mentioned) =>
        values.Count > 0
            ? values.Where(mentioned.Contains).Concat(values.Where(v => !mentioned.Contains(v)).Take(1)).Select(Code)
            // Where no values are listed there is always one more. A capital can't stand in a condition.
            : mentioned.Append("Another").Select(Code);

    private static Answer Code(string code) => new Answer.Code(code);

    /// <summary>Every set of the codes that are told apart that can be chosen, alone; and one of the others.</summary>
    private static IEnumerable<Answer> Chosen(Question question, Mentions mentions)
    {
        Choice[] apart = [.. question.Choices.Where(choice => mentions.Codes.Contains(choice.Code))];
        if (question.Choices.FirstOrDefault(choice => !mentions.Codes.Contains(choice.Code)) is { } another)
            yield return new Answer.Codes([another.Code]);
        for (int set = 1; set < 1 << apart.Length; set++)
        {
            Choice[] chosen = [.. apart.Where((_, place) => (set >> place & 1) == 1)];
            if (chosen.Length <= question.MostChosen && (chosen.Length == 1 || chosen.All(c => !c.IsExclusive)))
                yield return new Answer.Codes([.. chosen.Select(choice => choice.Code)]);
        }
    }

    /// <summary>Each row that is named with what it is compared with; the others together, for they can only be answered.</summary>
    private static IEnumerable<Answer?> Grid(Question question, Mentions mentions)
    {
        string[] named = [.. mentions.Rows.Keys];
        string[] others = [.. question.Rows.Select(row => row.Code).Except(named)];
        List<Dictionary<string, string>> all =
        [
            [],
        ];
        foreach (string row in named)
        {
            string[] codes = [.. Single(question.Scale, mentions.Rows[row])];
            all =
            [
                .. all.SelectMany(begun =>
                    codes
                        .Select(code => new Dictionary<string, string>(begun) { [row] = code })
                        .Concat(question.IsRequired ? [] : [begun])
                ),
            ];
        }
        if (others.Length > 0)
        {
            IEnumerable<Dictionary<string, string>> more = all.Select(begun =>
                others.Aggregate(
                    new Dictionary<string, string>(begun),
                    (rows, row) => new(rows) { [row] = question.Scale[0].Code }
                )
            );
            all = question.IsRequired || named.Length == 0 ? [.. more] : [.. all, .. more];
        }
        return all.Where(rows => rows.Count > 0).Select(rows => new Answer.Rows(rows));
    }

    /// <summary>Every number that is named, and one of each stretch between them that has any.</summary>
    private static IEnumerable<Answer> Numbers(SortedSet<decimal> named, decimal? min, decimal? max, bool isInteger)
    {
        decimal?[] ends = [null, .. named.Select(number => (decimal?)number), null];
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            if (Between(ends[i], ends[i + 1], min, max, isInteger) is { } inside)
                yield return new Answer.Number(inside);
            if (
                ends[i + 1] is { } number
                && !(number < min)
                && !(number > max)
                && (!isInteger || number == decimal.Floor(number))
            )
                yield return new Answer.Number(number);
        }
    }

    /// <summary>A number after one and before another, within bounds that belong to them; null when there is none.</summary>
    private static decimal? Between(decimal? after, decimal? before, decimal? min, decimal? max, bool isInteger)
    {
        bool fromMin = min is not null && !(after >= min);
        bool toMax = max is not null && !(before <= max);
        decimal number =
            fromMin ? (isInteger ? decimal.Ceiling(min!.Value) : min!.Value)
            : after is { } low
                ? isInteger ? decimal.Floor(low) + 1
                    : toMax ? max!.Value
                    : before is { } high ? (low + high) / 2
                    : low + 1
            : toMax ? (isInteger ? decimal.Floor(max!.Value) : max!.Value)
            : before is { } end ? (isInteger ? decimal.Ceiling(end) - 1 : end - 1)
            : 0;
        return number <= after || number >= before || number < min || number > max ? null : number;
    }
}
