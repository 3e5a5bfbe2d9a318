using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>A text that somebody has written.</summary>
internal static class WrittenText
{
    private const int IdentityLength = 11;

    internal static Answer? Read(Question question, string written, List<AnswerFault> faults)
    {
        string text = written.Replace("\r\n", "\n").Replace('\r', '\n').Trim();
        if (text.Length == 0)
            return null;
        int longest = question.MaxLength ?? Question.LongestText;
        if (text.EnumerateRunes().Count() > longest)
            faults.Add(new(AnswerFaultCode.TooLong, question.Id, $"{longest}"));
        if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')))
            faults.Add(new(AnswerFaultCode.ControlCharacter, question.Id));
        if (HasIdentityCode(text))
            faults.Add(new(AnswerFaultCode.IdentityCode, question.Id));
        return new Answer.Words(text);
    }

    /// <summary>
    /// Whether something in it has the form of a personal identity code. The check character is not asked: one that was written
    /// wrong tells of somebody too.
    /// </summary>
    internal static bool HasIdentityCode(string text)
    {
        for (int at = 0; at + IdentityLength <= text.Length; at++)
            if (
                IsIdentityCode(text.AsSpan(at, IdentityLength))
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + IdentityLength == text.Length || !char.IsLetterOrDigit(text[at + IdentityLength]))
            )
                return true;
        return false;
    }

    /// <summary>DDMMYY, a sign of the century, three digits, and a digit or letter.</summary>
    private static bool IsIdentityCode(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < IdentityLength - 1; i++)
            if (i != 6 && !char.IsAsciiDigit(text[i]))
                return false;
        int day = 10 * (text[0] - '0') + (text[1] - '0');
        int month = 10 * (text[2] - '0') + (text[3] - '0');
        return day is >= 1 and <= 31
            && month is >= 1 and <= 12
            && "+-ABCDEFUVWXY".Contains(char.ToUpperInvariant(text[6]), StringComparison.Ordinal)
            && char.IsAsciiLetterOrDigit(text[IdentityLength - 1]);
    }
}
