namespace Kuntakokeilu.Base.Lists;

/// <summary>Where a page lies in its list, and how long the list is; both are counted only so far.</summary>
/// <param name="Before">Rows before the page.</param>
/// <param name="Shown">Rows of the page.</param>
/// <param name="All">Rows of the list.</param>
internal readonly record struct Position(int Before, int Shown, int All)
{
    /// <summary>The page and its place in a list.</summary>
    internal static async Task<Position> Of<T>(
        ListSql list,
        Page<T> page,
        Func<T, IReadOnlyList<object>> key,
        CancellationToken stop
    )
    {
        int before = page.HasPrevious && page.Rows.Count > 0 ? await list.CountBefore(key(page.Rows[0]), stop) : 0;
        bool isWhole = !page.HasPrevious && !page.HasNext;
        return new(before, page.Rows.Count, isWhole ? page.Rows.Count : await list.Count(stop));
    }

    internal string InWords(Texts texts)
    {
        string all =
            All > ListSql.MostCounted ? texts["list.over", texts.Count(ListSql.MostCounted)] : texts.Count(All);
        return Shown == All ? texts["list.all", all]
            : Before > ListSql.MostCounted ? texts["list.far", texts.Count(ListSql.MostCounted), all]
            : texts["list.position", texts.Count(Before + 1), texts.Count(Before + Shown), all];
    }
}
