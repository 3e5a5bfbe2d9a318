using System.Collections.Concurrent;
using System.Text;

namespace Kuntakokeilu.Core.Statements;

/// <summary>Texts by number, each kept once; for many threads at once.</summary>
internal sealed class WordPool
{
    private const int Longest = 256;
    private readonly ConcurrentDictionary<string, int> numbers = [];
    private readonly Lock adding = new();
    private readonly List<string> texts = [];

    internal string this[int number] => texts[number];

    /// <summary>The number of a text of at most 256 bytes.</summary>
    internal int NumberOf(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[Longest];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        return numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int known)
            ? known
            : Add($"{text}");
    }

    private int Add(string text)
    {
        lock (adding)
        {
            if (numbers.TryGetValue(text, out int known))
                return known;
            texts.Add(text);
            return numbers[text] = texts.Count - 1;
        }
    }
}
