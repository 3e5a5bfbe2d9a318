namespace Kuntakokeilu.Surveys.Tabulating;

/// <summary>Puts tables together so that what counts the same units is the same cell in all of them.</summary>
internal sealed class CatalogueBuilder
{
    private readonly List<CountTable> tables = [];
    private readonly Dictionary<string, int> counts = [];

    /// <summary>Of an answer (of none: a total) and its units the key of the cell that counts them.</summary>
    private readonly Dictionary<(string Answer, string Units), string> known = [];

    internal void Add(
        string column,
        IReadOnlyList<string> categories,
        IReadOnlyList<SurveyTables.Counted> counted,
        Classification classification
    )
    {
        string name = $"{column} x {classification.Name}";
        ILookup<string, SurveyTables.Counted> byClass = counted.ToLookup(one => classification.Of(one.Submission));
        tables.Add(
            new(
                name,
                classification.Classes,
                categories,
                [
                    .. classification.Classes.Select(row =>
                        categories
                            .Select(category =>
                                Key(
                                    $"{column}={category}",
                                    $"{name}: {row}, {category}",
                                    byClass[row].Where(one => one.Category == category)
                                )
                            )
                            .ToArray()
                    ),
                ],
                [.. classification.Classes.Select(row => Key("", $"{name}: {row}", byClass[row]))],
                classification.Classes.Count == 1
                    ? null
                    :
                    [
                        .. categories.Select(category =>
                            Key(
                                $"{column}={category}",
                                $"{name}: {category}",
                                counted.Where(one => one.Category == category)
                            )
                        ),
                    ],
                classification.Classes.Count == 1 ? null : Key("", name, counted)
            )
        );
    }

    internal Catalogue Build() => new(tables, counts);

    /// <param name="answer">Empty: of a total.</param>
    private string Key(string answer, string name, IEnumerable<SurveyTables.Counted> counted)
    {
        string[] cases = [.. counted.Select(one => one.Submission.Case)];
        // Of nobody each is its own: hiding one tells nothing of another.
        if (cases.Length > 0 && known.TryGetValue((answer, string.Join('\n', cases)), out string? key))
            return key;
        counts.Add(name, cases.Length);
        if (cases.Length > 0)
            known.Add((answer, string.Join('\n', cases)), name);
        return name;
    }
}
