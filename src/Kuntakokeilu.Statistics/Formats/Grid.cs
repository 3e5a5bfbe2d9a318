using System.Globalization;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>How variables and values are named in a format for people: csv, html, xlsx.</summary>
public enum CodesOrTexts
{
    /// <summary>By their names.</summary>
    Texts,

    /// <summary>By their codes.</summary>
    Codes,

    /// <summary>By code and name, with a space between.</summary>
    CodesAndTexts,
}

/// <summary>An extract laid out as rows and columns with names.</summary>
public sealed class Grid
{
    private readonly Extract extract;
    private readonly CodesOrTexts naming;

    /// <summary>Lays out.</summary>
    public Grid(Extract extract, CodesOrTexts naming)
    {
        ArgumentNullException.ThrowIfNull(extract);
        this.extract = extract;
        this.naming = naming;
        ColumnNames = [.. Names(extract.Selection.Heading).Select(names => string.Join(' ', names))];
    }

    /// <summary>The names of the variables of the rows.</summary>
    public IEnumerable<string> StubNames =>
        extract.Selection.Stub.Select(one => Name(one.Variable.Code, extract.Text(one.Variable.Label)));

    /// <summary>A name for each column of figures: its values with a space between.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The names of the rows' values with their figures.</summary>
    public IEnumerable<(IReadOnlyList<string> Names, int FirstFigure)> Rows()
    {
        int first = 0;
        foreach (IReadOnlyList<string> names in Names(extract.Selection.Stub))
        {
            yield return (names, first);
            first += ColumnNames.Count;
        }
    }

    /// <summary>A figure as text: with a decimal point, or its mark.</summary>
    public string Text(int cell) => TextOf(extract.Figures[cell], extract.ContentOf(cell).Decimals);

    /// <summary>The name of a value.</summary>
    internal string Name(ChosenVariable one, Value value) => Name(value.Code, extract.NameOf(one.Variable, value));

    private string Name(string code, string text) =>
        naming switch
        {
            CodesOrTexts.Codes => code,
            CodesOrTexts.CodesAndTexts => $"{code} {text}",
            _ => text,
        };

    private IEnumerable<IReadOnlyList<string>> Names(IReadOnlyList<ChosenVariable> variables) =>
        Combinations([.. variables.Select(one => one.Values.Select(value => Name(one, value)).ToArray())]);

    /// <summary>Every combination of the chosen values, the last variable running fastest.</summary>
    internal static IEnumerable<IReadOnlyList<T>> Combinations<T>(IReadOnlyList<T[]> variables)
    {
        IEnumerable<IReadOnlyList<T>> all =
        [
            [],
        ];
        foreach (T[] values in variables)
        {
            IEnumerable<IReadOnlyList<T>> before = all;
            all = before.SelectMany(_ => values, (some, value) => (IReadOnlyList<T>)[.. some, value]);
        }
        return all;
    }

    /// <summary>A figure as text: with a decimal point, or its mark.</summary>
    internal static string TextOf(Figure figure, int decimals) =>
        figure.Mark ?? figure.Decimal(decimals)!.Value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
