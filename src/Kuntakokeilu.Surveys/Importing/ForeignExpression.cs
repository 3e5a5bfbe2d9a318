using System.Globalization;
using Kuntakokeilu.Surveys.Conditions;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>What a variable of the other program is here.</summary>
/// <param name="Choice">Of multi: the choice that the variable is about.</param>
internal sealed record ForeignVariable(Reference Of, string? Choice, ForeignKind Kind);

internal enum ForeignKind
{
    /// <summary>One code.</summary>
    Code,

    /// <summary>Several codes.</summary>
    Many,
    Number,

    /// <summary>It can only be answered or not.</summary>
    Text,
}

/// <summary>The condition can't be said here.</summary>
internal sealed class UnsupportedConditionException : Exception;

/// <summary>
/// Reads a condition as LimeSurvey and XLSForm write it: and, or, not, comparisons, <c>selected()</c> and
/// <c>is_empty()</c>. There something that is not answered differs from everything; here it doesn't, and what is read says the
/// same as it did there.
/// </summary>
internal sealed class ForeignExpression
{
    private const int Deepest = 40;

    private readonly List<ForeignToken> tokens;
    private readonly Func<string, ForeignVariable?> variables;
    private int next;
    private int depth;

    private ForeignExpression(List<ForeignToken> tokens, Func<string, ForeignVariable?> variables)
    {
        this.tokens = tokens;
        this.variables = variables;
    }

    private ForeignToken Next => tokens[next];

    /// <summary>As it is said here; where it can't be, as it was, behind a question mark that bars publishing, and told.</summary>
    internal static string Here(
        string written,
        IReadOnlyDictionary<string, ForeignVariable> variables,
        string place,
        List<ImportNote> notes
    )
    {
        try
        {
            return ConditionText.Of(Read(written, variables.GetValueOrDefault));
        }
        catch (UnsupportedConditionException)
        {
            notes.Add(new(ImportNoteCode.UnsupportedCondition, place, written));
            return $"? {written}";
        }
    }

    /// <exception cref="UnsupportedConditionException">It says what can't be said here.</exception>
    internal static Condition Read(string text, Func<string, ForeignVariable?> variables)
    {
        ForeignExpression reader = new(ForeignTokens.Of(text), variables);
        Condition condition = reader.Or();
        return reader.Next.Kind is ForeignTokenKind.End ? condition : throw new UnsupportedConditionException();
    }

    private Condition Or()
    {
        if (++depth > Deepest)
            throw new UnsupportedConditionException();
        List<Condition> any = [And()];
        while (Take("or", "||"))
            any.Add(And());
        depth--;
        return any.Count == 1 ? any[0] : ForeignForms.Or(any);
    }

    private Condition And()
    {
        List<Condition> all = [Not()];
        while (Take("and", "&&"))
            all.Add(Not());
        return all.Count == 1 ? all[0] : ForeignForms.And(all);
    }

    private Condition Not()
    {
        if (Take("not", "!"))
        {
            if (++depth > Deepest)
                throw new UnsupportedConditionException();
            Condition of = Not();
            depth--;
            return ForeignForms.Not(of);
        }
        if (Take("("))
        {
            Condition inner = Or();
            Expect(")");
            return inner;
        }
        if (Take("selected"))
            return Selected();
        if (Take("is_empty"))
        {
            Expect("(");
            ForeignVariable empty = Variable();
            Expect(")");
            return ForeignForms.Not(Answered(empty));
        }
        return Compared();
    }

    private Condition Selected()
    {
        Expect("(");
        ForeignVariable of = Variable();
        Expect(",");
        string code = Text();
        Expect(")");
        return (of.Choice, of.Kind) switch
        {
            (null, ForeignKind.Many) => new Condition.Has(of.Of, new(code, 0, 0)),
            (null, ForeignKind.Code) => new Condition.Compare(of.Of, Comparison.Equal, new(code, 0, 0)),
            _ => throw new UnsupportedConditionException(),
        };
    }

    private Condition Compared()
    {
        ForeignVariable of = Variable();
        string sign = Next.Text;
        next++;
        bool isText = Next.Kind is ForeignTokenKind.Text;
        string value = Next.Kind is ForeignTokenKind.Text or ForeignTokenKind.Number
            ? Next.Text
            : throw new UnsupportedConditionException();
        next++;
        Comparison comparison = sign switch
        {
            "=" or "==" or "eq" => Comparison.Equal,
            "!=" or "ne" => Comparison.NotEqual,
            "<" or "lt" => Comparison.Less,
            "<=" or "le" => Comparison.AtMost,
            ">" or "gt" => Comparison.More,
            ">=" or "ge" => Comparison.AtLeast,
            _ => throw new UnsupportedConditionException(),
        };
        bool isOrder = comparison is not (Comparison.Equal or Comparison.NotEqual);
        if (isText && value.Length == 0)
            return isOrder ? throw new UnsupportedConditionException()
                : comparison is Comparison.NotEqual ? Answered(of)
                : ForeignForms.Not(Answered(of));
        if (of.Choice is not null)
            return isOrder || value is not "Y" ? throw new UnsupportedConditionException()
                : comparison is Comparison.Equal ? Answered(of)
                : ForeignForms.Not(Answered(of));
        Condition equal = new Condition.Compare(
            of.Of,
            isOrder ? comparison : Comparison.Equal,
            Literal(of, value, isOrder)
        );
        return comparison is Comparison.NotEqual ? ForeignForms.Not(equal) : equal;
    }

    private static Literal Literal(ForeignVariable of, string value, bool isOrder)
    {
        if (of.Kind is ForeignKind.Code && !isOrder)
            return new(value is "-oth-" ? "other" : ImportedNames.Code(value), 0, 0);
        return
            of.Kind is ForeignKind.Number
            && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? new(null, number, 0)
            : throw new UnsupportedConditionException();
    }

    /// <summary>Of a choice of multi: that it is chosen.</summary>
    private static Condition Answered(ForeignVariable of) =>
        of.Choice is { } choice ? new Condition.Has(of.Of, new(choice, 0, 0)) : new Condition.Answered(of.Of);

    private ForeignVariable Variable()
    {
        if (Next.Kind is not ForeignTokenKind.Name || variables(Next.Text) is not { } found)
            throw new UnsupportedConditionException();
        next++;
        return found;
    }

    private string Text()
    {
        if (Next.Kind is not ForeignTokenKind.Text || Next.Text.Length == 0)
            throw new UnsupportedConditionException();
        return ImportedNames.Code(tokens[next++].Text);
    }

    private bool Take(params ReadOnlySpan<string> any)
    {
        if (Next.Kind is ForeignTokenKind.Text || !any.Contains(Next.Text))
            return false;
        next++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw new UnsupportedConditionException();
    }
}
