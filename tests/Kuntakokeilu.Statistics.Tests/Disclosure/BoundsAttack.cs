using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>
/// A published table with all its margins, attacked: what every exact count can at least and at most be, when cells add
/// up to margins and each lies as near its published number as noise can be.
/// </summary>
/// <remarks>
/// The unknowns are a flow: from the total through rows and columns back to the total. So the linear programme's ends
/// are whole numbers and are found by moving as much as possible around from the true table.
/// </remarks>
internal sealed class BoundsAttack
{
    private readonly List<(int From, int To, int Count, int Low, int High)> arcs = [];
    private readonly int nodes;

    /// <param name="cells">The exact table.</param>
    /// <param name="publish">How a cell becomes a number.</param>
    /// <param name="knowsTheRules">Whether the attacker uses that only an empty cell must be 0.</param>
    public BoundsAttack(People[,] cells, Func<People, int> publish, bool knowsTheRules)
    {
        int rows = cells.GetLength(0);
        int columns = cells.GetLength(1);
        nodes = rows + columns + 2;
        for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            Add(row, rows + column, cells[row, column]);
        for (int row = 0; row < rows; row++)
            Add(nodes - 2, row, Sum(Enumerable.Range(0, columns).Select(column => cells[row, column])));
        for (int column = 0; column < columns; column++)
            Add(rows + column, nodes - 1, Sum(Enumerable.Range(0, rows).Select(row => cells[row, column])));
        Add(nodes - 1, nodes - 2, Sum(cells.Cast<People>()));

        void Add(int from, int to, People people)
        {
            int published = publish(people);
            int least = knowsTheRules && published > 0 ? 1 : 0;
            arcs.Add(
                (
                    from,
                    to,
                    people.Count,
                    Math.Max(least, published - PTable.LargestNoise),
                    published + PTable.LargestNoise
                )
            );
        }
    }

    /// <summary>What the attacker knows of each cell, row, column and the total, in this order.</summary>
    public IEnumerable<(int Exact, int Least, int Most)> Intervals() =>
        arcs.Select(
            (arc, place) =>
                (arc.Count, arc.Count - Moved(place, upwards: false), arc.Count + Moved(place, upwards: true))
        );

    /// <summary>How much one unknown can be raised, or lowered, with all others making up for it.</summary>
    private int Moved(int place, bool upwards)
    {
        (int from, int to, int count, int low, int high) = arcs[place];
        int limit = upwards ? high - count : count - low;
        int[] flow = [.. arcs.Select(arc => arc.Count)];
        int moved = 0;
        while (moved < limit && Push(flow, place, upwards ? to : from, upwards ? from : to))
            moved++;
        return moved;
    }

    /// <summary>Moves one person along the shortest way from node to node that keeps all others within bounds.</summary>
    private bool Push(int[] flow, int without, int start, int end)
    {
        (int Arc, int Step, int Before)[] reached = new (int, int, int)[nodes];
        bool[] seen = new bool[nodes];
        Queue<int> next = new([start]);
        seen[start] = true;
        while (!seen[end] && next.TryDequeue(out int node))
            for (int i = 0; i < arcs.Count; i++)
            {
                if (i == without)
                    continue;
                int step =
                    arcs[i].From == node && flow[i] < arcs[i].High ? 1
                    : arcs[i].To == node && flow[i] > arcs[i].Low ? -1
                    : 0;
                int to = step > 0 ? arcs[i].To : arcs[i].From;
                if (step == 0 || seen[to])
                    continue;
                seen[to] = true;
                reached[to] = (i, step, node);
                next.Enqueue(to);
            }
        if (!seen[end])
            return false;
        for (int node = end; node != start; node = reached[node].Before)
            flow[reached[node].Arc] += reached[node].Step;
        return true;
    }

    private static People Sum(IEnumerable<People> cells) => cells.Aggregate(People.None, (one, other) => one + other);
}
