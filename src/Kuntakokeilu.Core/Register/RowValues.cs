using System.Collections.Frozen;
using System.Text;

namespace Kuntakokeilu.Core.Register;

/// <summary>Values of the rows of files beside the facts: words of a list, days and short numbers that may be left out.</summary>
internal static class RowValues
{
    private const int LongestWord = 32;

    /// <summary>All values by their words; what has none is not told by a word.</summary>
    internal static FrozenDictionary<string, T> Words<T>(Func<T, string> name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(one => name(one).Length > 0).ToFrozenDictionary(name, StringComparer.Ordinal);

    /// <summary>All values as bytes, by their numbers, of which none is left out: a row has a dozen of them.</summary>
    internal static byte[][] Bytes<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(one => Encoding.UTF8.GetBytes(name(one)))];

    /// <summary>What a word stands for.</summary>
    internal static bool Find<T>(FrozenDictionary<string, T> words, ReadOnlySpan<byte> text, out T found)
    {
        Span<char> word = stackalloc char[LongestWord];
        found = default!;
        return text.Length <= LongestWord
            && System.Text.Ascii.IsValid(text)
            && words
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(word[..Encoding.ASCII.GetChars(text, word)], out found!);
    }

    /// <summary>Whether it is one of the words.</summary>
    internal static bool IsOne(FrozenSet<string> words, ReadOnlySpan<byte> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        return text.Length <= LongestWord
            && System.Text.Ascii.IsValid(text)
            && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..Encoding.ASCII.GetChars(text, word)]);
    }

    internal static bool IsDateOrEmpty(ReadOnlySpan<byte> text, out DateOnly? day)
    {
        day = null;
        if (text.IsEmpty)
            return true;
        if (!FieldForms.IsDate(text, out DateOnly found))
            return false;
        day = found;
        return true;
    }

    /// <summary>So many digits at most, or empty.</summary>
    internal static bool IsNumber(ReadOnlySpan<byte> text, int digits, out int? number)
    {
        number = null;
        if (text.Length > digits || !FieldForms.IsCount(text))
            return false;
        foreach (byte digit in text)
            number = ((number ?? 0) * 10) + (digit - '0');
        return true;
    }
}
