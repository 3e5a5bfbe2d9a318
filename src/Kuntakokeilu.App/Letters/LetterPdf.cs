using Kuntakokeilu.Core.Notices.Letters;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Kuntakokeilu.App.Letters;

/// <summary>
/// A letter as PDF/UA: every word of it stands in the tree of the document, in the order of reading, under a heading or
/// as a paragraph; what is only for the eye, such as page numbers, is marked so.
/// </summary>
internal sealed class LetterPdf : IDisposable
{
    private const double Left = 57;
    private const double Top = 57;
    private const double Bottom = 64;

    private static readonly XFont Body = Font(11);
    private static readonly XFont Heading = Font(13, XFontStyleEx.Bold);
    private static readonly XFont Title = Font(20, XFontStyleEx.Bold);
    private static readonly XFont Small = Font(9);

    private readonly PdfDocument file;
    private readonly UAManager access;
    private PdfPage page = null!;
    private XGraphics? drawn;
    private double y;

    private LetterPdf(Letter letter)
    {
        file = new();
        file.Info.Title = $"{letter.Title} – {letter.Sender}";
        file.Info.Author = letter.Sender;
        access = UAManager.ForDocument(file);
        access.SetDocumentLanguage(letter.Language);
        NextPage();
    }

    internal static byte[] Of(Letter letter)
    {
        LetterFonts.Use();
        using LetterPdf pdf = new(letter);
        return pdf.Write(letter);
    }

    public void Dispose()
    {
        drawn?.Dispose();
        file.Dispose();
    }

    private byte[] Write(Letter letter)
    {
        Paragraph(letter.Sender, Heading);
        y += 12;
        foreach (string line in letter.Recipient)
            Paragraph(line, Body);
        y += 18;
        if (letter.Cover.Count > 0)
        {
            access.StructureBuilder.BeginElement(PdfGroupingElementTag.Section);
            access.StructureBuilder.SetLanguage("en");
            foreach (string paragraph in letter.Cover)
                Paragraph(paragraph, Body);
            access.StructureBuilder.End();
            y += 12;
        }
        Element(PdfBlockLevelElementTag.Heading1, letter.Title, Title);
        foreach (LetterFact fact in letter.Facts)
            Paragraph($"{fact.Term}: {fact.Value}", Body);
        foreach (LetterPart part in letter.Parts)
        {
            if (part.Heading is { } heading)
            {
                y += 8;
                Element(PdfBlockLevelElementTag.Heading2, heading, Heading);
            }
            foreach (string paragraph in part.Paragraphs)
                Paragraph(paragraph, Body);
        }
        using MemoryStream bytes = new();
        drawn!.Dispose();
        file.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    private void Paragraph(string text, XFont font) => Element(PdfBlockLevelElementTag.Paragraph, text, font);

    private void Element(PdfBlockLevelElementTag tag, string text, XFont font)
    {
        double height = font.GetHeight() * 1.1;
        // A heading alone at the foot of a page would head nothing.
        if (tag is not PdfBlockLevelElementTag.Paragraph && y + 4 * height > page.Height.Point - Bottom)
            NextPage();
        access.StructureBuilder.BeginElement(tag);
        foreach (string line in Lines(text, font))
        {
            if (y + height > page.Height.Point - Bottom)
                NextPage();
            drawn!.DrawString(line, font, XBrushes.Black, Left, y + font.GetHeight() * 0.8);
            y += height;
        }
        access.StructureBuilder.End();
        y += 5;
    }

    private IEnumerable<string> Lines(string text, XFont font)
    {
        double width = page.Width.Point - 2 * Left;
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && drawn!.MeasureString(longer, font).Width > width)
            {
                // With its space, so that who hears the letter hears two words.
                yield return $"{line} ";
                line = word;
            }
            else
                line = longer;
        }
        yield return line;
    }

    private void NextPage()
    {
        // What is begun there is ended on the page before, once the next is added.
        XGraphics? before = drawn;
        page = file.AddPage();
        before?.Dispose();
        page.Size = PdfSharp.PageSize.A4;
        drawn = XGraphics.FromPdfPage(page);
        access.StructureBuilder.BeginArtifact();
        drawn!.DrawString(
            $"{file.PageCount}",
            Small,
            XBrushes.Black,
            page.Width.Point - Left,
            page.Height.Point - 36,
            XStringFormats.BaseLineRight
        );
        access.StructureBuilder.End();
        y = Top;
    }

    private static XFont Font(double size, XFontStyleEx style = XFontStyleEx.Regular)
    {
        LetterFonts.Use();
        return new(LetterFonts.Family, size, style);
    }
}
