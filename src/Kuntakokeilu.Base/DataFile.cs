namespace Kuntakokeilu.Base;

/// <summary>The product's own small tables: a heading row, no quotes, fields parted by commas.</summary>
internal static class DataFile
{
    /// <param name="path">Folder of the subject and name: Areas/teoffices.csv.</param>
    internal static IEnumerable<string[]> Rows(string path)
    {
        using Stream stream = SubjectsProject.Assembly.GetManifestResourceStream(path)!;
        using StreamReader reader = new(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')),
        ];
    }
}
