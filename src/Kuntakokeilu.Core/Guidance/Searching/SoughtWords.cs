using System.Text;

namespace Kuntakokeilu.Core.Guidance.Searching;

/// <summary>A part of what somebody looks for: a word, or what is between quotes or behind a minus.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="IsWord">Whether it may be tried within longer words.</param>
internal sealed record SoughtPart(string Text, bool IsWord, bool IsNegated);

/// <summary>Takes what somebody looks for apart, as the database's search of the web does.</summary>
internal static class SoughtWords
{
    internal const int Longest = 100;
    private const int Most = 10;

    /// <returns>Its parts; none where it has a choice between words, which is not taken apart.</returns>
    internal static IReadOnlyList<SoughtPart> Parts(string written)
    {
        List<SoughtPart> parts = [];
        string[] pieces = written.Split('"');
        for (int i = 0; i < pieces.Length && parts.Count < Most; i++)
            if (i % 2 == 1 && pieces[i].Trim().Length > 0)
                parts.Add(new($"\"{pieces[i].Trim()}\"", IsWord: false, IsNegated: false));
            else
                foreach (string word in pieces[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (word.Equals("or", StringComparison.OrdinalIgnoreCase))
                        return [];
                    if (word.StartsWith('-'))
                        parts.Add(new(word, IsWord: false, IsNegated: true));
                    else
                        parts.AddRange(Letters(word).Select(one => new SoughtPart(one, IsWord: true, false)));
                }
        return parts.Count <= Most ? parts : [.. parts.Take(Most)];
    }

    /// <summary>Runs of letters and digits, in small letters.</summary>
    internal static IEnumerable<string> Letters(string written)
    {
        StringBuilder part = new();
        foreach (char sign in written.Normalize().ToLowerInvariant() + " ")
            if (char.IsLetterOrDigit(sign))
                part.Append(sign);
            else if (part.Length > 0)
            {
                yield return $"{part}";
                part.Clear();
            }
    }
}
