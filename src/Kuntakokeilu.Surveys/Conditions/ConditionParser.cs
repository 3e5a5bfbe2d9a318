using System.Globalization;

namespace Kuntakokeilu.Surveys.Conditions;

/// <summary>
/// Reads a condition: <c>or</c> binds least, then <c>and</c>, then <c>not</c>, then a comparison. What it refers to is looked at
/// by <see cref="ConditionTyping"/>.
/// </summary>
internal sealed class ConditionParser
{
    /// <summary>Deeper than anybody writes, and far from the end of the stack.</summary>
    private const int Deepest = 50;

    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["="] = Comparison.Equal,
        ["!="] = Comparison.NotEqual,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.AtMost,
        [">"] = Comparison.More,
        [">="] = Comparison.AtLeast,
    };

    private static readonly HashSet<string> Words = ["or", "and", "not", "in", "has", "answered"];

    private readonly List<Token> tokens;
    private int next;
    private int depth;

    private ConditionParser(List<Token> tokens) => this.tokens = tokens;

    private Token Next => tokens[next];

    /// <exception cref="ConditionSyntaxException">It is no condition.</exception>
    internal static Condition Parse(string text)
    {
        ConditionParser parser = new(Tokens.Of(text));
        Condition condition = parser.Or();
        return parser.Next.Kind is TokenKind.End ? condition : throw parser.Unexpected("and, or");
    }

    private Condition Or()
    {
        if (++depth > Deepest)
            throw Unexpected($"<= {Deepest} ( )");
        List<Condition> any = [And()];
        while (TakeWord("or"))
            any.Add(And());
        depth--;
        return any is [var only] ? only : new Condition.Or(any);
    }

    private Condition And()
    {
        List<Condition> all = [Not()];
        while (TakeWord("and"))
            all.Add(Not());
        return all is [var only] ? only : new Condition.And(all);
    }

    private Condition Not()
    {
        if (TakeWord("not"))
        {
            if (++depth > Deepest)
                throw Unexpected($"<= {Deepest} not");
            Condition of = Not();
            depth--;
            return new Condition.Not(of);
        }
        if (!TakeSign("("))
            return Compared();
        Condition inner = Or();
        Expect(")");
        return inner;
    }

    private Condition Compared()
    {
        if (TakeWord("answered"))
        {
            Expect("(");
            Reference asked = Reference();
            Expect(")");
            return new Condition.Answered(asked);
        }
        Reference of = Reference();
        if (TakeWord("in"))
        {
            Expect("(");
            List<Literal> among = [Literal()];
            while (TakeSign(","))
                among.Add(Literal());
            Expect(")");
            return new Condition.In(of, among);
        }
        if (TakeWord("has"))
            return Next.Kind is TokenKind.Code ? new Condition.Has(of, Literal()) : throw Unexpected("\"code\"");
        if (Next.Kind is not TokenKind.Sign || !Comparisons.TryGetValue(Next.Text, out Comparison comparison))
            throw Unexpected("=, !=, <, <=, >, >=, in, has");
        next++;
        return new Condition.Compare(of, comparison, Literal());
    }

    private Reference Reference()
    {
        Token word = Next;
        if (word.Kind is not TokenKind.Word || (word.Row is null && (Words.Contains(word.Text) || word.Text is "bg")))
            throw Unexpected("id, bg.name");
        next++;
        return word.Text is "bg"
            ? new(word.Row!, null, IsBackground: true, word.At)
            : new(word.Text, word.Row, IsBackground: false, word.At);
    }

    private Literal Literal()
    {
        Token literal = Next;
        if (literal.Kind is TokenKind.Code)
        {
            next++;
            return new(literal.Text, 0, literal.At);
        }
        if (
            literal.Kind is TokenKind.Number
            && decimal.TryParse(literal.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
        )
        {
            next++;
            return new(null, number, literal.At);
        }
        throw Unexpected("\"code\", number");
    }

    private bool TakeWord(string word)
    {
        bool isThere = Next.Kind is TokenKind.Word && Next.Row is null && Next.Text == word;
        if (isThere)
            next++;
        return isThere;
    }

    private bool TakeSign(string sign)
    {
        bool isThere = Next.Kind is TokenKind.Sign && Next.Text == sign;
        if (isThere)
            next++;
        return isThere;
    }

    private void Expect(string sign)
    {
        if (!TakeSign(sign))
            throw Unexpected(sign);
    }

    private ConditionSyntaxException Unexpected(string expected) => new(Next.At, Next.Text, expected);
}
