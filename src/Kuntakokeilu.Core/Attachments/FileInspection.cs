namespace Kuntakokeilu.Core.Attachments;

/// <summary>Looks at a file by what is in it: whatever its sender calls it. Pure.</summary>
internal static class FileInspection
{
    internal const int MostBytes = 10 << 20;

    /// <summary>More than this of a file that is opened is no letter any more.</summary>
    internal const int MostOpened = 100 << 20;

    private static ReadOnlySpan<byte> Pdf => "%PDF-"u8;
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    /// <summary>A text of Word with a password is wrapped in the form of its predecessors.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    internal static InspectedFile Of(string name, byte[] content)
    {
        if (content.Length == 0)
            return new InspectedFile.Refused(FileFault.Empty);
        if (content.Length > MostBytes)
            return new InspectedFile.Refused(FileFault.TooBig);
        if (content.AsSpan().StartsWith(Compound) && FileKinds.IsNamedSo(FileKind.Docx, name))
            return new InspectedFile.Refused(FileFault.Encrypted);
        InspectedFile found =
            content.AsSpan().StartsWith(Pdf) ? PdfInspection.Of(content)
            : content.AsSpan().StartsWith(Jpeg) ? new InspectedFile.Fine(FileKind.Jpeg)
            : content.AsSpan().StartsWith(Png) ? new InspectedFile.Fine(FileKind.Png)
            : content.AsSpan().StartsWith(Zip) ? ZipInspection.Of(content)
            : new InspectedFile.Refused(FileFault.Kind);
        return found is InspectedFile.Fine { Kind: var kind } && !FileKinds.IsNamedSo(kind, name)
            ? new InspectedFile.Refused(FileFault.Ending)
            : found;
    }
}

/// <summary>What an inspection comes to.</summary>
internal abstract record InspectedFile
{
    private InspectedFile() { }

    internal T Match<T>(Func<FileKind, T> fine, Func<FileFault, T> refused) =>
        this is Fine found ? fine(found.Kind) : refused(((Refused)this).Why);

    internal sealed record Fine(FileKind Kind) : InspectedFile;

    internal sealed record Refused(FileFault Why) : InspectedFile;
}
