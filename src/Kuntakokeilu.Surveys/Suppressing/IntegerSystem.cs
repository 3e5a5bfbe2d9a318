namespace Kuntakokeilu.Surveys.Suppressing;

/// <summary>
/// Equations over whole numbers that are not negative, of which one solution is known, and between what each number lies in all
/// solutions. By the simplex method; where its best is not whole, by cutting in two what lies between.
/// </summary>
/// <param name="known">A solution: the true counts.</param>
/// <param name="equations">The factors of each equation; what it comes to follows from the known solution.</param>
internal sealed class IntegerSystem(int[] known, int[][] equations)
{
    /// <summary>After so many cuts the best found so far is taken: a range that is told too narrow hides more, not less.</summary>
    private const int MostCuts = 2_000;

    private readonly record struct Bound(int Variable, bool IsUpper, int Value);

    /// <summary>Of each number the least and the most in the solutions that have been found.</summary>
    private readonly int[] lowest = [.. known];
    private readonly int[] highest = [.. known];

    /// <summary>Without bounds: begun once, and gone on with from one best to the next.</summary>
    private Simplex? free;

    internal int Least(int variable) => -Best(variable, sign: -1)!.Value;

    /// <summary>Whether the number's range is at least so wide.</summary>
    internal bool IsWide(int variable, int least) =>
        IsKnownWide(variable, least)
        || (Most(variable) is { } most && !IsKnownWide(variable, least) ? most - Least(variable) >= least : true);

    /// <summary>Whether solutions that have been found tell so.</summary>
    internal bool IsKnownWide(int variable, int least) => highest[variable] - lowest[variable] >= least;

    /// <returns>Null: there is no end.</returns>
    internal int? Most(int variable) => Best(variable, sign: 1);

    private int? Best(int variable, int sign)
    {
        int best = sign * known[variable];
        int cuts = 0;
        Stack<Bound[]> left = new([
            [],
        ]);
        while (left.TryPop(out Bound[]? bounds))
        {
            Simplex? simplex = bounds.Length == 0 ? free ??= Made(bounds) : Made(bounds);
            if (simplex is null)
                continue;
            if (!simplex.Maximise(variable, sign))
                return null;
            (long over, long under) = simplex.Value(variable);
            int reached = (int)Floor(sign * over, under);
            if (reached <= best)
                continue;
            if (simplex.FirstBroken(known.Length) is not { } broken)
            {
                best = reached;
                Remember(simplex);
                continue;
            }
            if (++cuts > MostCuts)
                break;
            (long top, long bottom) = simplex.Value(broken);
            int floor = (int)Floor(top, bottom);
            left.Push([.. bounds, new(broken, IsUpper: true, floor)]);
            left.Push([.. bounds, new(broken, IsUpper: false, floor + 1)]);
        }
        return best;
    }

    private void Remember(Simplex whole)
    {
        for (int i = 0; i < known.Length; i++)
        {
            (long over, long under) = whole.Value(i);
            lowest[i] = Math.Min(lowest[i], (int)(over / under));
            highest[i] = Math.Max(highest[i], (int)(over / under));
        }
    }

    private Simplex? Made(Bound[] bounds) => Simplex.Of(Rows(bounds), Values(bounds), known.Length + bounds.Length);

    /// <summary>The equations, and one for each bound with a number of its own for what is left between.</summary>
    private long[][] Rows(Bound[] bounds)
    {
        int width = known.Length + bounds.Length;
        long[][] rows = new long[equations.Length + bounds.Length][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new long[width];
        for (int i = 0; i < equations.Length; i++)
        for (int j = 0; j < known.Length; j++)
            rows[i][j] = equations[i][j];
        for (int i = 0; i < bounds.Length; i++)
        {
            rows[equations.Length + i][bounds[i].Variable] = 1;
            rows[equations.Length + i][known.Length + i] = bounds[i].IsUpper ? 1 : -1;
        }
        return rows;
    }

    private long[] Values(Bound[] bounds) =>
        [
            .. equations.Select(equation => equation.Zip(known, (factor, count) => (long)factor * count).Sum()),
            .. bounds.Select(bound => (long)bound.Value),
        ];

    /// <param name="under">More than 0.</param>
    private static long Floor(long over, long under) => over / under - (over < 0 && over % under != 0 ? 1 : 0);
}
