using Kuntakokeilu.Surveys.Conditions;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>
/// Finds in what other programs must say at length what can be said here in a word: one of several codes, and an answer that is
/// there and is another.
/// </summary>
internal static class ForeignForms
{
    /// <summary>Several codes of one question: <c>in</c>.</summary>
    internal static Condition Or(IReadOnlyList<Condition> any)
    {
        Condition.Compare[] equal = [.. any.OfType<Condition.Compare>().Where(part => part.With is Comparison.Equal)];
        return equal.Length == any.Count && equal.All(part => Same(part.Of, equal[0].Of))
            ? new Condition.In(equal[0].Of, [.. equal.Select(part => part.To)])
            : new Condition.Or(any);
    }

    /// <summary>Answered, and not this: <c>!=</c>.</summary>
    internal static Condition And(IReadOnlyList<Condition> all)
    {
        List<Condition> shorter = [];
        foreach (Condition part in all)
            if (
                shorter is [.., Condition.Answered answered]
                && part is Condition.Not { Of: Condition.Compare { With: Comparison.Equal } equal }
                && Same(answered.Of, equal.Of)
            )
                shorter[^1] = equal with { With = Comparison.NotEqual };
            else
                shorter.Add(part);
        return shorter.Count == 1 ? shorter[0] : new Condition.And(shorter);
    }

    internal static Condition Not(Condition of) => of is Condition.Not not ? not.Of : new Condition.Not(of);

    private static bool Same(Reference one, Reference other) => one.Variable == other.Variable && one.Row == other.Row;
}
