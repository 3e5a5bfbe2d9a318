using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.App.Pages;

/// <summary>Which share of its jobseekers each municipality serves: as a map, and the numbers as a table.</summary>
internal sealed class CountryMap(MonthFigures month, Texts texts, Links link)
{
    private const int LargestShown = 8;

    private readonly ShareScale scale = ShareScale.Of(
        PilotAreas.All.SelectMany(area => area.Municipalities).Select(month.At).Select(Percent).OfType<int>()
    );

    internal Markup Draw(string figure) =>
        new ShadedMap(scale, texts, link).Draw(
            new(
                figure,
                texts["map.description"],
                texts["map.key"],
                texts["map.few", Share.LeastBase],
                Look,
                area => (Percent(month.At(area)), month.At(area).MunicipalShare(texts))
            ),
            texts["map.outside"],
            Largest()
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
            Markup.Of($"{Count(people.All)}"),
            Markup.Of($"{Count(people.Municipal)}"),
            Markup.Of($"{Count(people.TeOffice)}"),
            Markup.Of($"{Count(people.Undetermined)}"),
            Markup.Of($"{(area is null ? "–" : people.MunicipalShare(texts))}"),
        ];
    }

    private TileLook Look(Municipality municipality)
    {
        JobseekersByBody people = month.At(municipality.Code);
        string share = people.MunicipalShare(texts);
        string name = municipality.Name(texts.Language);
        string open = Count(people.All);
        string page = Page(municipality);
        return !PilotAreas.Include(municipality.Code) ? new("outside", "", texts["map.tile_outside", name, open], page)
            : Percent(people) is { } percent
                ? new(scale.KindOf(percent), share, texts["map.tile", name, share, open], page)
            : new(scale.KindOf(null), "–", texts["map.tile_few", name, open], page);
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

    private static int? Percent(JobseekersByBody people) => people.HasShares ? people.MunicipalPercent : null;

    private string Count(int persons) => PublishedNumber.Count(persons, texts);

    private string Page(Municipality municipality) => link[$"/areas/municipalities/{municipality.Code}"];
}
