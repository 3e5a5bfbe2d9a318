using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Law.TargetGroup;
using Tabled = Kuntakokeilu.Statistics.Tables.Figure;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>
/// The share of unemployed among the jobseekers who live in each municipality, whoever serves them: as the tile map, on
/// narrow screens by pilot area, and as a table.
/// </summary>
internal sealed class UnemployedMap
{
    private const string Content = "TYOTTOMIENOSUUS";
    private readonly ReviewedMonth figures;
    private readonly Texts texts;
    private readonly Links link;
    private readonly ReviewWords words;
    private readonly int[] breaks;

    internal UnemployedMap(ReviewedMonth figures, Texts texts, Links link)
    {
        this.figures = figures;
        this.texts = texts;
        this.link = link;
        words = new(texts);
        breaks = Breaks([
            .. Municipalities.All.Select(Share).Where(share => share.HasNumber).Select(share => share.Raw),
        ]);
    }

    /// <summary>The lowest whole percent of each shade but the first: about as many municipalities in each.</summary>
    internal static int[] Breaks(IReadOnlyList<int> tenths)
    {
        int[] sorted = [.. tenths.Order()];
        return sorted.Length == 0
            ? [20, 40, 60, 80]
            : [.. Enumerable.Range(1, 4).Select(i => sorted[sorted.Length * i / 5] / 10).Distinct()];
    }

    internal Figure Draw(string caption) =>
        new(
            "map-figure",
            caption,
            Markup.Of(
                $"""
                <a class="skip--here" href="#after-map">{texts["map.skip"]}</a>
                <div class="map"><div><div class="wide-only">{TileMap.Draw(
                    "map-picture",
                    caption,
                    texts["statistics.map.description"],
                    texts.Language,
                    Look
                )}</div>
                <div class="narrow-only"><h3>{texts["map.by_area"]}</h3><ul class="squares">{Enumerable
                    .Range(1, PilotAreaNumbers.Count)
                    .Select(Square)}</ul></div></div>
                <div>{Key()}</div></div>
                <div id="after-map" tabindex="-1"></div>
                """
            ),
            new(
                caption,
                [
                    new(texts["column.municipality"]),
                    new(texts["column.area"]),
                    new(texts["column.open"], IsNumber: true),
                    new(texts["statistics.unemployed"], IsNumber: true),
                    new(texts["statistics.column.unemployed_share"], IsNumber: true),
                ],
                [.. Municipalities.All.OrderBy(m => m.Name(texts.Language), Alphabet.Finnish).Select(Row)]
            ),
            new FigureLinks(texts, link).Files(
                new(
                    ReviewedMonth.ByBody,
                    figures.Month,
                    figures.Month,
                    new Choice("Alue", "KU*", "KOK*"),
                    new Choice("Tiedot", "HAKIJALOPUSSA", "TYOTTOMATLOPUSSA", Content)
                )
            ),
            new FigureLinks(texts, link).Definitions([Content])
        );

    private Tabled Share(Municipality municipality) => Of(municipality, Content);

    private Tabled Of(Municipality municipality, string content) =>
        figures.Now(ReviewedMonth.ByBody, content, ("Alue", $"KU{municipality.Code}"));

    private string Kind(Tabled share) =>
        share.HasNumber ? $"shade{1 + breaks.Count(lowest => share.Raw >= lowest * 10)}" : "few";

    private TileLook Look(Municipality municipality)
    {
        Tabled share = Share(municipality);
        string name = municipality.Name(texts.Language);
        string address = link[$"/areas/municipalities/{municipality.Code}"];
        return share.Decimal(1) is { } percent
            ? new(
                Kind(share),
                $"{decimal.Round(percent)}",
                texts["statistics.map.tile", name, words.Rate(share)],
                address
            )
            : new("few", "–", texts["statistics.map.tile_few", name], address);
    }

    private Markup Square(int area)
    {
        Tabled share = figures.Now(ReviewedMonth.ByBody, Content, ("Alue", $"KOK{area:00}"));
        return Markup.Of(
            $"""
            <li class="{Kind(share)}"><a href="{link[$"/areas/{area}"]}">{words.Area(area)} <b>{words.Rate(
                share
            )}</b></a></li>

            """
        );
    }

    private IReadOnlyList<Markup> Row(Municipality municipality)
    {
        PilotArea? area = PilotAreas.AreaOf(municipality.Code);
        string page = link[$"/areas/municipalities/{municipality.Code}"];
        return
        [
            Markup.Of($"""<a href="{page}">{municipality.Name(texts.Language)}</a>"""),
            Markup.Of($"{(area is null ? texts["map.outside"] : PilotAreaNumbers.Name(area, texts))}"),
            Markup.Of($"{words.Count(Of(municipality, "HAKIJALOPUSSA"))}"),
            Markup.Of($"{words.Count(Of(municipality, "TYOTTOMATLOPUSSA"))}"),
            Markup.Of($"{words.Rate(Share(municipality))}"),
        ];
    }

    private Markup Key()
    {
        string[] shades =
        [
            texts["map.under", breaks[0]],
            .. breaks.Zip(
                breaks.Skip(1),
                (from, to) => from == to - 1 ? texts["statistics.map.shade", from] : texts["map.between", from, to - 1]
            ),
            texts["map.over", breaks[^1]],
        ];
        return Markup.Of(
            $"""
            <h3>{texts["statistics.column.unemployed_share"]}</h3><ul class="key-list">
            {shades.Select((text, i) => TileMap.Sample($"shade{i + 1}", text))}
            {TileMap.Sample("few", texts["statistics.map.few"])}
            {TileMap.Sample("outlined", texts["map.outlined"])}
            </ul>
            """
        );
    }
}
