using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>Makes a selection of a query.</summary>
public static class Selector
{
    /// <summary>More than any table has values.</summary>
    public const int MostValues = 5_000;

    /// <summary>Each may look at every value; codes are as many as one likes.</summary>
    public const int MostExpressions = 50;

    /// <summary>A selection by a query of variables.</summary>
    /// <param name="table">Of which table.</param>
    /// <param name="queries">At most one for each variable.</param>
    /// <param name="stub">Variables that make the rows, in order; null: as in the table.</param>
    /// <param name="heading">Variables that make the columns, in order; null: what is counted, as in the table.</param>
    public static SelectionResult Select(
        TableDefinition table,
        IReadOnlyList<VariableQuery> queries,
        IReadOnlyList<string>? stub = null,
        IReadOnlyList<string>? heading = null
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(queries);
        List<SelectionProblem> problems = [];
        Dictionary<Variable, VariableQuery> asked = Asked(table, queries, problems);
        List<ChosenVariable> chosen = [];
        List<ChosenVariable> eliminated = [];
        foreach (Variable variable in table.Variables)
            if (asked.TryGetValue(variable, out VariableQuery? query) && !IsEmpty(query))
            {
                if (Chosen(table, variable, query, problems) is { } one)
                    chosen.Add(one);
            }
            else if (variable.EliminationCode is { } code)
                eliminated.Add(new(variable, [variable.PlaceOf(code)]));
            else
                problems.Add(new(variable.Code, "a value must be chosen; the variable can't be left out"));
        if (problems.Count > 0)
            return new SelectionResult.Refused(problems);
        Layout? layout = Layout.Of(table, chosen, stub, heading, problems);
        return layout is null
            ? new SelectionResult.Refused(problems)
            : new SelectionResult.Made(new(table, layout.Stub, layout.Heading, eliminated));
    }

    /// <summary>
    /// What is shown when nothing is asked: the latest month, every area, all that is counted, of other variables the
    /// value by which they are left out.
    /// </summary>
    public static Selection Default(TableDefinition table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<ChosenVariable> chosen = [];
        foreach (Variable variable in table.Variables)
            chosen.Add(
                new(
                    variable,
                    variable == table.Time ? [variable.Values.Count - 1]
                        : variable.EliminationCode is { } code && variable.Kind is not VariableKind.Geographical
                            ? [variable.PlaceOf(code)]
                        : [.. Enumerable.Range(0, variable.Values.Count)]
                )
            );
        return new(table, chosen[..^1], chosen[^1..], []);
    }

    /// <summary>Where the values stand that a code or an expression chooses; none when it is wrong.</summary>
    public static IReadOnlyList<int> PlacesOf(TableDefinition table, Variable variable, string value)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(variable);
        return Chosen(table, variable, new(variable.Code, [value]), [])?.Places ?? [];
    }

    private static bool IsEmpty(VariableQuery query) => query.Values.Count == 0 && query.Codelist is null;

    private static Dictionary<Variable, VariableQuery> Asked(
        TableDefinition table,
        IReadOnlyList<VariableQuery> queries,
        List<SelectionProblem> problems
    )
    {
        Dictionary<Variable, VariableQuery> asked = [];
        // A table has few variables; more queries than some for each are not read to the end.
        foreach (VariableQuery query in queries.Take(4 * table.Variables.Count))
            if (table.Find(query.Variable) is not { } variable)
                problems.Add(new(query.Variable, $"{table.Id} has no such variable"));
            else if (!asked.TryAdd(variable, query))
                problems.Add(new(query.Variable, "is asked for twice"));
        return asked;
    }

    private static ChosenVariable? Chosen(
        TableDefinition table,
        Variable variable,
        VariableQuery query,
        List<SelectionProblem> problems
    )
    {
        if (query.Values.Count > MostValues)
            return Wrong($"more than {MostValues} values");
        Codelist? codelist = null;
        if (query.Codelist is { } id)
        {
            codelist = variable.Codelists.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
            if (codelist is null)
                return Wrong($"has no codelist {SelectionProblem.Short(id)}");
        }
        int[] among = [.. codelist?.Codes.Select(variable.PlaceOf) ?? Enumerable.Range(0, variable.Values.Count)];
        var chosen = new bool[among.Length];
        var placeAmong = new Dictionary<int, int>();
        for (int i = 0; i < among.Length; i++)
            placeAmong[among[i]] = i;
        int before = problems.Count;
        int expressions = 0;
        // A codelist alone is all of its values.
        foreach (string value in query.Values.Count > 0 ? query.Values : ["*"])
            if (placeAmong.TryGetValue(variable.PlaceOf(value), out int at))
                chosen[at] = true;
            else if (value.Length > Expression.MostCharacters)
                Wrong($"{SelectionProblem.Short(value)} is longer than {Expression.MostCharacters} characters");
            else if (!Expression.IsOne(value))
                Wrong($"there is no value {SelectionProblem.Short(value)}");
            else if (++expressions > MostExpressions)
                return Wrong($"more than {MostExpressions} expressions");
            else if (Expression.Choose(value, variable, among, variable == table.Time, chosen) is { } wrong)
                Wrong($"{SelectionProblem.Short(value)}: {wrong}");
        return problems.Count > before ? null : new(variable, [.. among.Where((_, i) => chosen[i])], codelist);

        ChosenVariable? Wrong(string what)
        {
            // Everything that is wrong, but a hostile query is not answered with a book.
            if (problems.Count < 20)
                problems.Add(new(variable.Code, what));
            return null;
        }
    }
}
