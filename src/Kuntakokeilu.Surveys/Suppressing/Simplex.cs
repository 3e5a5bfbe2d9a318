namespace Kuntakokeilu.Surveys.Suppressing;

/// <summary>
/// The simplex method in whole numbers: all of the table has one denominator, so that nothing is ever rounded. By Bland's rule,
/// which doesn't go round in circles.
/// </summary>
internal sealed class Simplex
{
    private readonly List<long[]> rows = [];
    private readonly List<int> basis = [];

    /// <summary>How many numbers there are that are asked for; behind them stand those that only help to begin.</summary>
    private readonly int width;

    /// <summary>By what everything in the table is to be divided.</summary>
    private long denominator = 1;

    private Simplex(long[][] equations, long[] values, int width)
    {
        this.width = width;
        int all = width + equations.Length;
        for (int i = 0; i < equations.Length; i++)
        {
            int sign = values[i] < 0 ? -1 : 1;
            long[] row = new long[all + 1];
            for (int j = 0; j < width; j++)
                row[j] = sign * equations[i][j];
            row[width + i] = 1;
            row[all] = sign * values[i];
            rows.Add(row);
            basis.Add(width + i);
        }
    }

    /// <param name="width">How many numbers there are; some may stand in no equation.</param>
    /// <returns>Null when the equations have no solution that is not negative.</returns>
    internal static Simplex? Of(long[][] equations, long[] values, int width)
    {
        Simplex simplex = new(equations, values, width);
        return simplex.Begin() ? simplex : null;
    }

    /// <summary>Makes a number as large as it can be, or as small with the sign of -1.</summary>
    /// <returns>False when there is no end.</returns>
    internal bool Maximise(int variable, int sign)
    {
        long[] goal = new long[width];
        goal[variable] = sign;
        return Improve(goal, width);
    }

    internal (long Over, long Under) Value(int variable)
    {
        int row = basis.IndexOf(variable);
        return row < 0 ? (0, 1) : (rows[row][^1], denominator);
    }

    /// <summary>The first of the first numbers that is not whole; null when all are.</summary>
    internal int? FirstBroken(int among)
    {
        int? first = null;
        for (int i = 0; i < rows.Count; i++)
            if (basis[i] < among && rows[i][^1] % denominator != 0 && !(basis[i] > first))
                first = basis[i];
        return first;
    }

    /// <summary>Drives out the numbers that only help to begin; equations that say nothing new go with them.</summary>
    private bool Begin()
    {
        int all = width + rows.Count;
        long[] goal = new long[all];
        for (int j = width; j < all; j++)
            goal[j] = -1;
        Improve(goal, all);
        for (int i = rows.Count - 1; i >= 0; i--)
        {
            if (basis[i] < width)
                continue;
            if (rows[i][^1] != 0)
                return false;
            int column = Array.FindIndex(rows[i], 0, width, factor => factor != 0);
            if (column >= 0)
            {
                Pivot(i, column);
                continue;
            }
            rows.RemoveAt(i);
            basis.RemoveAt(i);
        }
        // What helped to begin is not needed any more.
        for (int i = 0; i < rows.Count; i++)
            rows[i] = [.. rows[i].AsSpan(0, width), rows[i][^1]];
        return true;
    }

    private bool Improve(long[] goal, int columns)
    {
        while (true)
        {
            int column = Entering(goal, columns);
            if (column < 0)
                return true;
            int row = Leaving(column);
            if (row < 0)
                return false;
            Pivot(row, column);
        }
    }

    /// <summary>The first number by which the goal still grows.</summary>
    private int Entering(long[] goal, int columns)
    {
        // Few numbers are in the goal at a time: only their rows are asked.
        List<(long Factor, long[] Row)> inGoal = [];
        bool[] isInBasis = new bool[columns];
        for (int i = 0; i < rows.Count; i++)
        {
            if (basis[i] < columns)
                isInBasis[basis[i]] = true;
            if (basis[i] < goal.Length && goal[basis[i]] != 0)
                inGoal.Add((goal[basis[i]], rows[i]));
        }
        for (int j = 0; j < columns; j++)
        {
            if (isInBasis[j])
                continue;
            long gain = goal[j] * denominator;
            foreach ((long factor, long[] row) in inGoal)
                gain -= factor * row[j];
            if (gain > 0)
                return j;
        }
        return -1;
    }

    /// <summary>The row whose number is the first to come to nothing; of several that of the first number.</summary>
    private int Leaving(int column)
    {
        int leaving = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i][column] <= 0)
                continue;
            if (leaving < 0)
            {
                leaving = i;
                continue;
            }
            long here = rows[i][^1] * rows[leaving][column];
            long there = rows[leaving][^1] * rows[i][column];
            if (here < there || (here == there && basis[i] < basis[leaving]))
                leaving = i;
        }
        return leaving;
    }

    /// <summary>Exchanges two numbers. What overflows is told by an exception: of counts of people nothing does.</summary>
    private void Pivot(int row, int column)
    {
        long[] by = rows[row];
        long pivot = by[column];
        int sign = pivot < 0 ? -1 : 1;
        for (int i = 0; i < rows.Count; i++)
        {
            long[] changed = rows[i];
            long factor = changed[column];
            // As nearly always in tables: nothing to change but signs, and often nothing at all.
            if (i == row || (factor == 0 && pivot == denominator))
                continue;
            for (int j = 0; j < changed.Length; j++)
                changed[j] = (changed[j] * pivot - factor * by[j]) * sign / denominator;
        }
        if (sign < 0)
            for (int j = 0; j < by.Length; j++)
                by[j] = -by[j];
        denominator = pivot * sign;
        basis[row] = column;
    }
}
