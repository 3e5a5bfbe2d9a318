using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Law.TargetGroup;
using Tabled = Kuntakokeilu.Statistics.Tables.Figure;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>
/// The share of unemployed among the jobseekers who live in each municipality, whoever serves them: as a map and as a
/// table.
/// </summary>
internal sealed class UnemployedMap
{
    private const string Content = "TYOTTOMIENOSUUS";
    private const string Id = "map-figure";
    private readonly ReviewedMonth figures;
    private readonly Texts texts;
    private readonly Links link;
    private readonly ReviewWords words;
    private readonly ShareScale scale;

    internal UnemployedMap(ReviewedMonth figures, Texts texts, Links link)
    {
        this.figures = figures;
        this.texts = texts;
        this.link = link;
        words = new(texts);
        scale = ShareScale.Of(Municipalities.All.Select(Share).Select(Percent).OfType<int>());
    }

    internal LargeFigure Draw(string caption) =>
        new(
            Id,
            caption,
            new ShadedMap(scale, texts, link).Draw(
                new(
                    Id,
                    texts["statistics.map.description"],
                    texts["statistics.column.unemployed_share"],
                    texts["statistics.map.few"],
                    Look,
                    area => (Percent(Share(area)), Written(Share(area)))
                )
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
                caption,
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

    /// <summary>The number in a square, and what its shade is by; null where no share is given.</summary>
    private static int? Percent(Tabled share) =>
        share.Decimal(1) is { } percent ? (int)Math.Round(percent, MidpointRounding.AwayFromZero) : null;

    private string Written(Tabled share) =>
        Percent(share) is { } percent ? texts["statistics.map.shade", percent] : words.Rate(share);

    private Tabled Share(Municipality municipality) => Of(municipality, Content);

    private Tabled Share(PilotArea area) =>
        figures.Now(ReviewedMonth.ByBody, Content, ("Alue", Geography.CodeOf(area)));

    private Tabled Of(Municipality municipality, string content) =>
        figures.Now(ReviewedMonth.ByBody, content, ("Alue", Geography.CodeOf(municipality.Code)));

    private TileLook Look(Municipality municipality)
    {
        Tabled share = Share(municipality);
        string name = municipality.Name(texts.Language);
        return Percent(share) is { } percent
            ? new(
                scale.KindOf(percent),
                $"{percent}",
                texts["statistics.map.tile", name, words.Rate(share)],
                Page(municipality)
            )
            : new(scale.KindOf(null), "–", texts["statistics.map.tile_few", name], Page(municipality));
    }

    private IReadOnlyList<Markup> Row(Municipality municipality)
    {
        PilotArea? area = PilotAreas.AreaOf(municipality.Code);
        return
        [
            Markup.Of($"""<a href="{Page(municipality)}">{municipality.Name(texts.Language)}</a>"""),
            Markup.Of($"{(area is null ? texts["map.outside"] : PilotAreaNumbers.Name(area, texts))}"),
            Markup.Of($"{words.Count(Of(municipality, "HAKIJALOPUSSA"))}"),
            Markup.Of($"{words.Count(Of(municipality, "TYOTTOMATLOPUSSA"))}"),
            Markup.Of($"{words.Rate(Share(municipality))}"),
        ];
    }

    private string Page(Municipality municipality) => link[$"/areas/municipalities/{municipality.Code}"];
}
