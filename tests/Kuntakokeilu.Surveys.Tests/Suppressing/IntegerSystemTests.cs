using Kuntakokeilu.Surveys.Suppressing;

namespace Kuntakokeilu.Surveys.Tests.Suppressing;

/// <summary>The ends of what a number can be, against all solutions one after the other.</summary>
public sealed class IntegerSystemTests
{
    /// <summary>No number of a solution is larger: what an equation comes to.</summary>
    private const int Largest = 18;

    [Fact]
    public void The_ends_are_those_of_all_whole_solutions()
    {
        int bound = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            Random random = new(seed);
            int[] known = [.. Enumerable.Range(0, 3).Select(_ => random.Next(3))];
            int[][] equations =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    // Factors of 2 and 3: the best of all fractions is then often not whole.
                    .Select(_ => known.Select(_ => random.Next(10) < 4 ? 0 : random.Next(1, 4)).ToArray()),
            ];
            IntegerSystem system = new(known, equations);
            int[][] solutions = [.. All(known.Length).Where(one => equations.All(e => Sum(e, one) == Sum(e, known)))];
            for (int i = 0; i < known.Length; i++)
            {
                Assert.Equal(solutions.Min(one => one[i]), system.Least(i));
                bool isFree = equations.All(equation => equation[i] == 0);
                Assert.Equal(isFree ? null : solutions.Max(one => one[i]), system.Most(i));
                bound += isFree ? 0 : 1;
            }
        }
        Assert.True(bound > 500);
    }

    [Fact]
    public void Where_one_may_grow_with_another_there_is_no_end() =>
        Assert.Null(
            new IntegerSystem(
                [1, 2],
                [
                    [1, -1],
                ]
            ).Most(0)
        );

    [Fact]
    public void Where_fractions_would_go_further_whole_numbers_do_not()
    {
        // 2x + 2y + z = 5 with x + y + z = 3: x can't be 2.5.
        IntegerSystem system = new(
            [1, 1, 1],
            [
                [2, 2, 1],
            ]
        );
        Assert.Equal((0, 2), (system.Least(0), system.Most(0)));
        Assert.Equal((1, 5), (system.Least(2), system.Most(2)));
    }

    private static IEnumerable<int[]> All(int length) =>
        length == 0
            ?
            [
                [],
            ]
            : All(length - 1)
                .SelectMany(_ => Enumerable.Range(0, Largest + 1), (begun, next) => (int[])[.. begun, next]);

    private static int Sum(int[] factors, int[] numbers) =>
        factors.Zip(numbers, (factor, number) => factor * number).Sum();
}
