namespace Kuntakokeilu.Core.Areas;

/// <summary>The subject's own small files: a heading row, no quotes, fields parted by commas.</summary>
internal static class AreaFile
{
    internal static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(AreaFile).Assembly.GetManifestResourceStream($"Areas/{name}")!;
        using StreamReader reader = new(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')),
        ];
    }
}
