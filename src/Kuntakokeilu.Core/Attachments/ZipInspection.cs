using System.IO.Compression;
using System.Xml;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>Texts of Word and of OpenDocument are archives: each file in them is looked at, and opened up to a size.</summary>
internal static class ZipInspection
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string OpenText = "application/vnd.oasis.opendocument.text";

    internal static InspectedFile Of(byte[] content)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Any(one => one.IsEncrypted))
                return new InspectedFile.Refused(FileFault.Encrypted);
            if (IsHuge(archive))
                return new InspectedFile.Refused(FileFault.Bomb);
            return archive.GetEntry("[Content_Types].xml") is { } types ? OfWord(archive, types)
                : archive.GetEntry("mimetype") is { } mime && Text(mime) == OpenText ? OfOpenText(archive)
                : new InspectedFile.Refused(FileFault.Kind);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return new InspectedFile.Refused(FileFault.Unreadable);
        }
    }

    /// <summary>By what comes out, not by what is said of it: parts may lie over each other.</summary>
    private static bool IsHuge(ZipArchive archive)
    {
        byte[] part = new byte[1 << 16];
        int opened = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream file = entry.Open();
            for (int read; (read = file.Read(part)) > 0; )
                if ((opened += read) > FileInspection.MostOpened)
                    return true;
        }
        return false;
    }

    private static InspectedFile OfWord(ZipArchive archive, ZipArchiveEntry types)
    {
        string[] kinds = [.. Attributes(types, "ContentType")];
        if (
            kinds.Any(IsDoing)
            || archive.Entries.Any(one => IsDoing(one.FullName))
            || archive.Entries.Where(one => one.FullName.EndsWith(".rels", StringComparison.Ordinal)).Any(BringsMore)
        )
            return new InspectedFile.Refused(FileFault.Active);
        return kinds.Contains(WordMain)
            ? new InspectedFile.Fine(FileKind.Docx)
            : new InspectedFile.Refused(FileFault.Kind);
    }

    private static InspectedFile OfOpenText(ZipArchive archive)
    {
        if (archive.GetEntry("META-INF/manifest.xml") is { } manifest && Elements(manifest).Contains("encryption-data"))
            return new InspectedFile.Refused(FileFault.Encrypted);
        bool isDoing = archive.Entries.Any(one =>
            one.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || one.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
        );
        return isDoing ? new InspectedFile.Refused(FileFault.Active) : new InspectedFile.Fine(FileKind.Odt);
    }

    /// <summary>Macros, controls, and files of other programs.</summary>
    private static bool IsDoing(string name) =>
        ((string[])["macro", "vba", "activex", "oleObject", "embeddings/"]).Any(part =>
            name.Contains(part, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A template elsewhere may bring macros with it.</summary>
    private static bool BringsMore(ZipArchiveEntry relations) =>
        Attributes(relations, "Type").Any(type => type.EndsWith("/attachedTemplate", StringComparison.Ordinal))
        && Attributes(relations, "TargetMode").Contains("External");

    private static string Text(ZipArchiveEntry entry)
    {
        using StreamReader text = new(entry.Open());
        return text.ReadToEnd().Trim();
    }

    private static IEnumerable<string> Elements(ZipArchiveEntry entry)
    {
        using XmlReader xml = Open(entry);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element)
                yield return xml.LocalName;
    }

    private static IEnumerable<string> Attributes(ZipArchiveEntry entry, string name)
    {
        using XmlReader xml = Open(entry);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.GetAttribute(name) is { } value)
                yield return value;
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
}
