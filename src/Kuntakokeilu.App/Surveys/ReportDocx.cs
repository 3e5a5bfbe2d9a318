using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kuntakokeilu.Surveys.Reporting;

namespace Kuntakokeilu.App.Surveys;

/// <summary>
/// A report as a document for Word, which government bills are written in: headings by their styles, tables with a heading row
/// that is repeated, captions that sentences lead to. The same report, the same bytes.
/// </summary>
internal sealed class ReportDocx
{
    private const string MainDocumentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly Report report;
    private readonly ReportWords words;
    private readonly Body body = new();
    private int bookmarks;

    private ReportDocx(Report report)
    {
        this.report = report;
        words = new(report.Language);
    }

    internal static byte[] Write(Report report) => new ReportDocx(report).Bytes();

    private byte[] Bytes()
    {
        using MemoryStream bytes = new();
        using (
            WordprocessingDocument document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document)
        )
        {
            // Parts are named, for a name that is made up would differ each time.
            MainDocumentPart main = document.AddNewPart<MainDocumentPart>(MainDocumentType, "document");
            Describe(document.AddNewPart<CoreFilePropertiesPart>("properties"));
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = ReportStyles.Make(report.Language);
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = ReportStyles.Bullets();
            body.Append(Styled("Title", report.Title));
            foreach (ReportPiece piece in report.Pieces)
                Add(piece);
            body.Append(
                new SectionProperties(
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin
                    {
                        Top = 1134,
                        Right = 1134,
                        Bottom = 1134,
                        Left = 1134,
                    }
                )
            );
            main.Document = new Document(body);
        }
        return TimelessZip.Of(bytes.ToArray());
    }

    /// <summary>Its title and language, which readers for the blind tell first.</summary>
    private void Describe(CoreFilePropertiesPart part)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        XElement properties = new(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", terms),
            new XElement(terms + "title", report.Title),
            new XElement(terms + "language", report.Language)
        );
        using Stream stream = part.GetStream(FileMode.Create);
        properties.Save(stream);
    }

    private void Add(ReportPiece piece)
    {
        switch (piece)
        {
            case ReportPiece.Heading(var level, var text):
                body.Append(Styled($"Heading{level - 1}", text));
                break;
            case ReportPiece.Paragraph(var text, { } table):
                body.Append(
                    new Paragraph(
                        Words($"{text} ("),
                        new Hyperlink(Words(words["cites", table])) { Anchor = $"t{table}" },
                        Words(").")
                    )
                );
                break;
            case ReportPiece.Paragraph(var text, _):
                body.Append(new Paragraph(Words(text)));
                break;
            case ReportPiece.Bullets(var items):
                body.Append(items.Select(item => Styled("ListBullet", item)));
                break;
            case ReportPiece.Table table:
                Add(table);
                break;
        }
    }

    private void Add(ReportPiece.Table table)
    {
        string id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        body.Append(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Caption" }, new KeepNext()),
                new BookmarkStart { Id = id, Name = $"t{table.Number}" },
                Words($"{words["table", table.Number]}. {table.Caption}"),
                new BookmarkEnd { Id = id }
            )
        );
        Table drawn = new(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { FirstRow = true, FirstColumn = true }
            ),
            new TableGrid(table.Head.Select(_ => new GridColumn()))
        );
        drawn.Append(Row(table.Head, isHead: true));
        drawn.Append(table.Rows.Select(row => Row(row, isHead: false)));
        body.Append(drawn);
        body.Append(Styled("Note", table.Note ?? ""));
    }

    private static TableRow Row(IReadOnlyList<string> cells, bool isHead)
    {
        TableRowProperties properties = new(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        TableRow row = new(properties);
        row.Append(cells.Select((cell, column) => Cell(cell, column, isBold: isHead)));
        return row;
    }

    private static TableCell Cell(string text, int column, bool isBold) =>
        new(
            new Paragraph(
                new ParagraphProperties(
                    new SpacingBetweenLines { Before = "20", After = "20" },
                    new Justification { Val = column == 0 ? JustificationValues.Left : JustificationValues.Right }
                ),
                new Run(isBold ? new RunProperties(new Bold()) : new RunProperties(), Text(text))
            )
        );

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    private static Run Words(string text) => new(Text(text));

    private static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
