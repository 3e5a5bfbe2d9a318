using Kuntakokeilu.Surveys.Answering;

namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>
/// Whether a condition holds. Of an answer that is not there nothing holds, neither that it is something nor that it is
/// something else; <c>not</c> turns that round.
/// </summary>
internal static class ConditionEvaluation
{
    /// <param name="answers">Of what is shown only: what is hidden counts as not answered.</param>
    internal static bool Holds(Condition condition, Answers answers) =>
        condition switch
        {
            Condition.Or or => or.Any.Any(part => Holds(part, answers)),
            Condition.And and => and.All.All(part => Holds(part, answers)),
            Condition.Not not => !Holds(not.Of, answers),
            Condition.Compare compare => Value(compare.Of, answers) is { } value && Compares(value, compare),
            Condition.In among => Value(among.Of, answers) is { } value
                && among.Among.Any(literal => Is(value, literal)),
            Condition.Has has => Value(has.Of, answers) is Answer.Codes codes && codes.Chosen.Contains(has.Code.Code!),
            Condition.Answered answered => Value(answered.Of, answers) is not null,
            _ => throw new InvalidOperationException("There is no other condition."),
        };

    private static Answer? Value(Reference of, Answers answers)
    {
        if (of.IsBackground)
            return answers.Background.GetValueOrDefault(of.Name);
        Answer? answer = answers[of.Name];
        if (of.Row is null || answer is not Answer.Rows grid)
            return answer;
        return grid.ByRow.TryGetValue(of.Row, out string? code) ? new Answer.Code(code) : null;
    }

    private static bool Compares(Answer value, Condition.Compare compare) =>
        compare.With switch
        {
            Comparison.Equal => Is(value, compare.To),
            Comparison.NotEqual => !Is(value, compare.To),
            Comparison.Less => value is Answer.Number number && number.Value < compare.To.Number,
            Comparison.AtMost => value is Answer.Number number && number.Value <= compare.To.Number,
            Comparison.More => value is Answer.Number number && number.Value > compare.To.Number,
            Comparison.AtLeast => value is Answer.Number number && number.Value >= compare.To.Number,
        };

    private static bool Is(Answer value, Literal literal) =>
        value switch
        {
            Answer.Code code => code.Chosen == literal.Code,
            Answer.Number number => literal.Code is null && number.Value == literal.Number,
            _ => false,
        };
}
