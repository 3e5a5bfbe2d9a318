using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>What is written in a format: a selection of a published table in a language.</summary>
public sealed class Extract(PublishedTable table, Selection selection, string language, Edition edition)
{
    private readonly Dictionary<Variable, HashSet<string>> namesakes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The published table.</summary>
    public PublishedTable Table => table;

    /// <summary>The selection of it.</summary>
    public Selection Selection => selection;

    /// <summary>One of <see cref="Words.Languages"/>.</summary>
    public string Language => language;

    /// <summary>Of which release.</summary>
    public Edition Edition => edition;

    /// <summary>What the table is.</summary>
    public TableDefinition Definition => Table.Definition;

    /// <summary>A text in the extract's language.</summary>
    public string Text(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.In(Language);
    }

    /// <summary>What the figures are; of an earlier release without such words, of what they are.</summary>
    public string Holds => Text(Definition.Holds ?? Edition.Subject);

    /// <summary>The chosen values of what is counted.</summary>
    public IReadOnlyList<Content> Contents { get; } =
    [.. selection.Variables.Single(one => one.Variable == table.Definition.Contents).Values.Cast<Content>()];

    /// <summary>The figures, row by row.</summary>
    public IReadOnlyList<Figure> Figures => field ??= selection.FiguresOf(table);

    /// <summary>
    /// The name of a value, with its code where another value of the variable has the same name, as a town and the area
    /// it makes alone.
    /// </summary>
    public string NameOf(Variable variable, Value value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        if (!namesakes.TryGetValue(variable, out HashSet<string>? shared))
        {
            HashSet<string> seen = [];
            shared = [.. variable.Values.Select(one => Text(one.Label)).Where(name => !seen.Add(name))];
            namesakes.Add(variable, shared);
        }
        string name = Text(value.Label);
        return shared.Contains(name) ? $"{name} ({value.Code})" : name;
    }

    /// <summary>What the figure at a place counts.</summary>
    /// <param name="cell">Its place in <see cref="Figures"/>.</param>
    public Content ContentOf(int cell)
    {
        int after = 1;
        for (int i = Selection.Variables.Count - 1; ; i--)
        {
            if (Selection.Variables[i].Variable == Definition.Contents)
                return Contents[cell / after % Contents.Count];
            after *= Selection.Variables[i].Places.Count;
        }
    }
}

/// <summary>A release as the formats tell of it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="LastPeriod">The code of its latest month.</param>
/// <param name="Source">Who gives the figures.</param>
/// <param name="SubjectCode">The code of the subject: the folder of the tables.</param>
/// <param name="Subject">Of what they are.</param>
public sealed record Edition(
    int Number,
    DateTimeOffset PublishedAt,
    string LastPeriod,
    Words Source,
    string SubjectCode,
    Words Subject
)
{
    /// <summary>Whether a table of the release comes to its end before it: nothing is added to it any more.</summary>
    public bool HasEnded(TableDefinition table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return string.CompareOrdinal(table.Time.Values[^1].Code, LastPeriod) < 0;
    }
}
