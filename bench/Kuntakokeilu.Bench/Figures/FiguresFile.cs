namespace Kuntakokeilu.Bench.Figures;

/// <summary>A document with figures between markers, which a measurement writes anew.</summary>
internal static class FiguresFile
{
    private const string End = "<!-- /figures -->";

    /// <summary>Puts lines between <c>&lt;!-- figures:NAME --&gt;</c> and the end marker after it.</summary>
    internal static void Put(string? path, string name, IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
            Console.WriteLine(line);
        if (path is null)
            return;
        string text = File.ReadAllText(path);
        string begin = $"<!-- figures:{name} -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(End, from, StringComparison.Ordinal);
        if (to < 0)
            throw new InvalidDataException($"{path} has no place for the figures of {name}.");
        File.WriteAllText(path, $"{text[..(from + begin.Length)]}\n{string.Join('\n', lines)}\n{text[to..]}");
    }
}
