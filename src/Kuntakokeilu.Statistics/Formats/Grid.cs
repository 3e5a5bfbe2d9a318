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
        ColumnNames =
        [
            .. Combinations(extract.Selection.Heading).Select(values => string.Join(' ', values.Select(Name))),
        ];
    }

    /// <summary>The names of the variables of the rows.</summary>
    public IEnumerable<string> StubNames =>
        extract.Selection.Stub.Select(one => Name(one.Variable.Code, one.Variable.Label));

    /// <summary>A name for each column of figures: its values with a space between.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The names of the rows' values with their figures.</summary>
    public IEnumerable<(IReadOnlyList<string> Names, int FirstFigure)> Rows()
    {
        int first = 0;
        foreach (IReadOnlyList<Value> values in Combinations(extract.Selection.Stub))
        {
            yield return ([.. values.Select(Name)], first);
            first += ColumnNames.Count;
        }
    }

    /// <summary>A figure as text: with a decimal point, or its mark.</summary>
    public string Text(int cell) => TextOf(extract.Figures[cell], extract.ContentOf(cell).Decimals);

    internal string Name(Value value) => Name(value.Code, value.Label);

    internal string Name(string code, Words label) =>
        naming switch
        {
            CodesOrTexts.Codes => code,
            CodesOrTexts.CodesAndTexts => $"{code} {extract.Text(label)}",
            _ => extract.Text(label),
        };

    /// <summary>Every combination of the chosen values, the last variable running fastest.</summary>
    internal static IEnumerable<IReadOnlyList<Value>> Combinations(IReadOnlyList<ChosenVariable> variables)
    {
        IEnumerable<IReadOnlyList<Value>> all =
        [
            [],
        ];
        foreach (ChosenVariable one in variables)
        {
            Value[] values = [.. one.Values];
            IEnumerable<IReadOnlyList<Value>> before = all;
            all = before.SelectMany(_ => values, (some, value) => (IReadOnlyList<Value>)[.. some, value]);
        }
        return all;
    }

    /// <summary>A figure as text: with a decimal point, or its mark.</summary>
    internal static string TextOf(Figure figure, int decimals) =>
        figure.Mark ?? figure.Decimal(decimals)!.Value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
