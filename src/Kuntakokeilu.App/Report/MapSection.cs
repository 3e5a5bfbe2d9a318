using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// Which share of the open searches the municipality serves: tile map, the same by area, and as a table.
/// </summary>
internal static class MapSection
{
    private const int LargestShown = 10;

    internal static Markup Write(ReportView view)
    {
        ShareScale scale = ShareScale.Of(view.Main);
        string title = view["map.title", view.Words.Date(view.Main.Date)];
        Markup map = TileMap.Draw(
            view.Id("map-picture"),
            title,
            view["map.description"],
            view.Language,
            municipality => Look(view, scale, municipality)
        );
        return Markup.Of(
            $"""
            <section aria-labelledby="{view.Id("map")}">
            {view.Heading("map")}
            <p>{view["map.lead", view.Words.Date(view.Main.Date)]}</p>
            <div class="map"><figure>{map}</figure>
            <div class="beside">{Key(view, scale)}{Largest(view)}</div></div>
            <div class="narrow"><h3>{view["map.by_area"]}</h3>{PilotAreas.All.Select(a => Group(view, scale, a))}</div>
            {MunicipalityTable.Write(view)}
            </section>
            """
        );
    }

    private static TileLook Look(ReportView view, ShareScale scale, Municipality municipality)
    {
        Stock stock = view.Main.At(municipality.Code);
        string kind = scale.KindOf(municipality.Code, stock);
        string share = view.Words.Percent(stock.Municipal, stock.Open);
        string name = municipality.Name(view.Language);
        return kind switch
        {
            "outside" => new(kind, "", view["map.tile_outside", name, view.Words.Number(stock.Open)]),
            "few" => new(kind, "–", view["map.tile_few", name, view.Words.Number(stock.Open)]),
            _ => new(kind, share, view["map.tile", name, share, view.Words.Number(stock.Open)]),
        };
    }

    private static Markup Key(ReportView view, ShareScale scale)
    {
        string[] shades =
        [
            view["map.under", scale.Breaks[0]],
            .. scale.Breaks.Zip(scale.Breaks.Skip(1), (from, to) => view["map.between", from, Math.Max(from, to - 1)]),
            view["map.over", scale.Breaks[^1]],
        ];
        return Markup.Of(
            $"""
            <h3>{view["map.key"]}</h3><ul class="key-list">
            {shades.Select((text, i) => Sample($"shade{i + 1}", text))}
            {Sample("few", view["map.few", ShareScale.Fewest])}
            {Sample("outside", view["map.outside"])}
            {Sample("outlined", view["map.outlined"])}
            </ul>
            """
        );
    }

    private static Markup Sample(string kind, string text) =>
        Markup.Of(
            $"""
            <li><svg class="sample tile {kind}" width="26" height="26" aria-hidden="true" focusable="false">
            <rect x="1.5" y="1.5" width="23" height="23"/></svg><span>{text}</span></li>

            """
        );

    private static Markup Largest(ReportView view)
    {
        var largest = PilotAreas
            .All.SelectMany(area => area.Municipalities)
            .Select(code => (Code: code, Stock: view.Main.At(code)))
            .OrderByDescending(place => place.Stock.Open)
            .Take(LargestShown);
        return Markup.Of(
            $"""
            <h3>{view["map.largest"]}</h3><ul class="largest">{largest.Select(place =>
                Markup.Of(
                    $"""
                    <li><span>{view.Name(place.Code)}</span> <span class="n">{view.Words.Percent(
                        place.Stock.Municipal,
                        place.Stock.Open
                    )}</span>{Bar.Of(place.Stock.Municipal, place.Stock.Open)}</li>

                    """
                )
            )}</ul>
            """
        );
    }

    private static Markup Group(ReportView view, ShareScale scale, PilotArea area) =>
        Markup.Of(
            $"""
            <h4>{view.Name(area)}</h4><ul class="squares">{area.Municipalities.Select(code =>
            {
                TileLook look = Look(view, scale, Municipalities.Find(code)!);
                return Markup.Of($"""<li class="{look.Kind}">{view.Name(code)} <b>{look.Value}</b></li>""");
            })}</ul>

            """
        );
}
