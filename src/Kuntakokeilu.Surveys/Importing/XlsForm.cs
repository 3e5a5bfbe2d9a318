using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>Makes a survey of the sheets of an XLSForm; whatever can't be the same is told.</summary>
internal sealed class XlsForm
{
    private readonly XlsFormSheets sheets;
    private readonly XlsFormTexts texts;
    private readonly List<ImportNote> notes = [];
    private readonly List<BackgroundVariable> background = [];
    private readonly Dictionary<string, ForeignVariable> variables = [];
    private readonly List<Section> sections = [];

    /// <summary>The groups that are open, each with the condition of all around it.</summary>
    private readonly Stack<(string Name, LocalText Title, string? ShowIf)> open = [];
    private List<Question> within = [];

    /// <summary>The grid whose rows are being read.</summary>
    private Question? grid;

    /// <summary>How many groups deep in something that is left out.</summary>
    private int leftOut;

    private XlsForm(XlsFormSheets sheets)
    {
        this.sheets = sheets;
        texts = new(sheets);
    }

    private bool IsOurs => sheets.Settings.ContainsKey(XlsFormWords.Unit);

    /// <param name="opens">Where the form doesn't tell it, as only ours do.</param>
    /// <exception cref="NotASurveyException">It has no rows.</exception>
    internal static ImportedSurvey Read(XlsFormSheets sheets, DateTime opens, DateTime closes)
    {
        if (sheets.Survey.Count == 0)
            throw new NotASurveyException("its sheet \"survey\" has no rows");
        XlsForm import = new(sheets);
        SurveyDefinition definition = import.Definition(opens, closes);
        return new(definition, import.notes);
    }

