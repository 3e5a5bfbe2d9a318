using System.Collections.Frozen;
using System.Text;

namespace Kuntakokeilu.Core.Services.Searching;

/// <summary>
/// Words that somebody looks for, as PostgreSQL's text search takes them: all of them, the last as far as it is written,
/// and what is called otherwise too.
/// </summary>
internal static class SearchWords
{
    private const int Most = 8;
    private const int Longest = 40;
    private const int Shortest = 4;

    /// <summary>What people call things, and what the catalogue calls them.</summary>
    private static readonly FrozenDictionary<(string Language, string Word), string[]> Also = DataFile
        .Rows("Services/Searching/synonyms.csv")
        .GroupBy(row => (row[0], row[1]), row => row[2])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <returns>The query; null when there is no word in it.</returns>
    internal static string? Query(string written, string language)
    {
        string[] words = [.. Parts(written).Take(Most)];
        return words.Length == 0
            ? null
            : string.Join(" & ", words.Select((word, i) => OneOf(word, language, isLast: i == words.Length - 1)));
    }

    /// <summary>
    /// Patterns that a name has all of when the words are within its words: in Finnish and Swedish what is sought is mostly
    /// the end of a longer one, työnhakuvalmennus. None for words so short that they are within anything.
    /// </summary>
    internal static IReadOnlyList<string> Within(string written)
    {
        string[] words = [.. Parts(written).Take(Most)];
        return words.Any(word => word.Length < Shortest) ? [] : [.. words.Select(word => $"%{word}%")];
    }

    private static string OneOf(string word, string language, bool isLast)
    {
        string sought = isLast ? $"{word}:*" : word;
        return Also.TryGetValue((language, word), out string[]? others)
            ? $"({string.Join(" | ", others.Prepend(sought))})"
            : sought;
    }

    /// <summary>Runs of letters and digits, and nothing that the query's own grammar knows.</summary>
    private static IEnumerable<string> Parts(string written)
    {
        StringBuilder part = new();
        foreach (char sign in written.Normalize().ToLowerInvariant() + " ")
            if (char.IsLetterOrDigit(sign))
                part.Append(sign);
            else if (part.Length > 0)
            {
                yield return part.Length > Longest ? part.ToString(0, Longest) : $"{part}";
                part.Clear();
            }
    }
}
