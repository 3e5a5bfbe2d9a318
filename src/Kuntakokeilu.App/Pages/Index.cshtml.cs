using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages;

/// <summary>The front page: the country at a glance on a chosen day.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Overview overview) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "day")]
    public string? DayText { get; set; }

    internal DayFigures Day { get; private set; } = null!;

    internal LawNearby Nearby => new(Day.Date, T, Link);

    public async Task OnGetAsync() => Day = await overview.On(CountedDay.Of(DayText, Today));

    internal string Summary() =>
        T[
            "overview.summary",
            T.Date(Day.Date),
            T.Count(Day.Open),
            T.Count(Day.Municipal),
            T.Percent(Day.Municipal, Day.Open)
        ];

    internal Figure Map()
    {
        CountryMap map = new(Day, T, Link);
        return new(
            "map-figure",
            T["map.title", T.Date(Day.Date)],
            map.Draw(),
            map.Table(),
            [new("CSV", Link[$"/steering/municipalities.csv{CountedDay.Query(Day.Date)}"])]
        );
    }

    internal Figure Customers()
    {
        string caption = T["customers.caption", T.Date(Day.Date)];
        (PilotArea Area, Stock Stock)[] areas =
        [
            .. PilotAreas.All.Select(area => (area, Day.At(area))).OrderByDescending(one => one.Item2.Municipal),
        ];
        return new(
            "customers-figure",
            caption,
            Bars(areas),
            new(
                caption,
                [
                    new(T["column.area"]),
                    new(T["column.open"], IsNumber: true),
                    new(T["column.municipal"], IsNumber: true),
                    new(T["column.share"], IsNumber: true),
                ],
                [.. areas.Select(one => Row(AreaLink(one.Area), one.Stock))],
                Row(Markup.Of($"{T["column.total"]}"), areas.Aggregate(default(Stock), (sum, one) => sum + one.Stock))
            ),
            [new("CSV", Link[$"/steering/areas.csv{CountedDay.Query(Day.Date)}"])]
        );
    }

    private Markup Bars((PilotArea Area, Stock Stock)[] areas)
    {
        int largest = areas.Max(one => one.Stock.Municipal);
        return Markup.Of(
            $"""
            <ul class="bar-list bar-list--columns">{areas.Select(one =>
                Markup.Of(
                    $"""
                    <li>{AreaLink(one.Area)} <span>{T.Count(one.Stock.Municipal)}</span>{Bar.Of(
                        one.Stock.Municipal,
                        largest
                    )}</li>

                    """
                )
            )}</ul>
            """
        );
    }

    private IReadOnlyList<Markup> Row(Markup name, Stock stock) =>
        [
            name,
            Markup.Of($"{T.Count(stock.Open)}"),
            Markup.Of($"{T.Count(stock.Municipal)}"),
            Markup.Of($"{T.Percent(stock.Municipal, stock.Open)}"),
        ];

    private Markup AreaLink(PilotArea area) =>
        Markup.Of($"""<a href="{Link[$"/areas/{PilotAreaNumbers.Of(area)}"]}">{PilotAreaNumbers.Name(area, T)}</a>""");
}
