namespace Kuntakokeilu.App.Pictures;

/// <summary>
/// What stands in a square for a name: as much of it as fits. Where that would be the same for several, the beginning and
/// what parts it from those: Ha.jär and Ha.ves for Haapajärvi and Haapavesi.
/// </summary>
internal static class TileNames
{
    private const int Longest = 5;
    private const int LongestParted = 6;
    private const int Beginning = 2;

    internal static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.ToDictionary(name => name, name => Short(name, all));
    }

    private static string Short(string name, string[] all)
    {
        if (name.Length <= Longest)
            return name;
        string[] alike =
        [
            .. all.Where(other => other != name && other.StartsWith(name[..Longest], StringComparison.Ordinal)),
        ];
        if (alike.Length == 0)
            return name[..Longest];
        int shared = alike.Max(other => name.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count());
        string parted = name[Math.Min(shared, name.Length - 1)..];
        return $"{name[..Beginning]}.{parted[..Math.Min(LongestParted - Beginning - 1, parted.Length)]}";
    }
}
