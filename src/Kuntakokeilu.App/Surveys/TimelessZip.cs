using System.IO.Compression;

namespace Kuntakokeilu.App.Surveys;

/// <summary>A zip that does not tell when it was made: the same parts, the same bytes.</summary>
internal static class TimelessZip
{
    // The earliest that a zip can tell.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] Of(byte[] zip)
    {
        using ZipArchive from = new(new MemoryStream(zip), ZipArchiveMode.Read);
        using MemoryStream bytes = new();
        using (ZipArchive to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            // What a package consists of is looked for first.
            foreach (
                ZipArchiveEntry part in from
                    .Entries.OrderBy(part => part.FullName != "[Content_Types].xml")
                    .ThenBy(part => part.FullName, StringComparer.Ordinal)
            )
            {
                ZipArchiveEntry copy = to.CreateEntry(part.FullName);
                copy.LastWriteTime = Never;
                using Stream source = part.Open();
                using Stream target = copy.Open();
                source.CopyTo(target);
            }
        return bytes.ToArray();
    }
}
