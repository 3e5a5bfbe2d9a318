using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Register.Finding;

/// <summary>What somebody wrote to find a person: an identity code, the register's identifier, or a name's beginning.</summary>
/// <param name="Code">As written; an identity code in capitals. By it exactly one is found, or nobody.</param>
/// <param name="NameKey">The beginning of names; null when it is none.</param>
internal sealed record PersonQuestion(string Code, string? NameKey)
{
    internal const int Longest = 200;

    /// <summary>Fewer would be a way through the register, not to a person.</summary>
    internal const int FewestLetters = 3;

    /// <summary>Takes apart what was written.</summary>
    /// <param name="byName">Whether the actor may look for names at all.</param>
    internal static PersonQuestion? Of(string? written, bool byName, out QuestionFault fault)
    {
        string text = written?.Trim() ?? "";
        fault =
            text.Length == 0 ? QuestionFault.Missing
            // PostgreSQL's text has no room for the null character, and nothing that is looked for has one.
            : text.Length > Longest || text.Contains('\0') ? QuestionFault.TooLong
            : QuestionFault.None;
        if (fault is not QuestionFault.None)
            return null;
        string code = IdentityCode.HasForm(text) ? text.ToUpperInvariant() : text;
        if (IdentityCode.HasForm(text) && !IdentityCode.TryParse(code, out _))
        {
            fault = QuestionFault.BadCode;
            return null;
        }
        return new(code, byName ? BeginningOf(text) : null);
    }

    private static string? BeginningOf(string text)
    {
        string key = Identities.NameKey.Of(text);
        return key.Any(char.IsAsciiDigit) || Identities.NameKey.Letters(key) < FewestLetters ? null : key;
    }
}

/// <summary>Why nothing was looked for.</summary>
internal enum QuestionFault : byte
{
    None,
    Missing,
    TooLong,

    /// <summary>It looks like an identity code, and its check character or day is wrong.</summary>
    BadCode,
}
