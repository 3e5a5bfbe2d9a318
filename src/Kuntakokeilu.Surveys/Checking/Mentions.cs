using Kuntakokeilu.Surveys.Conditions;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>What conditions say of one variable: between values that they don't tell apart there is nothing to choose.</summary>
internal sealed class Mentions
{
    internal static Mentions Nothing { get; } = new();

    internal SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    internal SortedSet<decimal> Numbers { get; } = [];

    /// <summary>Of a grid: of each row that is named the codes it is compared with.</summary>
    internal SortedDictionary<string, SortedSet<string>> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is asked if there is any answer.</summary>
    internal bool IsAskedAsWhole { get; private set; }

    internal static Dictionary<Variable, Mentions> In(IEnumerable<Condition> conditions)
    {
        Dictionary<Variable, Mentions> mentions = [];
        foreach (Condition condition in conditions)
            Add(condition);
        return mentions;

        void Add(Condition condition)
        {
            switch (condition)
            {
                case Condition.Or or:
                    foreach (Condition part in or.Any)
                        Add(part);
                    break;
                case Condition.And and:
                    foreach (Condition part in and.All)
                        Add(part);
                    break;
                case Condition.Not not:
                    Add(not.Of);
                    break;
                case Condition.Compare compare:
                    Of(compare.Of).Add(compare.Of, [compare.To]);
                    break;
                case Condition.In among:
                    Of(among.Of).Add(among.Of, among.Among);
                    break;
                case Condition.Has has:
                    Of(has.Of).Add(has.Of, [has.Code]);
                    break;
                case Condition.Answered answered:
                    Of(answered.Of).Add(answered.Of, []);
                    break;
                default:
                    throw new InvalidOperationException("There is no other condition.");
            }
        }

        Mentions Of(Reference reference)
        {
            if (!mentions.TryGetValue(reference.Variable, out Mentions? of))
                mentions.Add(reference.Variable, of = new());
            return of;
        }
    }

    private void Add(Reference reference, IReadOnlyList<Literal> literals)
    {
        SortedSet<string> codes = Codes;
        if (reference.Row is { } row)
        {
            if (!Rows.TryGetValue(row, out SortedSet<string>? ofRow))
                Rows.Add(row, ofRow = new(StringComparer.Ordinal));
            codes = ofRow;
        }
        else if (literals.Count == 0)
        {
            IsAskedAsWhole = true;
        }
        foreach (Literal literal in literals)
        {
            if (literal.Code is { } code)
                codes.Add(code);
            else
                Numbers.Add(literal.Number);
        }
    }
}
