using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// The perturbed counts of every month, area, responsible body and measure: the only counts that leave the cubes. The
/// same people have the same count wherever they are asked for, because every table takes it from here.
/// </summary>
public sealed class PublishedCounts
{
    /// <summary>In place of a body: all of them together.</summary>
    public const int AllBodies = 0;

    private readonly int[] counts;
    private readonly int areas;
    private readonly int bodies;

    private PublishedCounts(int months, int areas, int bodies)
    {
        this.areas = areas;
        this.bodies = bodies;
        counts = new int[months * areas * bodies * Measures.Count];
    }

    /// <summary>Sums the cells of every area and perturbs the sums.</summary>
    /// <param name="cube">The exact cells.</param>
    /// <param name="areas">The areas, of whichever levels.</param>
    /// <param name="noise">The table of noise.</param>
    /// <param name="workers">How many threads.</param>
    /// <param name="openPlaces">
    /// Places of services that can still be had, by month and the number of the area: known to everyone from the catalogue of
    /// services, so without noise. Null for none.
    /// </param>
    public static PublishedCounts Of(
        BaseCube cube,
        IReadOnlyList<StatisticalArea> areas,
        PTable noise,
        int workers = 2,
        int[,]? openPlaces = null
    )
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(noise);
        int bodies = cube.Bodies == 1 ? 1 : cube.Bodies + 1;
        PublishedCounts published = new(cube.Months, areas.Count, bodies);
        Parallel.For(
            0,
            cube.Months,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            month =>
            {
                var sums = new People[bodies * Measures.Count];
                for (int area = 0; area < areas.Count; area++)
                {
                    Sum(cube, month, areas[area].Members, sums);
                    Span<int> into = published.counts.AsSpan(published.First(month, area, 0), sums.Length);
                    for (int i = 0; i < sums.Length; i++)
                        into[i] = noise.Publish(sums[i]);
                    if (openPlaces is not null)
                        into[(int)Measure.OpenPlaces] = openPlaces[month, area];
                }
            }
        );
        return published;
    }

    /// <summary>One count.</summary>
    /// <param name="month">By number.</param>
    /// <param name="area">By number.</param>
    /// <param name="body"><see cref="AllBodies"/>, or a body's number and one.</param>
    /// <param name="measure">What.</param>
    public int this[int month, int area, int body, Measure measure] => counts[First(month, area, body) + (int)measure];

    private int First(int month, int area, int body) =>
        unchecked(((((month * areas) + area) * bodies) + body) * Measures.Count);

    private static void Sum(BaseCube cube, int month, IReadOnlyList<int> members, Span<People> sums)
    {
        sums.Clear();
        ReadOnlySpan<People> cells = cube.Cells;
        bool split = cube.Bodies > 1;
        foreach (int member in members)
            for (int body = 0; body < cube.Bodies; body++)
            {
                ReadOnlySpan<People> from = cells.Slice(cube.First(month, member, body), Measures.Count);
                for (int measure = 0; measure < Measures.Count; measure++)
                {
                    People people = from[measure];
                    sums[measure] += people;
                    if (split)
                        sums[((body + 1) * Measures.Count) + measure] += people;
                }
            }
    }
}
