using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statistics;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages;

/// <summary>The front page: the country at a glance in a chosen month of the latest release.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Releases releases) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? MonthText { get; set; }

    /// <summary>Null before the first release.</summary>
    internal MonthFigures? Figures { get; private set; }

    /// <summary>The day around which the changes of the law are told.</summary>
    internal DateOnly Day => Figures?.Month.LastDay ?? Today;

    internal LawNearby Nearby => new(Day, T, Link);

    public async Task OnGetAsync(CancellationToken stop) =>
        Figures = MonthFigures.Of(await releases.Latest(stop), MonthText);

    /// <summary>What the pictures of a month depend on.</summary>
    internal string Drawn(MonthFigures month) => $"{month.Head.Number} {month.Month} {T.Language}";

    internal LargeFigure Map(MonthFigures month)
    {
        const string Id = "map-figure";
        CountryMap map = new(month, T, Link);
        string caption = T["map.title", T.Month(month.Month.FirstDay)];
        return new(Id, caption, map.Draw(Id), map.Table(), Files(caption, month, "KU*"));
    }

    internal LargeFigure Customers(MonthFigures month)
    {
        string caption = T["customers.caption", T.Month(month.Month.FirstDay)];
        (PilotArea Area, JobseekersByBody People)[] areas =
        [
            .. PilotAreas.All.Select(area => (area, month.At(area))).OrderByDescending(one => one.Item2.Municipal),
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
                [.. areas.Select(one => Row(one.Area, one.People))]
            ),
            Files(caption, month, "KOK*")
        );
    }

    private Downloads Files(string caption, MonthFigures month, string areas) =>
        new FigureLinks(T, Link).Files(
            caption,
            new(
                "kk01",
                month.Month,
                month.Month,
                new("Alue", areas),
                new("Vastuutaho", "*"),
                new("Tiedot", MonthFigures.Jobseekers)
            )
        );

    private Markup Bars((PilotArea Area, JobseekersByBody People)[] areas)
    {
        int largest = areas.Max(one => one.People.Municipal);
        return Markup.Of(
            $"""
            <ul class="bar-list bar-list--columns">{areas.Select(one =>
                Markup.Of(
                    $"""
                    <li>{AreaLink(one.Area)} <span>{PublishedNumber.Count(one.People.Municipal, T)}</span>{Bar.Of(
                        one.People.Municipal,
                        largest
                    )}</li>

                    """
                )
            )}</ul>
            """
        );
    }

    private IReadOnlyList<Markup> Row(PilotArea area, JobseekersByBody people) =>
        [
            AreaLink(area),
            Markup.Of($"{PublishedNumber.Count(people.All, T)}"),
            Markup.Of($"{PublishedNumber.Count(people.Municipal, T)}"),
            Markup.Of($"{people.MunicipalShare(T)}"),
        ];

    private Markup AreaLink(PilotArea area) =>
        Markup.Of($"""<a href="{Link[$"/areas/{PilotAreaNumbers.Of(area)}"]}">{PilotAreaNumbers.Name(area, T)}</a>""");
}
