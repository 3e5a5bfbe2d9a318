using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>Reads the texts of a workbook (.xlsx): sheets by name, each row by the headings of its columns.</summary>
internal static class Workbook
{
    /// <summary>Unpacked: a workbook of a form has some hundred kilobytes.</summary>
    private const long LargestPart = 32 << 20;

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <exception cref="NotASurveyException">It is no workbook, or has no sheet "survey".</exception>
    internal static XlsFormSheets Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            string[] shared = [.. Part(archive, "xl/sharedStrings.xml")?.Elements(Sheet + "si").Select(Text) ?? []];
            Dictionary<string, string> names = Names(archive);
            return new(
                Rows("survey") ?? throw new NotASurveyException("it has no sheet \"survey\""),
                Rows("choices") ?? [],
                Rows("settings") is [var first, ..] ? first : new Dictionary<string, string>()
            );

            IReadOnlyList<IReadOnlyDictionary<string, string>>? Rows(string name) =>
                names.TryGetValue(name, out string? part) && Part(archive, part) is { } sheet
                    ? Named([.. sheet.Descendants(Sheet + "row").Select(row => Cells(row, shared))])
                    : null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            throw new NotASurveyException($"it is no workbook: {e.Message}");
        }
    }

    /// <summary>The parts of the sheets, by their names.</summary>
    private static Dictionary<string, string> Names(ZipArchive archive)
    {
        XElement book = Part(archive, "xl/workbook.xml") ?? throw new NotASurveyException("it is no workbook");
        Dictionary<string, string> targets = (Part(archive, "xl/_rels/workbook.xml.rels")?.Elements() ?? [])
            .DistinctBy(one => (string?)one.Attribute("Id"))
            .ToDictionary(one => (string?)one.Attribute("Id") ?? "", one => (string?)one.Attribute("Target") ?? "");
        Dictionary<string, string> names = [];
        foreach (XElement sheet in book.Descendants(Sheet + "sheet"))
        {
            string target = targets.GetValueOrDefault((string?)sheet.Attribute(Relation + "id") ?? "", "");
            names.TryAdd(
                ((string?)sheet.Attribute("name") ?? "").Trim().ToLowerInvariant(),
                target.StartsWith('/') ? target[1..] : $"xl/{target}"
            );
        }
        return names;
    }

    private static Dictionary<int, string> Cells(XElement row, string[] shared)
    {
        Dictionary<int, string> cells = [];
        int next = 0;
        foreach (XElement cell in row.Elements(Sheet + "c"))
        {
            int column = (string?)cell.Attribute("r") is { } place ? Column(place) : next;
            next = column + 1;
            string value = (string?)cell.Element(Sheet + "v") ?? "";
            string text = (string?)cell.Attribute("t") switch
            {
                "s" => int.Parse(value, CultureInfo.InvariantCulture) is >= 0 and var at && at < shared.Length
                    ? shared[at]
                    : "",
                "inlineStr" => cell.Element(Sheet + "is") is { } inline ? Text(inline) : "",
                "b" => value is "1" ? "true" : "false",
                _ => value,
            };
            if (text.Trim().Length > 0)
                cells[column] = text.Trim();
        }
        return cells;
    }

    /// <summary>Each row by the headings of the first; rows with nothing in them left out.</summary>
    private static List<IReadOnlyDictionary<string, string>> Named(Dictionary<int, string>[] rows)
    {
        if (rows.Length == 0)
            return [];
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                    row.Where(cell => rows[0].ContainsKey(cell.Key))
                        .DistinctBy(cell => rows[0][cell.Key])
                        .ToDictionary(cell => rows[0][cell.Key], cell => cell.Value)
                )
                .Where(row => row.Count > 0),
        ];
    }

    /// <summary>Of a place as B7 the number of its column, from 0.</summary>
    private static int Column(string place) =>
        place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1;

    private static string Text(XElement of) =>
        string.Concat(
            of.Descendants(Sheet + "t").Where(text => text.Parent!.Name != Sheet + "rPh").Select(text => text.Value)
        );

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        using Stream part = entry.Open();
        using MemoryStream content = new();
        byte[] some = new byte[1 << 16];
        for (int read; (read = part.Read(some)) > 0; )
        {
            content.Write(some, 0, read);
            // What the archive says of its size need not be so.
            if (content.Length > LargestPart)
                throw new NotASurveyException("it is too large");
        }
        content.Position = 0;
        XmlReaderSettings safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(content, safe);
        return XElement.Load(reader);
    }
}
