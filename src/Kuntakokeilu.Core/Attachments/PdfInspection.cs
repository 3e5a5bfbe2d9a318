using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>
/// Whether a PDF can be read by anybody and does nothing by itself: by the names that stand in it, also in the compressed
/// streams that hold its objects. Long names only: short ones come about in pictures by chance.
/// </summary>
internal static partial class PdfInspection
{
    private const int LongestDictionary = 1000;

    internal static InspectedFile Of(byte[] content)
    {
        string whole = Encoding.Latin1.GetString(content);
        if (Of(whole) is { } fault)
            return new InspectedFile.Refused(fault);
        int opened = 0;
        for (int at = Next(whole, 0); at >= 0; at = Next(whole, at + 1))
        {
            string dictionary = Plain(whole[Math.Max(0, at - LongestDictionary)..at]);
            dictionary = dictionary[(dictionary.LastIndexOf("obj", StringComparison.Ordinal) + 1)..];
            if (!dictionary.Contains("/ObjStm", StringComparison.Ordinal))
                continue;
            if (Opened(content, at + "stream".Length, FileInspection.MostOpened - opened) is not { } objects)
                return new InspectedFile.Refused(FileFault.Unreadable);
            opened += objects.Length;
            if (opened >= FileInspection.MostOpened)
                return new InspectedFile.Refused(FileFault.Bomb);
            if (Of(objects) is { } hidden)
                return new InspectedFile.Refused(hidden);
        }
        return new InspectedFile.Fine(FileKind.Pdf);
    }

    private static FileFault? Of(string text) =>
        Plain(text) is var plain && Locked().IsMatch(plain) ? FileFault.Encrypted
        : Doing().IsMatch(plain) ? FileFault.Active
        : null;

    /// <summary>The next stream of a dictionary that holds objects, or may.</summary>
    private static int Next(string whole, int from)
    {
        for (int at = from; (at = whole.IndexOf("stream", at, StringComparison.Ordinal)) >= 0; at++)
        {
            ReadOnlySpan<char> before = whole.AsSpan(Math.Max(0, at - LongestDictionary)..at);
            if (
                !before.EndsWith("end") && (before.Contains("ObjStm", StringComparison.Ordinal) || before.Contains('#'))
            )
                return at;
        }
        return -1;
    }

    /// <returns>Null for what is compressed otherwise, or not at all as it says.</returns>
    private static string? Opened(byte[] content, int at, int most)
    {
        while (at < content.Length && content[at] is (byte)'\r' or (byte)'\n')
            at++;
        using ZLibStream objects = new(new MemoryStream(content, at, content.Length - at), CompressionMode.Decompress);
        using MemoryStream opened = new();
        try
        {
            byte[] part = new byte[1 << 16];
            for (int read; opened.Length < most && (read = objects.Read(part)) > 0; )
                opened.Write(part, 0, read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return Encoding.Latin1.GetString(opened.GetBuffer(), 0, (int)opened.Length);
    }

    /// <summary>Letters of a name may be written by their numbers: /J#61vaScript.</summary>
    private static string Plain(string text) =>
        text.Contains('#') ? ByNumber().Replace(text, one => $"{(char)Convert.ToByte(one.Groups[1].Value, 16)}") : text;

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex ByNumber();

    [GeneratedRegex("/Encrypt(?![A-Za-z0-9])")]
    private static partial Regex Locked();

    [GeneratedRegex("/(JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])")]
    private static partial Regex Doing();
}
