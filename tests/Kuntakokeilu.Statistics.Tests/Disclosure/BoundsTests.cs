using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Small tables with all margins: no exact count follows from what is published of it and around it.</summary>
public sealed class BoundsTests
{
    /// <summary>Tables in which little is hidden among others: alone, on a diagonal, beside nobody, beside many.</summary>
    public static TheoryData<string, int[][]> Adversarial =>
        new()
        {
            {
                "one person",
                [
                    [1, 0],
                    [0, 0],
                ]
            },
            {
                "two people apart",
                [
                    [1, 0],
                    [0, 1],
                ]
            },
            {
                "a diagonal",
                [
                    [1, 0, 0],
                    [0, 2, 0],
                    [0, 0, 1],
                ]
            },
            {
                "everybody in one",
                [
                    [2, 2, 2],
                    [0, 0, 0],
                ]
            },
            {
                "one column",
                [
                    [1, 0, 0],
                    [2, 0, 0],
                    [5, 0, 0],
                ]
            },
            {
                "ones",
                [
                    [1, 1, 1],
                    [1, 1, 1],
                    [1, 1, 1],
                ]
            },
            {
                "twos",
                [
                    [2, 2],
                    [2, 2],
                ]
            },
            {
                "one among many",
                [
                    [1, 900],
                    [700, 800],
                ]
            },
            {
                "fours and ones",
                [
                    [4, 1],
                    [1, 4],
                ]
            },
            {
                "fives",
                [
                    [5, 5],
                    [5, 0],
                ]
            },
        };

    public static TheoryData<int, int, int> OfAllKinds =>
        new()
        {
            { 2, 2, 3 },
            { 2, 2, 8 },
            { 2, 3, 3 },
            { 2, 3, 15 },
            { 3, 3, 3 },
            { 3, 3, 40 },
        };

    [Theory]
    [MemberData(nameof(Adversarial))]
    public void Tables_that_hide_little_give_nothing_away(string name, int[][] counts)
    {
        Assert.NotEmpty(name);
        Random dice = new(5);
        for (int secret = 0; secret < 300; secret++)
            NothingFollows(Cells(counts.Length, counts[0].Length, (row, column) => counts[row][column], dice));
    }

    [Theory]
    [MemberData(nameof(OfAllKinds))]
    public void Tables_of_all_kinds_give_nothing_away(int rows, int columns, int below)
    {
        Random dice = new((rows * 100) + (columns * 10) + below);
        for (int table = 0; table < 1000; table++)
            NothingFollows(Cells(rows, columns, (_, _) => dice.Next(below), dice));
    }

    /// <summary>
    /// What bounds alone could give away: both parts raised and their sum lowered as far as noise goes, or the other way
    /// round. For no two counts is that likelier than twice in a million.
    /// </summary>
    [Fact]
    public void Two_parts_and_their_sum_fix_a_count_less_than_twice_in_a_million()
    {
        double worst = 0;
        for (int one = 1; one < 20; one++)
        for (int other = 1; other < 20; other++)
        {
            double fromBelow = Noise.P(one, 5) * Noise.P(other, 5) * Noise.P(one + other, -5);
            double fromAbove = Noise.P(one, -5) * Noise.P(other, -5) * Noise.P(one + other, 5);
            worst = Math.Max(worst, fromBelow + fromAbove);
        }

        Assert.InRange(worst, 1e-6, 2e-6);
    }

    /// <summary>The attack itself: against tables published as they are, or with noise that is known, it wins.</summary>
    [Fact]
    public void The_attack_finds_what_does_follow()
    {
        Random dice = new(1);
        People[,] cells = Cells(2, 2, (row, column) => 10 + row + column, dice);
        People total = cells[0, 0] + cells[0, 1] + cells[1, 0] + cells[1, 1];
        int LowersTheTotal(People people) =>
            people == total ? people.Count - 5
            : people == cells[0, 0] || people == cells[0, 1] || people == cells[1, 0] || people == cells[1, 1]
                ? people.Count + 5
            : people.Count;

        Assert.All(
            new BoundsAttack(cells, LowersTheTotal, knowsTheRules: false).Intervals(),
            found => Assert.Equal((found.Exact, found.Exact), (found.Least, found.Most))
        );
    }

    [Fact]
    public void The_attack_is_as_good_as_trying_all_tables()
    {
        Random dice = new(2);
        for (int table = 0; table < 20; table++)
        {
            People[,] cells = Cells(2, 2, (_, _) => dice.Next(6), dice);
            Assert.Equal(
                EveryTable.Intervals(cells, PTable.Standard.Publish),
                new BoundsAttack(cells, PTable.Standard.Publish, knowsTheRules: false).Intervals().Take(4)
            );
        }
    }

    private static void NothingFollows(People[,] cells)
    {
        foreach (bool knowsTheRules in new[] { false, true })
            Assert.All(
                new BoundsAttack(cells, PTable.Standard.Publish, knowsTheRules).Intervals(),
                found =>
                {
                    Assert.True(found.Least < found.Most, $"pinned to {found.Exact}");
                    Assert.False(found is { Least: 1 or 2, Most: 1 or 2 }, $"{found.Exact} is known to be 1 or 2");
                }
            );
    }

    private static People[,] Cells(int rows, int columns, Func<int, int, int> count, Random dice)
    {
        People[,] cells = new People[rows, columns];
        for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            cells[row, column] = Crowd.Cell(
                Enumerable.Range(0, count(row, column)).Select(_ => (uint)dice.NextInt64(1L << 32))
            );
        return cells;
    }
}
