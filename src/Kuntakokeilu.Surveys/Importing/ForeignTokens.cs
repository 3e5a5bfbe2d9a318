namespace Kuntakokeilu.Surveys.Importing;

/// <param name="Text">Of a name and a text without what encloses it.</param>
internal readonly record struct ForeignToken(ForeignTokenKind Kind, string Text);

internal enum ForeignTokenKind
{
    Name,
    Number,
    Text,
    Sign,
    End,
}

/// <summary>
/// The words of a condition of another program. A variable is <c>${name}</c> in XLSForm, and <c>name.NAOK</c> or
/// <c>name</c> in LimeSurvey.
/// </summary>
internal static class ForeignTokens
{
    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", "=", "<", ">", "!", "(", ")", ","];

    internal static List<ForeignToken> Of(string text)
    {
        List<ForeignToken> tokens = [];
        int at = 0;
        while (at < text.Length)
        {
            char sign = text[at];
            if (char.IsWhiteSpace(sign))
                at++;
            else if (sign is '\'' or '"')
                tokens.Add(new(ForeignTokenKind.Text, Enclosed(text, ref at, sign)));
            else if (text.AsSpan(at).StartsWith("${"))
            {
                at++;
                tokens.Add(new(ForeignTokenKind.Name, Enclosed(text, ref at, '}').Trim()));
            }
            else if (
                char.IsAsciiDigit(sign) || (sign is '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            )
                tokens.Add(
                    new(ForeignTokenKind.Number, Run(text, ref at, s => char.IsAsciiDigit(s) || s is '.' or '-'))
                );
            else if (char.IsAsciiLetter(sign) || sign is '_')
                tokens.Add(Word(Run(text, ref at, s => char.IsAsciiLetterOrDigit(s) || s is '_' or '.')));
            else
                tokens.Add(Sign(text, ref at));
        }
        tokens.Add(new(ForeignTokenKind.End, ""));
        return tokens;
    }

    private static ForeignToken Word(string word) =>
        word.ToLowerInvariant() is "and" or "or" or "not" or "eq" or "ne" or "lt" or "le" or "gt" or "ge"
            ? new(ForeignTokenKind.Sign, word.ToLowerInvariant())
        : word is "selected" or "is_empty" ? new(ForeignTokenKind.Sign, word)
        : new(ForeignTokenKind.Name, word.EndsWith(".NAOK", StringComparison.Ordinal) ? word[..^5] : word);

    private static string Enclosed(string text, ref int at, char end)
    {
        int close = text.IndexOf(end, at + 1);
        if (close < 0)
            throw new UnsupportedConditionException();
        string inside = text[(at + 1)..close];
        at = close + 1;
        return inside;
    }

    private static string Run(string text, ref int at, Func<char, bool> belongs)
    {
        int from = at++;
        while (at < text.Length && belongs(text[at]))
            at++;
        return text[from..at];
    }

    private static ForeignToken Sign(string text, ref int at)
    {
        int from = at;
        string sign =
            Array.Find(Signs, known => text.AsSpan(from).StartsWith(known))
            ?? throw new UnsupportedConditionException();
        at += sign.Length;
        return new(ForeignTokenKind.Sign, sign);
    }
}
