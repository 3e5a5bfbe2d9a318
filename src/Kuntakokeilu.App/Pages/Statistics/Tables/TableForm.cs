using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;
using Microsoft.Extensions.Primitives;

namespace Kuntakokeilu.App.Pages.Statistics.Tables;

/// <summary>
/// What the form of a table tells: months from and to, and of every other variable the chosen values under its code, as
/// codes or expressions. A variable that may be left out, and is, has the value that is taken then; an address that tells
/// nothing has the defaults.
/// </summary>
internal sealed class TableForm
{
    private const int MostContents = 6;
    private readonly Dictionary<Variable, IReadOnlyList<string>> chosen = [];
    private readonly Dictionary<Variable, HashSet<int>> places = [];

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
        bool isAsked = address.Keys.Any(key => IsMonth(key) || table.Find(key) is not null);
        foreach (Variable variable in Choosable(table))
        {
            IReadOnlyList<string> values = isAsked ? Told(address[variable.Code], variable) : Default(variable);
            form.chosen[variable] = values;
            form.places[variable] = [.. values.SelectMany(value => Selector.PlacesOf(table, variable, value))];
        }
        return form;

        Month Within(Month month) =>
            month < first ? first
            : month > last ? last
            : month;
    }

    /// <summary>The variables that are chosen by value: all but the months.</summary>
    internal static IEnumerable<Variable> Choosable(TableDefinition table) => table.Variables.Skip(1);

    internal bool Has(Variable variable, string value) => places[variable].Contains(variable.PlaceOf(value));

    /// <summary>Whether all values of a codelist are chosen.</summary>
    internal bool Has(Variable variable, Codelist list) => list.Codes.All(code => Has(variable, code));

    internal bool HasAny(Variable variable) => variable == Table.Time || chosen[variable].Count > 0;

    /// <summary>The boxes of a variable: its codelists, or where it has none its values.</summary>
    internal IEnumerable<Tick> Ticks(Variable variable) =>
        variable.Codelists.Count > 0
            ? variable.Codelists.Select(list => new Tick(
                PatternOf(list),
                list.Label,
                list.Codes.Count,
                Has(variable, list)
            ))
            : variable.Values.Select(value => new Tick(value.Code, value.Label, 1, Has(variable, value.Code)));

    /// <summary>All values of a codelist by one expression: their codes alone begin so.</summary>
    private static string PatternOf(Codelist list) =>
        list.Codes.Count == 1 ? list.Codes[0] : $"{string.Concat(list.Codes[0].TakeWhile(char.IsAsciiLetter))}*";

    internal SelectionResult Select() =>
        Selector.Select(Table, Queries, null, HasMonthsAcross ? [Table.Time.Code] : null);

    internal DataQuery Query => Without(null);

    /// <summary>What is chosen but of one variable.</summary>
    internal DataQuery Without(Variable? variable) =>
        new(
            Table.Id,
            From,
            To,
            [
                .. chosen
                    .Where(one => one.Value.Count > 0 && one.Key != variable)
                    .Select(one => new Choice(one.Key.Code, one.Value)),
            ]
        );

    /// <summary>One figure over some months reads best along a line.</summary>
    private bool HasMonthsAcross => From < To && To.Number - From.Number < 12 && places[Table.Contents].Count == 1;

    private IReadOnlyList<VariableQuery> Queries =>
        [
            new(Table.Time.Code, [$"RANGE({From},{To})"]),
            .. chosen.Select(one => new VariableQuery(one.Key.Code, one.Value)),
        ];

    private static bool IsMonth(string key) =>
        key.Equals("from", StringComparison.OrdinalIgnoreCase) || key.Equals("to", StringComparison.OrdinalIgnoreCase);

    private static string[] Told(StringValues values, Variable variable)
    {
        string[] told = [.. values.OfType<string>().Where(value => value.Length > 0).Take(Selector.MostValues)];
        return told.Length == 0 && variable.EliminationCode is { } whole ? [whole] : told;
    }

    private static IReadOnlyList<string> Default(Variable variable) =>
        variable.Kind switch
        {
            VariableKind.Content => [.. variable.Values.Take(MostContents).Select(value => value.Code)],
            VariableKind.Geographical => [variable.EliminationCode!, PatternOf(variable.Codelists[^1])],
            _ => [variable.EliminationCode!],
        };

    private static Month? MonthOf(string? text) => Month.TryParse(text, out Month month) ? month : null;
}

/// <summary>A box of the form.</summary>
/// <param name="Value">The code or the expression that it sends.</param>
/// <param name="Label">Its name.</param>
/// <param name="Count">How many values it chooses.</param>
/// <param name="IsChosen">Whether all of them are chosen.</param>
internal sealed record Tick(string Value, Words Label, int Count, bool IsChosen);
