using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// Rows of a table whose people are all of one category: whoever knows that somebody is in the row knows the category
/// too, and no noise hides it in a large row. Looked for when a table is designed; categories are then merged, the row
/// published at a coarser area, or it is judged that the category tells nothing sensitive.
/// </summary>
public static class GroupDisclosure
{
    /// <summary>The rows of which one category holds everybody. Rows with nobody tell of nobody.</summary>
    /// <param name="rows">Each with the people of its categories, all categories in one order, nobody in two.</param>
    public static IEnumerable<OneCategory> Find(IEnumerable<(string Row, IReadOnlyList<People> Categories)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach ((string row, IReadOnlyList<People> categories) in rows)
        {
            int[] filled = [.. Enumerable.Range(0, categories.Count).Where(i => categories[i].Count > 0)];
            if (filled.Length == 1 && categories.Count > 1)
                yield return new(row, filled[0]);
        }
    }

    /// <summary>
    /// The rows of a content of a table: the people of each area in each month who are of it, and the others of the
    /// whole from which it is taken.
    /// </summary>
    /// <param name="cube">Exact cells, of a sample register.</param>
    /// <param name="areas">The areas of the table.</param>
    /// <param name="body"><see cref="PublishedCounts.AllBodies"/>, or a body's number and one.</param>
    /// <param name="whole">As <see cref="MeasureWhole"/> has it.</param>
    /// <param name="part">What some of them are.</param>
    /// <param name="leastPeople">Smaller rows are left out: there noise is as large as the row.</param>
    public static IEnumerable<(string Row, IReadOnlyList<People> Categories)> Rows(
        BaseCube cube,
        IReadOnlyList<StatisticalArea> areas,
        int body,
        Measure whole,
        Measure part,
        int leastPeople = 1
    )
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(areas);
        for (int month = 0; month < cube.Months; month++)
            foreach (StatisticalArea area in areas)
            {
                People all = Sum(cube, month, area, body, whole);
                People some = Sum(cube, month, area, body, part);
                if (all.Count >= leastPeople)
                    yield return ($"{area.Code} {new Month(month)}", [some, all - some]);
            }
    }

    private static People Sum(BaseCube cube, int month, StatisticalArea area, int body, Measure measure)
    {
        People sum = People.None;
        foreach (int member in area.Members)
            for (int one = 0; one < cube.Bodies; one++)
                if (body is PublishedCounts.AllBodies || body == one + 1)
                    sum += cube[month, member, one, measure];
        return sum;
    }
}

/// <summary>A row with all its people in one category.</summary>
/// <param name="Row">As it was named.</param>
/// <param name="Category">The place of the category, from 0.</param>
public sealed record OneCategory(string Row, int Category);
