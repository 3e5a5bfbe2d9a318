namespace Kuntakokeilu.Surveys.Conditions;

/// <param name="At">The sign at which it stands, from 1.</param>
/// <param name="Row">What stands behind the point of a word.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int At, string? Row = null);

internal enum TokenKind
{
    Word,
    Number,
    Code,
    Sign,
    End,
}

/// <summary>A condition that can't be read: where, and what was expected there.</summary>
internal sealed class ConditionSyntaxException(int at, string found, string expected) : Exception
{
    internal int At => at;

    internal string Found => found;

    internal string Expected => expected;
}

/// <summary>A condition as words, numbers, codes and signs.</summary>
internal static class Tokens
{
    private static readonly string[] Signs = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ","];

    internal static List<Token> Of(string text)
    {
        List<Token> tokens = [];
        int at = 0;
        while (at < text.Length)
        {
            char sign = text[at];
            if (sign is ' ' or '\t' or '\n' or '\r')
                at++;
            else if (IsLetter(sign))
                tokens.Add(Word(text, ref at));
            else if (IsDigit(sign) || sign is '-')
                tokens.Add(Number(text, ref at));
            else if (sign is '"')
                tokens.Add(Code(text, ref at));
            else
                tokens.Add(Sign(text, ref at));
        }
        tokens.Add(new(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static Token Word(string text, ref int at)
    {
        int from = at;
        string word = Run(text, ref at);
        if (at + 1 >= text.Length || text[at] is not '.' || !IsPart(text[at + 1]))
            return new(TokenKind.Word, word, from + 1);
        at++;
        return new(TokenKind.Word, word, from + 1, Run(text, ref at));
    }

    private static Token Number(string text, ref int at)
    {
        int from = at;
        if (text[at] is '-')
            at++;
        int digits = at;
        while (at < text.Length && IsDigit(text[at]))
            at++;
        if (at == digits)
            throw new ConditionSyntaxException(at + 1, Rest(text, at), "number");
        if (at + 1 < text.Length && text[at] is '.' && IsDigit(text[at + 1]))
            for (at++; at < text.Length && IsDigit(text[at]); )
                at++;
        if (at < text.Length && (IsPart(text[at]) || text[at] is '.'))
            throw new ConditionSyntaxException(at + 1, Rest(text, at), "number");
        return new(TokenKind.Number, text[from..at], from + 1);
    }

    private static Token Code(string text, ref int at)
    {
        int from = at++;
        string code = Run(text, ref at);
        if (code.Length is 0 or > 32 || at >= text.Length || text[at] is not '"')
            throw new ConditionSyntaxException(from + 1, Rest(text, from), "\"code\"");
        at++;
        return new(TokenKind.Code, code, from + 1);
    }

    private static Token Sign(string text, ref int at)
    {
        int from = at;
        string sign =
            Signs.FirstOrDefault(known => text.AsSpan(from).StartsWith(known))
            ?? throw new ConditionSyntaxException(from + 1, Rest(text, from), "");
        at += sign.Length;
        return new(TokenKind.Sign, sign, from + 1);
    }

    private static string Run(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && IsPart(text[at]))
            at++;
        return text[from..at];
    }

    /// <summary>A little of what stands there, to show it.</summary>
    private static string Rest(string text, int at)
    {
        int end = Math.Min(text.Length, at + 12);
        // Never half of a sign that takes two.
        return text[at..(end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end)];
    }

    private static bool IsLetter(char sign) => sign is >= 'a' and <= 'z';

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private static bool IsPart(char sign) => IsLetter(sign) || IsDigit(sign) || sign is '_';
}
