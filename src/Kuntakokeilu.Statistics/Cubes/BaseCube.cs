using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// The exact cells from which everything is tabulated: sets of people by month, area, responsible body and measure, as
/// a dense array. A person of a measure stands in one cell of a month, so that cells of areas and bodies add up to sets
/// of distinct people. Never published, never stored.
/// </summary>
public sealed class BaseCube
{
    private readonly People[] cells;

    /// <param name="months">How many months.</param>
    /// <param name="areas">How many areas.</param>
    /// <param name="bodies">How many kinds of responsible bodies.</param>
    public BaseCube(int months, int areas, int bodies)
    {
        Months = months;
        Areas = areas;
        Bodies = bodies;
        cells = new People[checked(months * areas * bodies * Measures.Count)];
    }

    /// <summary>How many months.</summary>
    public int Months { get; }

    /// <summary>How many areas.</summary>
    public int Areas { get; }

    /// <summary>How many kinds of responsible bodies.</summary>
    public int Bodies { get; }

    /// <summary>All cells; the measure runs fastest, then the body, the area, the month.</summary>
    public Span<People> Cells => cells;

    /// <summary>One cell.</summary>
    public ref People this[int month, int area, int body, Measure measure] =>
        ref cells[First(month, area, body) + (int)measure];

    /// <summary>Where the cells of a month, area and body begin.</summary>
    public int First(int month, int area, int body) =>
        unchecked((((((month * Areas) + area) * Bodies) + body) * Measures.Count));

    /// <summary>Adds the cells of another cube of the same size, made of other people.</summary>
    /// <exception cref="ArgumentException">It has another size.</exception>
    public void Add(BaseCube other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.cells.Length != cells.Length)
            throw new ArgumentException("The cubes are not of one size.", nameof(other));
        for (int i = 0; i < cells.Length; i++)
            cells[i] += other.cells[i];
    }
}
