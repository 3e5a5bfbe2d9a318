using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Lists;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A list that somebody works through: what is chosen, how many there are, a page of it; <c>_WorkList</c>.</summary>
internal sealed record WorkList
{
    /// <summary>The rows; null when there are none.</summary>
    internal required ListRows? Rows { get; init; }

    internal required Paging Paging { get; init; }

    /// <summary>What is told when there are no rows: that is a result, not an error.</summary>
    internal required Notice Empty { get; init; }

    /// <summary>What narrows the list; null for nothing.</summary>
    internal Form? Filters { get; init; }

    /// <summary>What a choice of filters keeps of the address.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];

    /// <summary>What is chosen, each with the address without it.</summary>
    internal IReadOnlyList<Chip> Chips { get; init; } = [];

    /// <summary>Where the page lies and how many rows there are; null leaves it out.</summary>
    internal string? Position { get; init; }

    /// <summary>All the rows to take along.</summary>
    internal IReadOnlyList<Download> Files { get; init; } = [];

    /// <summary>So many rows on a page, where nothing else is said.</summary>
    internal const int PageLength = 50;

    /// <summary>A page of a list at an address, as a table, with where it lies.</summary>
    /// <param name="none">What is told of a list without rows.</param>
    internal static async Task<WorkList> Of<T>(
        ListAddress address,
        ListSql list,
        Page<T> page,
        Func<T, IReadOnlyList<object>> key,
        Func<IReadOnlyList<T>, ListAddress, DataTable> table,
        string none,
        Texts texts,
        CancellationToken stop
    )
    {
        Position position = await Base.Lists.Position.Of(list, page, key, stop);
        return Of(
            address,
            page,
            position,
            key,
            () => table(page.Rows, address),
            new Notice(NoticeKind.Info, none),
            texts
        );
    }

    /// <summary>A page of a list at an address.</summary>
    /// <param name="rows">Makes what shows the rows.</param>
    /// <param name="none">What is told of a list without rows; by a choice that leaves none something else is told.</param>
    internal static WorkList Of<T>(
        ListAddress address,
        Page<T> page,
        Position? position,
        Func<T, IReadOnlyList<object>> key,
        Func<ListRows> rows,
        Notice none,
        Texts texts
    )
    {
        Notice empty =
            address.Place is not null ? new(NoticeKind.Info, texts["list.no_more"], texts["list.no_more_more"])
            : address.IsNarrowed ? new(NoticeKind.Info, texts["list.none_chosen"], texts["list.none_chosen_more"])
            : none;
        return new()
        {
            Rows = page.Rows.Count == 0 ? null : rows(),
            Paging = Paging.Of(address, page, key),
            Empty = empty,
            Filters = address.Filters,
            Kept =
            [
                .. address.Kept,
                .. address.Sort is { } sort ? [new("sort", sort)] : (KeyValuePair<string, string>[])[],
            ],
            Chips = [.. address.Chips(texts)],
            Position = page.Rows.Count == 0 ? null : position?.InWords(texts),
        };
    }
}

/// <summary>The rows of a list as a part of the page shows them: mostly a table.</summary>
internal sealed record ListRows(string Part, object Model)
{
    public static implicit operator ListRows(DataTable table) => new("_DataTable", table);
}

/// <summary>Something chosen.</summary>
/// <param name="Without">Address of the list without the choice.</param>
internal sealed record Chip(string Text, string Without);

/// <summary>The ways to the other pages of a list that is walked by key; <c>_Paging</c>. Null is no such page.</summary>
internal sealed record Paging(string? First, string? Previous, string? Next)
{
    internal static Paging Of<T>(ListAddress address, Page<T> page, Func<T, IReadOnlyList<object>> key)
    {
        string? first = page.HasPrevious || address.Place is not null ? address.Of(null) : null;
        return page.Rows.Count == 0
            ? new(first, null, null)
            : new(
                first,
                page.HasPrevious ? address.Of(new(key(page.Rows[0]), Turn.Back)) : null,
                page.HasNext ? address.Of(new(key(page.Rows[^1]), Turn.Forward)) : null
            );
    }
}

/// <summary>The same for a list that is asked for by POST; <c>_PostPaging</c>.</summary>
/// <param name="Asked">What was asked, to be asked again.</param>
/// <param name="IsBesideSome">The page is not the first one.</param>
/// <param name="Before">Sent for the rows before; null when there are none.</param>
/// <param name="After">Sent for the rows after.</param>
internal sealed record PostPaging(
    IReadOnlyList<KeyValuePair<string, string>> Asked,
    bool IsBesideSome,
    string? Before,
    string? After
);
