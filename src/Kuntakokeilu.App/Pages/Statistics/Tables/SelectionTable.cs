using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;
using Tabled = Kuntakokeilu.Statistics.Tables.Figure;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>
/// A selection as rows and columns. A variable of one value stands in the caption; a row is named by the values of the
/// others, so that every figure is read with its whole name.
/// </summary>
internal sealed class SelectionTable(Selection selection, PublishedTable published, Texts texts)
{
    private readonly ChosenVariable[] rows = [.. selection.Stub.Where(one => one.Places.Count > 1)];

    internal DataTable Draw()
    {
        Tabled[] figures = selection.FiguresOf(published);
        string[][] names = Combined(selection.Stub);
        int columns = selection.Columns;
        return new(
            Caption(),
            [
                .. Names(rows.Length > 0 ? [.. rows.Select(one => one.Variable.Label.In(texts.Language))] : [Whole]),
                .. Combined(selection.Heading).Select(name => new Column(string.Join(", ", name), IsNumber: true)),
            ],
            [
                .. names.Select(
                    (name, row) =>
                        (IReadOnlyList<Markup>)
                            [
                                .. Shown(name).Select(one => Markup.Of($"{one}")),
                                .. Enumerable
                                    .Range(row * columns, columns)
                                    .Select(cell =>
                                        Markup.Of($"{PublishedNumber.Of(figures[cell], DecimalsOf(cell), texts)}")
                                    ),
                            ]
                ),
            ]
        )
        {
            RowHeadings = Math.Max(1, rows.Length),
        };
    }

    private string Whole => texts["statistics.column.whole"];

    private string Caption() =>
        string.Join(
            ", ",
            selection
                .Variables.Concat(selection.Eliminated)
                .Where(one => one.Places.Count == 1 && !selection.Heading.Contains(one))
                .Select(one => Name(one.Variable, one.Values.First()))
                .Prepend(published.Definition.Title.In(texts.Language))
        );

    private static IEnumerable<Column> Names(IEnumerable<string> names) => names.Select(name => new Column(name));

    /// <summary>Of a row's name the parts that differ from row to row.</summary>
    private IEnumerable<string> Shown(string[] name) =>
        rows.Length == 0 ? [Whole] : name.Where((_, i) => selection.Stub[i].Places.Count > 1);

    private string[][] Combined(IReadOnlyList<ChosenVariable> variables) =>
        variables.Aggregate(
            (string[][])
                [
                    [],
                ],
            (names, one) =>
                [
                    .. names.SelectMany(
                        name => one.Values,
                        (name, value) => (string[])[.. name, Name(one.Variable, value)]
                    ),
                ]
        );

    private string Name(Variable variable, Value value) =>
        variable.Kind is VariableKind.Time && Month.TryParse(value.Code, out Month month)
            ? texts.Month(month.FirstDay)
            : value.Label.In(texts.Language);

    /// <summary>Which content a figure is of: what is counted may stand in the rows or the columns.</summary>
    private int DecimalsOf(int cell)
    {
        for (int i = selection.Variables.Count - 1; i >= 0; i--)
        {
            ChosenVariable one = selection.Variables[i];
            int at = cell % one.Places.Count;
            if (one.Variable == published.Definition.Contents)
                return ((Content)one.Variable.Values[one.Places[at]]).Decimals;
            cell /= one.Places.Count;
        }
        return 0;
    }
}