    private SurveyDefinition Definition(DateTime opens, DateTime closes)
    {
        foreach (IReadOnlyDictionary<string, string> row in sheets.Survey)
            Take(row.GetValueOrDefault("type", "").Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries), row);
        Close(new("rest", LocalText.None, null));
        IReadOnlyDictionary<string, string> settings = sheets.Settings;
        string id = settings.GetValueOrDefault("form_id", "form");
        return new(
            Names.IsId(id.Replace('-', '_')) ? id : ImportedNames.Id(id),
            int.TryParse(settings.GetValueOrDefault("version"), out int version) && version > 0 ? version : 1,
            texts.Languages,
            texts.Languages[0],
            texts.Title,
            XlsFormWords.Moment(settings, XlsFormWords.Opens) ?? opens,
            XlsFormWords.Moment(settings, XlsFormWords.Closes) ?? closes,
            settings.GetValueOrDefault(XlsFormWords.Zone, "Europe/Helsinki"),
            settings.GetValueOrDefault(XlsFormWords.Unit, "municipality"),
            background,
            sections
        );
    }

    private void Take(string[] type, IReadOnlyDictionary<string, string> row)
    {
        string name = row.GetValueOrDefault("name", "");
        switch (type)
        {
            case []:
                break;
            case ["begin_group"] or ["begin", "group"]:
                if (leftOut > 0)
                    leftOut++;
                else
                    Begin(name, row);
                break;
            case ["end_group"] or ["end", "group"]:
            case ["end_repeat"] or ["end", "repeat"]:
                End();
                break;
            case ["hidden"] when IsOurs && name.StartsWith(XlsFormWords.Background, StringComparison.Ordinal):
                AddKnown(name, row);
                break;
            case ["begin_repeat"] or ["begin", "repeat"]:
                leftOut++;
                notes.Add(new(ImportNoteCode.UnsupportedType, name, string.Join(' ', type)));
                break;
            default:
                if (leftOut > 0 || Kind(type) is not { } kind)
                    notes.Add(new(ImportNoteCode.UnsupportedType, name, string.Join(' ', type)));
                else
                    Add(kind, type, name, row);
                break;
        }
    }

    private void Begin(string name, IReadOnlyDictionary<string, string> row)
    {
        string? condition = Relevant(row, name);
        if (row.GetValueOrDefault("appearance") is "table-list")
        {
            grid = new()
            {
                Id = Id(name),
                Kind = QuestionKind.Grid,
                Text = texts.Of(row, "label"),
                Help = texts.Optional(row, "hint"),
                ShowIf = condition,
                IsRequired = true,
            };
            return;
        }
        if (open.TryPeek(out (string Name, LocalText Title, string? ShowIf) around))
        {
            notes.Add(new(ImportNoteCode.Flattened, name, around.Name));
            Close(around);
            condition =
                around.ShowIf is null ? condition
                : condition is null ? around.ShowIf
                : $"({around.ShowIf}) and ({condition})";
        }
        else
        {
            Close(new("before", LocalText.None, null));
        }
        open.Push((name, texts.Of(row, "label"), condition));
    }

    private void End()
    {
        if (leftOut > 0)
        {
            leftOut--;
        }
        else if (grid is not null)
        {
            within.Add(grid);
            grid = null;
        }
        else if (open.TryPop(out (string Name, LocalText Title, string? ShowIf) ended))
        {
            Close(ended);
        }
    }

    /// <summary>What has been read becomes a section; nothing where there is nothing.</summary>
    private void Close((string Name, LocalText Title, string? ShowIf) group)
    {
        if (within.Count == 0)
            return;
        string name =
            IsOurs && group.Name.StartsWith(XlsFormWords.Section, StringComparison.Ordinal)
                ? group.Name[XlsFormWords.Section.Length..]
                : group.Name;
        string id = Id(name);
        // Of a group that goes on behind one within it there are two.
        for (int again = 2; sections.Exists(section => section.Id == id); again++)
            id = $"{Id(name)}_{again}";
        sections.Add(new(id, group.Title, group.ShowIf, within));
        within = [];
    }

    private void AddKnown(string name, IReadOnlyDictionary<string, string> row)
    {
        string[] known = row.GetValueOrDefault(XlsFormWords.ChoiceKind, "text").Split(' ');
        BackgroundType type = Enum.TryParse(known[0], ignoreCase: true, out BackgroundType parsed)
            ? parsed
            : BackgroundType.Text;
        string bare = name[XlsFormWords.Background.Length..];
        background.Add(new(bare, type, known[1..]));
        ForeignKind kind = type switch
        {
            BackgroundType.Number => ForeignKind.Number,
            BackgroundType.Code => ForeignKind.Code,
            BackgroundType.Text => ForeignKind.Text,
        };
        variables[name] = new(new(bare, null, IsBackground: true, 0), null, kind);
    }

    private void Add(QuestionKind kind, string[] type, string name, IReadOnlyDictionary<string, string> row)
    {
        if (type.Length > 2)
            notes.Add(new(ImportNoteCode.Dropped, name, string.Join(' ', type[2..])));
        Choice[] choices = type.Length > 1 ? [.. texts.Choices(type[1], notes)] : [];
        bool isRequired = row.GetValueOrDefault("required", "").ToLowerInvariant() is "yes" or "true" or "true()";
        if (grid is not null)
        {
            AddRow(kind, name, row, choices, isRequired);
            return;
        }
        Question question = new()
        {
            Id = Id(name),
            Kind = kind,
            Text = texts.Of(row, "label"),
            Help = texts.Optional(row, "hint"),
            IsRequired = kind is not QuestionKind.Info && isRequired,
            ShowIf = Relevant(row, name),
            Choices = choices,
            IsInteger = type[0] is "integer",
        };
        if (row.GetValueOrDefault("constraint", "") is { Length: > 0 } constraint)
        {
            question = XlsFormConstraint.Read(question, constraint, out IReadOnlyList<string> left);
            notes.AddRange(left.Select(part => new ImportNote(ImportNoteCode.Dropped, name, $"constraint: {part}")));
        }
        TellOthers(row, name);
        within.Add(question);
        Declare(name, question);
    }

    private void AddRow(
        QuestionKind kind,
        string name,
        IReadOnlyDictionary<string, string> row,
        Choice[] choices,
        bool isRequired
    )
    {
        if (kind is not QuestionKind.Single || row.ContainsKey("relevant"))
        {
            notes.Add(new(ImportNoteCode.UnsupportedType, name, $"{kind} in a table-list"));
            return;
        }
        string code = name.StartsWith(grid!.Id + "_", StringComparison.Ordinal) ? name[(grid.Id.Length + 1)..] : name;
        code = code.StartsWith('_') && code.Length > 1 ? code[1..] : ImportedNames.Code(code);
        grid = grid with
        {
            Rows = [.. grid.Rows, new(code, texts.Of(row, "label"))],
            Scale = choices,
            // A grid is required as a whole: every row of it.
            IsRequired = grid.IsRequired && isRequired,
        };
        variables[name] = new(new(grid.Id, code, IsBackground: false, 0), null, ForeignKind.Code);
    }

    private void Declare(string name, Question question)
    {
        ForeignKind? kind = question.Kind switch
        {
            QuestionKind.Single => ForeignKind.Code,
            QuestionKind.Multi or QuestionKind.Rank => ForeignKind.Many,
            QuestionKind.Number => ForeignKind.Number,
            QuestionKind.Text => ForeignKind.Text,
            _ => null,
        };
        if (kind is { } one)
            variables[name] = new(new(question.Id, null, IsBackground: false, 0), null, one);
    }

    private static QuestionKind? Kind(string[] type) =>
        type switch
        {
            ["select_one", _, ..] => QuestionKind.Single,
            ["select_multiple", _, ..] => QuestionKind.Multi,
            ["rank", _, ..] => QuestionKind.Rank,
            ["integer"] or ["decimal"] => QuestionKind.Number,
            ["text"] => QuestionKind.Text,
            ["note"] => QuestionKind.Info,
            _ => null,
        };

    private string? Relevant(IReadOnlyDictionary<string, string> row, string place)
    {
        string written = row.GetValueOrDefault("relevant", "").Trim();
        if (written.Length == 0)
            return null;
        return ForeignExpression.Here(written, variables, place, notes);
    }

    /// <summary>Columns that mean something in XLSForm and nothing here.</summary>
    private void TellOthers(IReadOnlyDictionary<string, string> row, string name)
    {
        foreach (
            string column in new[]
            {
                "calculation",
                "choice_filter",
                "default",
                "appearance",
                "parameters",
                "repeat_count",
            }
        )
            if (row.GetValueOrDefault(column, "") is { Length: > 0 } value)
                notes.Add(new(ImportNoteCode.Dropped, name, $"{column}: {value}"));
    }

    private string Id(string name)
    {
        string id = ImportedNames.Id(name);
        if (
            !id.Equals(name, StringComparison.OrdinalIgnoreCase)
            && !notes.Exists(n => n.Code is ImportNoteCode.Renamed && n.What == name)
        )
            notes.Add(new(ImportNoteCode.Renamed, name, name, id));
        return id;
    }
}
