using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The tables of a LimeSurvey structure file (.lss): rows of fields, with the texts of each language beside them.</summary>
internal sealed partial class LimeSurveyFile
{
    private readonly Dictionary<string, List<Dictionary<string, string>>> tables = [];

    /// <summary>Languages, the survey's own first.</summary>
    internal IReadOnlyList<string> Languages { get; }

    private readonly List<ImportNote> notes;

    /// <exception cref="NotASurveyException">It is no such file.</exception>
    internal LimeSurveyFile(ReadOnlyMemory<byte> file, List<ImportNote> notes)
    {
        this.notes = notes;
        XElement root = Load(file);
        if (root.Name.LocalName is not "document" || root.Element("LimeSurveyDocType")?.Value.Trim() is not "Survey")
            throw new NotASurveyException("it is no structure of a survey");
        foreach (XElement table in root.Elements())
            if (table.Element("rows") is { } rows)
                tables[table.Name.LocalName] =
                [
                    .. rows.Elements("row")
                        .Select(row =>
                            row.Elements().DistinctBy(f => f.Name).ToDictionary(f => f.Name.LocalName, f => f.Value)
                        ),
                ];
        string main = (this["surveys"] is [{ } survey, ..] ? survey : null)?.GetValueOrDefault("language") ?? "";
        string[] named = [.. (root.Element("languages")?.Elements("language") ?? []).Select(one => one.Value.Trim())];
        Languages = [.. named.Prepend(main).Where(language => language.Length > 0).Distinct()];
        if (Languages.Count == 0)
            throw new NotASurveyException("it names no language");
    }

    internal IReadOnlyList<Dictionary<string, string>> this[string table] => tables.GetValueOrDefault(table, []);

    /// <summary>The rows of a table, one for each key: before version 4 there was one for each language.</summary>
    internal IEnumerable<Dictionary<string, string>> Distinct(string table, string key) =>
        this[table].DistinctBy(row => row.GetValueOrDefault(key, ""));

    /// <summary>The text of a row in every language: from its own table, else from the rows themselves.</summary>
    internal LocalText Text(string table, string texts, string key, string id, string field, string place)
    {
        Dictionary<string, string> text = [];
        foreach (Dictionary<string, string> row in this[tables.ContainsKey(texts) ? texts : table])
            if (row.GetValueOrDefault(key) == id && row.TryGetValue("language", out string? language))
                text.TryAdd(language, Plain(row.GetValueOrDefault(field, ""), place));
        return new(text);
    }

    /// <summary>The words without their markup.</summary>
    private string Plain(string text, string place)
    {
        string words = WebUtility.HtmlDecode(Tag().Replace(text, "")).Trim();
        if (
            Tag().IsMatch(text)
            && !notes.Exists(note => note.Code is ImportNoteCode.MarkupRemoved && note.Place == place)
        )
            notes.Add(new(ImportNoteCode.MarkupRemoved, place, Tag().Match(text).Value));
        return words;
    }

    private static XElement Load(ReadOnlyMemory<byte> file)
    {
        // No entities: a file of a few lines must not grow to gigabytes, nor read others.
        XmlReaderSettings safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(file.ToArray()), safe);
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new NotASurveyException($"line {e.LineNumber}, sign {e.LinePosition}: it is no XML");
        }
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
