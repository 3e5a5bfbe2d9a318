using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Selecting;

/// <summary>Which variables make the rows and which the columns.</summary>
internal sealed record Layout(IReadOnlyList<ChosenVariable> Stub, IReadOnlyList<ChosenVariable> Heading)
{
    /// <summary>
    /// As asked; with one side given the rest is the other, with neither what is counted is the heading. Null when
    /// something is wrong.
    /// </summary>
    internal static Layout? Of(
        TableDefinition table,
        List<ChosenVariable> chosen,
        IReadOnlyList<string>? stub,
        IReadOnlyList<string>? heading,
        List<SelectionProblem> problems
    )
    {
        List<ChosenVariable> rows = Named(stub ?? []);
        List<ChosenVariable> columns = Named(heading ?? []);
        if (problems.Count > 0)
            return null;
        IEnumerable<ChosenVariable> rest = chosen.Except(rows).Except(columns);
        if (rows.Count > 0 && columns.Count == 0)
            return new(rows, [.. rest]);
        if (columns.Count == 0)
            columns = [.. chosen.Where(one => one.Variable == table.Contents)];
        return new([.. rows, .. chosen.Except(rows).Except(columns)], columns);

        List<ChosenVariable> Named(IReadOnlyList<string> codes)
        {
            List<ChosenVariable> named = [];
            foreach (string code in codes.Take(4 * table.Variables.Count))
            {
                ChosenVariable? one = chosen.Find(it => it.Variable == table.Find(code));
                if (one is null)
                    problems.Add(new(code, "can't be placed: it is not a chosen variable"));
                else if (named.Contains(one) || (heading is not null && stub is not null && IsIn(stub, heading, one)))
                    problems.Add(new(code, "is placed twice"));
                else
                    named.Add(one);
            }
            return named;
        }

        bool IsIn(IReadOnlyList<string> one, IReadOnlyList<string> other, ChosenVariable variable) =>
            one.Any(code => table.Find(code) == variable.Variable)
            && other.Any(code => table.Find(code) == variable.Variable);
    }
}
