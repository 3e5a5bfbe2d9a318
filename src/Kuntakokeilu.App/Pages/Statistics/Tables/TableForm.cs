using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>
/// What the form of a table tells: months from and to, and of every other variable the chosen values under its code. An
/// address that tells nothing has the defaults.
/// </summary>
internal sealed class TableForm
{
    private const int MostContents = 6;
    private readonly Dictionary<Variable, IReadOnlyList<string>> chosen = [];

    private TableForm(TableDefinition table) => Table = table;

    internal TableDefinition Table { get; }

    internal Month From { get; private set; }

    internal Month To { get; private set; }

    internal static TableForm Of(TableDefinition table, IQueryCollection address)
    {
        TableForm form = new(table);
        Month last = MonthOf(table.Time.Values[^1].Code) ?? Month.Last;
        Month first = MonthOf(table.Time.Values[0].Code) ?? Month.First;
        // A month outside the table is its nearest; the wrong way round is turned.
        Month from = Within(MonthOf(address["from"]) ?? last);
        Month to = Within(MonthOf(address["to"]) ?? last);
        (form.From, form.To) = from <= to ? (from, to) : (to, from);
        bool isAsked = address.Keys.Any(key => table.Find(key) is not null);
        foreach (Variable variable in Choosable(table))
            form.chosen[variable] = isAsked
                ?
                [
                    .. address[variable.Code]
                        .OfType<string>()
                        .Where(value => value.Length > 0)
                        .Take(Selector.MostValues),
                ]
                : Default(variable);
        return form;

        Month Within(Month month) =>
            month < first ? first
            : month > last ? last
            : month;
    }

    /// <summary>The variables that are chosen by value: all but the months.</summary>
    internal static IEnumerable<Variable> Choosable(TableDefinition table) => table.Variables.Skip(1);

    internal bool Has(Variable variable, string value) =>
        chosen[variable].Contains(value, StringComparer.OrdinalIgnoreCase);

    internal bool HasAny(Variable variable) => variable == Table.Time || chosen[variable].Count > 0;

    /// <summary>All values of a codelist by one expression: their codes alone begin so.</summary>
    internal static string PatternOf(Codelist list) =>
        list.Codes.Count == 1 ? list.Codes[0] : $"{string.Concat(list.Codes[0].TakeWhile(char.IsAsciiLetter))}*";

    internal SelectionResult Select() =>
        Selector.Select(Table, Queries, null, HasMonthsAcross ? [Table.Time.Code] : null);

    internal DataQuery Query =>
        new(
            Table.Id,
            From,
            To,
            [.. chosen.Where(one => one.Value.Count > 0).Select(one => new Choice(one.Key.Code, one.Value))]
        );

    /// <summary>One figure over some months reads best along a line.</summary>
    private bool HasMonthsAcross => From < To && To.Number - From.Number < 12 && chosen[Table.Contents].Count == 1;

    private IReadOnlyList<VariableQuery> Queries =>
        [
            new(Table.Time.Code, [$"RANGE({From},{To})"]),
            .. chosen.Select(one => new VariableQuery(one.Key.Code, one.Value)),
        ];

    private static IReadOnlyList<string> Default(Variable variable) =>
        variable.Kind switch
        {
            VariableKind.Content => [.. variable.Values.Take(MostContents).Select(value => value.Code)],
            VariableKind.Geographical => [variable.EliminationCode!, PatternOf(variable.Codelists[^1])],
            _ => [variable.EliminationCode!],
        };

    private static Month? MonthOf(string? text) => Month.TryParse(text, out Month month) ? month : null;
}
