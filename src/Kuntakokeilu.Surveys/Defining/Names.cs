namespace Kuntakokeilu.Surveys.Defining;

/// <summary>What ids and codes may look like: both stand in conditions and in the names of columns.</summary>
internal static class Names
{
    private const int Longest = 32;

    /// <summary>Words of the condition language, and columns that every file of answers has.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "or",
        "and",
        "not",
        "in",
        "has",
        "answered",
        "bg",
        "case",
        "late",
        "weight_units",
        "weight_people",
    ];

    internal static bool IsCode(string name) =>
        name.Length is >= 1 and <= Longest
        && name.All(sign => sign is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>A code that begins with a letter, so that no number is taken for it.</summary>
    internal static bool IsId(string name) => IsCode(name) && name[0] is >= 'a' and <= 'z';

    /// <summary>Whether a question may not have this id: the name means something else.</summary>
    internal static bool IsReserved(string id) =>
        Reserved.Contains(id) || id.StartsWith("bg_", StringComparison.Ordinal);
}
