using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>What a condition at some place of a survey may refer to.</summary>
/// <param name="Earlier">The questions that come before the place.</param>
/// <param name="All">The ids of all, to tell what comes later from what there is not.</param>
internal sealed record ConditionScope(
    IReadOnlyDictionary<string, Question> Earlier,
    IReadOnlySet<string> All,
    IReadOnlyDictionary<string, BackgroundVariable> Background
);

/// <summary>Looks at whether everything in a condition refers to something earlier and is compared with what it can be.</summary>
internal static class ConditionTyping
{
    /// <param name="place">Of the condition.</param>
    internal static IEnumerable<Finding> Check(Condition condition, ConditionScope scope, string place) =>
        condition switch
        {
            Condition.Or or => or.Any.SelectMany(part => Check(part, scope, place)),
            Condition.And and => and.All.SelectMany(part => Check(part, scope, place)),
            Condition.Not not => Check(not.Of, scope, place),
            Condition.Compare compare => Check(compare.Of, [compare.To], UseOf(compare.With), scope, place),
            Condition.In among => Check(among.Of, among.Among, Use.Equality, scope, place),
            Condition.Has has => Check(has.Of, [has.Code], Use.Has, scope, place),
            Condition.Answered answered => Check(answered.Of, [], Use.Answered, scope, place),
            _ => throw new InvalidOperationException("There is no other condition."),
        };

    private enum Use
    {
        Equality,
        Order,
        Has,
        Answered,
    }

    private static Use UseOf(Comparison comparison) =>
        comparison is Comparison.Equal or Comparison.NotEqual ? Use.Equality : Use.Order;

    private static IEnumerable<Finding> Check(
        Reference of,
        IReadOnlyList<Literal> literals,
        Use use,
        ConditionScope scope,
        string place
    )
    {
        if (of.IsBackground)
            return scope.Background.TryGetValue(of.Name, out BackgroundVariable? variable)
                ? OfBackground(of, variable, literals, use, place)
                : [Told(FindingCode.UnknownRef, of, place)];
        if (!scope.Earlier.TryGetValue(of.Name, out Question? question))
            return [Told(scope.All.Contains(of.Name) ? FindingCode.ForwardRef : FindingCode.UnknownRef, of, place)];
        if (of.Row is not null && question.Rows.All(row => row.Code != of.Row))
            return [Told(FindingCode.UnknownRef, of, place)];
        return OfQuestion(of, question, literals, use, place);
    }

    private static IEnumerable<Finding> OfBackground(
        Reference of,
        BackgroundVariable variable,
        IReadOnlyList<Literal> literals,
        Use use,
        string place
    ) =>
        use is Use.Answered ? []
        : variable.Type is BackgroundType.Number && use is not Use.Has ? Numbers(of, literals, place)
        : variable.Type is BackgroundType.Code && use is Use.Equality
            ? Codes(of, literals, variable.Values.Count > 0 ? variable.Values : null, place)
        : [Told(FindingCode.TypeMismatch, of, place)];

    private static IEnumerable<Finding> OfQuestion(
        Reference of,
        Question question,
        IReadOnlyList<Literal> literals,
        Use use,
        string place
    )
    {
        bool fits = question.Kind switch
        {
            QuestionKind.Info => false,
            QuestionKind.Single => use is Use.Equality or Use.Answered,
            QuestionKind.Multi or QuestionKind.Rank => use is Use.Has or Use.Answered,
            // A grid as a whole can only be answered or not; what it says, its rows say.
            QuestionKind.Grid => use is Use.Answered || (use is Use.Equality && of.Row is not null),
            QuestionKind.Number => use is not Use.Has,
            QuestionKind.Text => use is Use.Answered,
        };
        return !fits ? [Told(FindingCode.TypeMismatch, of, place)]
            : question.Kind is QuestionKind.Number ? Numbers(of, literals, place)
            : Codes(of, literals, [.. question.Options.Select(option => option.Code)], place);
    }

    private static IEnumerable<Finding> Numbers(Reference of, IReadOnlyList<Literal> literals, string place) =>
        from literal in literals
        where literal.Code is not null
        select new Finding(FindingCode.TypeMismatch, place, $"{of}", $"{literal}", literal.At);

    /// <param name="known">Null: any code can be.</param>
    private static IEnumerable<Finding> Codes(
        Reference of,
        IReadOnlyList<Literal> literals,
        IReadOnlyList<string>? known,
        string place
    ) =>
        from literal in literals
        where literal.Code is null || known?.Contains(literal.Code) is false
        let code = literal.Code is null ? FindingCode.TypeMismatch : FindingCode.UnknownCode
        select new Finding(
            code,
            place,
            literal.Code is null ? $"{of}" : literal.Code,
            $"{(literal.Code is null ? literal : of)}",
            literal.At
        );

    private static Finding Told(FindingCode code, Reference of, string place) => new(code, place, $"{of}", "", of.At);
}
