namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>A condition in the one form that says the same with the fewest signs.</summary>
internal static class ConditionText
{
    internal static string Of(Condition condition) =>
        condition switch
        {
            Condition.Or or => string.Join(" or ", or.Any.Select(Of)),
            Condition.And and => string.Join(" and ", and.All.Select(InAnd)),
            Condition.Not not => $"not {Bound(not.Of)}",
            Condition.Compare compare => $"{compare.Of} {Sign(compare.With)} {compare.To}",
            Condition.In among => $"{among.Of} in ({string.Join(", ", among.Among)})",
            Condition.Has has => $"{has.Of} has {has.Code}",
            Condition.Answered answered => $"answered({answered.Of})",
            _ => throw new InvalidOperationException("There is no other condition."),
        };

    internal static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "!=",
            Comparison.Less => "<",
            Comparison.AtMost => "<=",
            Comparison.More => ">",
            Comparison.AtLeast => ">=",
        };

    private static string InAnd(Condition part) => part is Condition.Or ? $"({Of(part)})" : Of(part);

    /// <summary>In parentheses whatever <c>not</c> would else leave out, and a comparison, for the reader's sake.</summary>
    private static string Bound(Condition of) => of is Condition.Answered ? Of(of) : $"({Of(of)})";
}
