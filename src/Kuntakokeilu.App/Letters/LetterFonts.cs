using System.Reflection;
using PdfSharp.Fonts;

namespace Kuntakokeilu.App.Letters;

/// <summary>The letters' own fonts, the same on every machine and embedded into every file.</summary>
internal sealed class LetterFonts : IFontResolver
{
    internal const string Family = "Source Sans 3";

    private const string Regular = "SourceSans3-Regular";
    private const string Bold = "SourceSans3-Bold";

    /// <summary>The library keeps one for the whole program.</summary>
    internal static void Use() => GlobalFontSettings.FontResolver ??= new LetterFonts();

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family ? new(isBold ? Bold : Regular) : null;

    public byte[]? GetFont(string faceName)
    {
        using Stream font = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Letters/{faceName}.ttf")!;
        using MemoryStream bytes = new();
        font.CopyTo(bytes);
        return bytes.ToArray();
    }
}
