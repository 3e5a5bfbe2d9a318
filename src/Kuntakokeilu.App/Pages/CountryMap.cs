using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.App.Pages;

/// <summary>
/// Which share of its jobseekers each municipality serves: the tile map, for narrow screens the same by area, and the
/// numbers as a table.
/// </summary>
internal sealed class CountryMap(MonthFigures month, Texts texts, Links link)
{
    private const int LargestShown = 8;
    private readonly ShareScale scale = ShareScale.Of(month);

    internal Markup Draw() =>
        Markup.Of(
            $"""
            <a class="skip--here" href="#after-map">{texts["map.skip"]}</a>
            <div class="map"><div><div class="wide-only">{Tiles()}</div>
            <div class="narrow-only"><h3>{texts["map.by_area"]}</h3>{Squares()}</div></div>
            <div>{Key()}{Largest()}</div></div>
            <div id="after-map" tabindex="-1"></div>
            """
        );

    internal DataTable Table() =>
        new(
            texts["map.table", texts.Month(month.Month.FirstDay)],
            [
                new(texts["column.municipality"]),
                new(texts["column.area"]),
                new(texts["column.open"], IsNumber: true),
                new(texts["column.municipal"], IsNumber: true),
                new(texts["column.te_office"], IsNumber: true),
                new(texts["overview.undetermined"], IsNumber: true),
                new(texts["column.share"], IsNumber: true),
            ],
            [.. Municipalities.All.OrderBy(m => m.Name(texts.Language), Alphabet.Finnish).Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Municipality municipality)
    {
        JobseekersByBody people = month.At(municipality.Code);
        PilotArea? area = PilotAreas.AreaOf(municipality.Code);
        return
        [
            Markup.Of($"""<a href="{Page(municipality)}">{municipality.Name(texts.Language)}</a>"""),
            Markup.Of($"{(area is null ? texts["map.outside"] : PilotAreaNumbers.Name(area, texts))}"),
            Markup.Of($"{texts.Count(people.All)}"),
            Markup.Of($"{texts.Count(people.Municipal)}"),
            Markup.Of($"{texts.Count(people.TeOffice)}"),
            Markup.Of($"{texts.Count(people.Undetermined)}"),
            Markup.Of($"{(area is null ? "–" : people.MunicipalShare(texts))}"),
        ];
    }

    private Markup Tiles() =>
        TileMap.Draw(
            "map-picture",
            texts["map.title", texts.Month(month.Month.FirstDay)],
            texts["map.description"],
            texts.Language,
            Look
        );

    private TileLook Look(Municipality municipality)
    {
        JobseekersByBody people = month.At(municipality.Code);
        string kind = scale.KindOf(municipality.Code, people);
        string share = people.MunicipalShare(texts);
        string name = municipality.Name(texts.Language);
        string open = texts.Count(people.All);
        return kind switch
        {
            "outside" => new(kind, "", texts["map.tile_outside", name, open], Page(municipality)),
            "few" => new(kind, "–", texts["map.tile_few", name, open], Page(municipality)),
            _ => new(kind, share, texts["map.tile", name, share, open], Page(municipality)),
        };
    }

    private Markup Key()
    {
        string[] shades =
        [
            texts["map.under", scale.Breaks[0]],
            .. scale.Breaks.Zip(scale.Breaks.Skip(1), (from, to) => texts["map.between", from, Math.Max(from, to - 1)]),
            texts["map.over", scale.Breaks[^1]],
        ];
        return Markup.Of(
            $"""
            <h3>{texts["map.key"]}</h3><ul class="key-list">
            {shades.Select((text, i) => TileMap.Sample($"shade{i + 1}", text))}
            {TileMap.Sample("few", texts["map.few", Share.LeastBase])}
            {TileMap.Sample("outside", texts["map.outside"])}
            {TileMap.Sample("outlined", texts["map.outlined"])}
            </ul>
            """
        );
    }

    private Markup Largest() =>
        Markup.Of(
            $"""
            <h3>{texts["map.largest"]}</h3><ul class="bar-list">{PilotAreas
                .All.SelectMany(area => area.Municipalities)
                .Select(code => (Municipality: Municipalities.Find(code)!, People: month.At(code)))
                .OrderByDescending(place => place.People.All)
                .Take(LargestShown)
                .Select(place =>
                    Markup.Of(
                        $"""
                        <li><a href="{Page(place.Municipality)}">{place.Municipality.Name(
                            texts.Language
                        )}</a> <span>{place.People.MunicipalShare(texts)}</span>{Bar.Of(
                            place.People.Municipal,
                            place.People.All
                        )}</li>

                        """
                    )
                )}</ul>
            """
        );

    private Markup Squares() => Markup.Of($"""<ul class="squares">{PilotAreas.All.Select(Square)}</ul>""");

    private Markup Square(PilotArea area)
    {
        JobseekersByBody people = month.At(area);
        string kind = scale.KindOf(people);
        string share = people.MunicipalShare(texts);
        return Markup.Of(
            $"""
            <li class="{kind}"><a href="{link[$"/areas/{PilotAreaNumbers.Of(area)}"]}">{PilotAreaNumbers.Name(
                area,
                texts
            )} <b>{share}</b></a></li>

            """
        );
    }

    private string Page(Municipality municipality) => link[$"/areas/municipalities/{municipality.Code}"];
}
