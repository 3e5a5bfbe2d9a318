using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>The slow way to the bounds of a table of two rows and two columns: every table that could be the true one.</summary>
internal static class EveryTable
{
    public static IEnumerable<(int Exact, int Least, int Most)> Intervals(People[,] cells, Func<People, int> publish)
    {
        (People a, People b, People c, People d) = (cells[0, 0], cells[0, 1], cells[1, 0], cells[1, 1]);
        bool Near(People people, int count) => Math.Abs(publish(people) - count) <= PTable.LargestNoise;

        List<int[]> possible = [];
        foreach (int one in Around(a))
        foreach (int two in Around(b))
        foreach (int three in Around(c))
        foreach (int four in Around(d))
            if (
                Near(a + b, one + two)
                && Near(c + d, three + four)
                && Near(a + c, one + three)
                && Near(b + d, two + four)
                && Near(a + b + c + d, one + two + three + four)
            )
                possible.Add([one, two, three, four]);
        return new[] { a, b, c, d }.Select(
            (cell, i) => (cell.Count, possible.Min(table => table[i]), possible.Max(table => table[i]))
        );

        IEnumerable<int> Around(People people) => Enumerable.Range(publish(people) - 5, 11).Where(count => count >= 0);
    }
}
