using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Tests.Suppressing;

/// <summary>
/// A linear program of its own, in ordinary floating point, over nothing but what is published: how small and how large each
/// hidden cell can be. The product works in whole numbers, part by part; this takes all tables as they are printed, at once.
/// </summary>
internal sealed class PlainProgram
{
    private const double Nothing = 1e-7;

    private readonly Dictionary<string, int> place = [];
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];
    private int width;

    internal static Dictionary<string, (double Least, double Most)> Ranges(SuppressedCatalogue published)
    {
        PlainProgram program = new(published);
        return program.place.ToDictionary(
            cell => cell.Key,
            cell => (-program.Best(cell.Value, -1), program.Best(cell.Value, 1))
        );
    }

    private PlainProgram(SuppressedCatalogue published)
    {
        List<(Dictionary<int, double> Factors, double Value)> equations = [];
        foreach (CountTable table in published.Catalogue.Tables)
        {
            for (int row = 0; row < table.Rows.Count && table.RowTotals is not null; row++)
                Add(table.Cells[row], table.RowTotals[row]);
            for (int column = 0; column < table.Columns.Count && table.ColumnTotals is not null; column++)
                Add([.. table.Cells.Select(row => row[column])], table.ColumnTotals[column]);
            if (table is { Total: { } total, RowTotals: { } ofRows })
                Add(ofRows, total);
            if (table is { Total: { } whole, ColumnTotals: { } ofColumns })
                Add(ofColumns, whole);
        }
        width = place.Count;
        Begin(equations);

        void Add(IReadOnlyList<string> members, string total)
        {
            Dictionary<int, double> factors = [];
            double value = Term(total, -1);
            foreach (string member in members)
                value += Term(member, 1);
            if (factors.Count > 0)
                equations.Add((factors, -value));

            // What is printed is a number; what is not is to be found.
            double Term(string key, int sign)
            {
                if (published[key] is not SuppressedCatalogue.Mark)
                    return sign * double.Parse(published[key], System.Globalization.CultureInfo.InvariantCulture);
                if (!place.TryGetValue(key, out int at))
                    place.Add(key, at = place.Count);
                factors[at] = factors.GetValueOrDefault(at) + sign;
                return 0;
            }
        }
    }

    private void Begin(List<(Dictionary<int, double> Factors, double Value)> equations)
    {
        int all = width + equations.Count;
        for (int i = 0; i < equations.Count; i++)
        {
            double sign = equations[i].Value < 0 ? -1 : 1;
            double[] row = new double[all + 1];
            foreach ((int at, double factor) in equations[i].Factors)
                row[at] = sign * factor;
            row[width + i] = 1;
            row[all] = sign * equations[i].Value;
            rows.Add(row);
            basis.Add(width + i);
        }
        double[] goal = new double[all];
        Array.Fill(goal, -1, width, equations.Count);
        Run(goal, all);
        for (int i = rows.Count - 1; i >= 0; i--)
        {
            if (basis[i] < width)
                continue;
            Assert.InRange(rows[i][^1], -1e-5, 1e-5);
            int column = Enumerable.Range(0, width).FirstOrDefault(j => Math.Abs(rows[i][j]) > Nothing, -1);
            if (column >= 0)
            {
                Pivot(i, column);
                continue;
            }
            rows.RemoveAt(i);
            basis.RemoveAt(i);
        }
    }

    private double Best(int variable, int sign)
    {
        double[] goal = new double[width];
        goal[variable] = sign;
        if (!Run(goal, width))
            return double.PositiveInfinity;
        int row = basis.IndexOf(variable);
        return row < 0 ? 0 : sign * rows[row][^1];
    }

    private bool Run(double[] goal, int columns)
    {
        while (true)
        {
            int entering = -1;
            for (int j = 0; j < columns && entering < 0; j++)
            {
                double gain = goal[j];
                for (int i = 0; i < rows.Count; i++)
                    gain -= (basis[i] < goal.Length ? goal[basis[i]] : 0) * rows[i][j];
                if (gain > Nothing && !basis.Contains(j))
                    entering = j;
            }
            if (entering < 0)
                return true;
            int leaving = -1;
            double least = double.PositiveInfinity;
            for (int i = 0; i < rows.Count; i++)
            {
                if (rows[i][entering] <= Nothing)
                    continue;
                double ratio = rows[i][^1] / rows[i][entering];
                if (ratio < least - Nothing || (ratio < least + Nothing && basis[i] < basis[leaving]))
                    (leaving, least) = (i, Math.Min(ratio, least));
            }
            if (leaving < 0)
                return false;
            Pivot(leaving, entering);
        }
    }

    private void Pivot(int row, int column)
    {
        double pivot = rows[row][column];
        for (int j = 0; j < rows[row].Length; j++)
            rows[row][j] /= pivot;
        for (int i = 0; i < rows.Count; i++)
        {
            double factor = rows[i][column];
            if (i == row || factor == 0)
                continue;
            for (int j = 0; j < rows[i].Length; j++)
                rows[i][j] -= factor * rows[row][j];
        }
        basis[row] = column;
    }
}
