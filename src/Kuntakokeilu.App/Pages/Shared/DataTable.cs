using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A table with a caption and, where asked for, headings that sort; <c>_DataTable</c>.</summary>
/// <param name="Caption">What the table tells; also the name of its scrolling box.</param>
/// <param name="Columns">The first, or first ones, hold the rows' headings.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="Total">Last row of sums; null for none.</param>
internal sealed record DataTable(
    string Caption,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<Markup>> Rows,
    IReadOnlyList<Markup>? Total = null
)
{
    /// <summary>So many columns from the first hold the rows' headings.</summary>
    internal int RowHeadings { get; init; } = 1;
}

/// <summary>A column of a <see cref="DataTable"/>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Set to the right.</param>
/// <param name="Sort">How it sorts; null when it does not.</param>
internal sealed record Column(string Heading, bool IsNumber = false, SortLink? Sort = null);

/// <summary>A heading that sorts.</summary>
/// <param name="Address">Address of the same page sorted by it, or the other way around when it is already.</param>
/// <param name="Now">How the rows are sorted by it now.</param>
internal sealed record SortLink(string Address, SortedNow Now)
{
    /// <summary>The state and address of one column of a page that sorts by <c>?sort=key</c> or <c>?sort=-key</c>.</summary>
    internal static SortLink Of(string key, string? sort, Func<string, string> address) =>
        sort == key ? new(address($"-{key}"), SortedNow.Ascending)
        : sort == $"-{key}" ? new(address(key), SortedNow.Descending)
        : new(address(key), SortedNow.No);
}

internal enum SortedNow
{
    No,
    Ascending,
    Descending,
}
