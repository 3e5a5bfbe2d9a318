using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>The texts of an XLSForm in its languages: <c>label::Suomi (fi)</c>; without a language in its default.</summary>
internal sealed class XlsFormTexts
{
    private readonly XlsFormSheets sheets;

    /// <summary>The default first.</summary>
    internal IReadOnlyList<string> Languages { get; }

    internal XlsFormTexts(XlsFormSheets sheets)
    {
        this.sheets = sheets;
        string main = XlsFormWords.Code(sheets.Settings.GetValueOrDefault("default_language", ""));
        string[] named =
        [
            .. sheets
                .Survey.Concat(sheets.Choices)
                .SelectMany(row => row.Keys)
                .Where(column => column.StartsWith("label::", StringComparison.Ordinal))
                .Select(column => XlsFormWords.Code(column["label::".Length..]))
                .Distinct(),
        ];
        Languages =
            main.Length > 0 && !named.Contains(main) ? [main, .. named]
            : named.Length == 0 ? ["fi"]
            : main.Length > 0 ? [main, .. named.Where(language => language != main)]
            : named;
    }

    internal LocalText Title
    {
        get
        {
            Dictionary<string, string> title = [];
            foreach (string language in Languages)
                title[language] = sheets.Settings.GetValueOrDefault(
                    XlsFormWords.Column(XlsFormWords.Title, language),
                    language == Languages[0] ? sheets.Settings.GetValueOrDefault("form_title", "") : ""
                );
            return new(title);
        }
    }

    /// <summary>A text in every language; as it was written here where it came from here and is unchanged.</summary>
    internal LocalText Of(IReadOnlyDictionary<string, string> row, string column)
    {
        Dictionary<string, string> text = [];
        foreach (string language in Languages)
        {
            string there = Cell(row, column, language);
            string ours = Cell(row, $"{XlsFormWords.Text}_{column}", language);
            text[language] = ours.Length > 0 && IsUnchanged(ours, there, language) ? ours : Here(there);
        }
        return new(text);
    }

    internal LocalText? Optional(IReadOnlyDictionary<string, string> row, string column) =>
        Languages.All(language => Cell(row, column, language).Length == 0) ? null : Of(row, column);

    internal IEnumerable<Choice> Choices(string list, List<ImportNote> notes)
    {
        foreach (IReadOnlyDictionary<string, string> row in sheets.Choices)
        {
            if ((row.GetValueOrDefault("list_name") ?? row.GetValueOrDefault("list name")) != list)
                continue;
            string name = row.GetValueOrDefault("name", "");
            string code = ImportedNames.Code(name);
            if (!code.Equals(name, StringComparison.OrdinalIgnoreCase))
                notes.Add(new(ImportNoteCode.Renamed, list, name, code));
            ChoiceKind kind = row.GetValueOrDefault(XlsFormWords.ChoiceKind) switch
            {
                "dont_know" => ChoiceKind.DontKnow,
                "not_applicable" => ChoiceKind.NotApplicable,
                _ => ChoiceKind.Normal,
            };
            yield return new(code, Of(row, "label"), kind);
        }
    }

    /// <summary>Whether what stands there is still what this text was written as.</summary>
    private bool IsUnchanged(string ours, string there, string language) =>
        there
        == XlsFormWords.There(
            ours,
            language,
            XlsFormWords.Moment(sheets.Settings, XlsFormWords.Opens) ?? default,
            XlsFormWords.Moment(sheets.Settings, XlsFormWords.Closes) ?? default
        );

    private string Cell(IReadOnlyDictionary<string, string> row, string column, string language) =>
        row.FirstOrDefault(cell =>
            cell.Key.StartsWith($"{column}::", StringComparison.Ordinal)
            && XlsFormWords.Code(cell.Key[(column.Length + 2)..]) == language
        ).Value
        ?? (language == Languages[0] ? row.GetValueOrDefault(column, "") : "");

    /// <summary>What was answered earlier stands in a text as <c>${name}</c> there.</summary>
    private static string Here(string text)
    {
        int open = text.IndexOf("${", StringComparison.Ordinal);
        if (open < 0)
            return text;
        int close = text.IndexOf('}', open);
        if (close < 0)
            return text;
        string name = text[(open + 2)..close].Trim();
        string filled = name.StartsWith(XlsFormWords.Background, StringComparison.Ordinal)
            ? $"{{bg:{name[XlsFormWords.Background.Length..]}}}"
            : $"{{q:{ImportedNames.Id(name)}|}}";
        return text[..open] + filled + Here(text[(close + 1)..]);
    }
}
