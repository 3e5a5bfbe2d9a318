using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>What is written in a format: a selection of a published table in a language.</summary>
/// <param name="Table">The published table.</param>
/// <param name="Selection">A selection of it.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="Edition">Of which release.</param>
public sealed record Extract(PublishedTable Table, Selection Selection, string Language, Edition Edition)
{
    /// <summary>What the table is.</summary>
    public TableDefinition Definition => Table.Definition;

    /// <summary>A text in the extract's language.</summary>
    public string Text(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.In(Language);
    }

    /// <summary>The chosen values of what is counted.</summary>
    public IReadOnlyList<Content> Contents { get; } =
    [.. Selection.Variables.Single(one => one.Variable == Table.Definition.Contents).Values.Cast<Content>()];

    /// <summary>The figures, row by row.</summary>
    public IReadOnlyList<Figure> Figures { get; } = Selection.FiguresOf(Table);

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
/// <param name="Source">Who gives the figures.</param>
/// <param name="SubjectCode">The code of the subject: the folder of the tables.</param>
/// <param name="Subject">Of what they are.</param>
public sealed record Edition(int Number, DateTimeOffset PublishedAt, Words Source, string SubjectCode, Words Subject);
