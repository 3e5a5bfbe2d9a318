using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Lists;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>The address of a list: what narrows it, how it is sorted, and beside which row the page lies.</summary>
internal sealed record ListAddress
{
    private const string After = "after";
    private const string Before = "before";
    private const string SortBy = "sort";

    private readonly string path;
    private readonly IReadOnlyList<ListOrder> catalogue;
    private readonly IQueryCollection query;

    /// <param name="path">The list itself, with its language.</param>
    /// <param name="catalogue">The orders that it has; the first one is the usual one.</param>
    internal ListAddress(string path, Form? filters, IReadOnlyList<ListOrder> catalogue, IQueryCollection query)
    {
        this.path = path;
        this.catalogue = catalogue;
        this.query = query;
        Filters = filters;
        Order = ListOrder.Find(catalogue, query[SortBy]);
    }

    /// <summary>What else its address has, which no chip takes away.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];

    internal Form? Filters { get; }

    internal ListOrder Order { get; }

    /// <summary>Null for the first page.</summary>
    internal Place? Place => Place.Read(Order, query[After], query[Before]);

    internal bool IsNarrowed => Filters?.Given.Any() ?? false;

    /// <summary>The order as an address has it; null for the usual one.</summary>
    internal string? Sort => Order.Sent == catalogue[0].Sent ? null : Order.Sent;

    /// <summary>The list of a page whose form narrows it.</summary>
    internal static ListAddress Of(SitePage page, string path, params IReadOnlyList<ListOrder> catalogue) =>
        new(page.Link[path], page.Form, catalogue, page.Request.Query);

    /// <summary>A page of the list as it is narrowed and sorted now.</summary>
    internal string Of(Place? place) => path + Query(Filters?.Given ?? [], Sort, place);

    /// <summary>All of the list as a file.</summary>
    internal string File(string kind) => $"{path}.{kind}" + Query(Filters?.Given ?? [], Sort, place: null);

    /// <summary>How a heading sorts.</summary>
    internal SortLink SortLink(string name) =>
        Shared.SortLink.Of(name, Order.Sent, sort => path + Query(Filters?.Given ?? [], sort, place: null));

    internal IEnumerable<Chip> Chips(Texts texts) =>
        from field in Filters?.Fields ?? []
        where field.Given is not null
        let others = Filters!.Given.Where(one => one.Key != field.Name)
        select new Chip(field.InChip(texts), path + Query(others, Sort, place: null));

    private string Query(IEnumerable<KeyValuePair<string, string>> given, string? sort, Place? place)
    {
        IEnumerable<KeyValuePair<string, string?>> parts = Kept.Concat(given)
            .Select(one => new KeyValuePair<string, string?>(one.Key, one.Value));
        if (sort is not null)
            parts = parts.Append(new(SortBy, sort));
        if (place is not null)
            parts = parts.Append(new(place.Turn is Turn.Forward ? After : Before, ListOrder.Write(place.Key)));
        return QueryString.Create(parts).ToString();
    }
}
