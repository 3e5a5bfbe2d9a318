using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The pictures of a review, each with its table, its query and its definitions.</summary>
internal sealed class ReviewPictures(Release release, Review review, Texts texts, Links link)
{
    private readonly ReviewedMonth figures = new(release, review.Month);
    private readonly FigureLinks links = new(texts, link);
    private readonly ReviewWords words = new(texts);

    private string AtEnd => texts.Month(review.Month.FirstDay);

    internal LargeFigure Customers() =>
        Months(
            "customers-figure",
            texts["statistics.picture.customers"],
            [OfBody("KUNTA", "municipality", "HAKIJALOPUSSA"), OfBody("TE", "te-office", "HAKIJALOPUSSA")]
        );

    internal LargeFigure Unemployment() =>
        Months(
            "unemployment-figure",
            texts["statistics.picture.unemployment"],
            [
                OfBody("KUNTA", "municipality broad", "LAAJATYOTTOMYYS", texts["statistics.line.broad_pilots"]),
                OfBody("KUNTA", "municipality", "TYOTTOMATLOPUSSA", texts["statistics.line.unemployed_pilots"]),
                OfBody("TE", "te-office broad", "LAAJATYOTTOMYYS", texts["statistics.line.broad_te"]),
                OfBody("TE", "te-office", "TYOTTOMATLOPUSSA", texts["statistics.line.unemployed_te"]),
            ]
        );

    internal LargeFigure Activation() =>
        Months(
            "activation-figure",
            texts["statistics.picture.activation"],
            [
                OfBody("KUNTA", "municipality", "AKTIVOINTIASTE"),
                OfBody("TE", "te-office", "AKTIVOINTIASTE"),
                OfBody("SSS", "country", "AKTIVOINTIASTE"),
            ]
        );

    internal LargeFigure Flow() =>
        Months(
            "flow-figure",
            texts["statistics.picture.flow"],
            [
                new(ReviewedMonth.Flows, "VIRTAYLI3KK", "everyone", texts["statistics.line.everyone"]),
                new(ReviewedMonth.Flows, "VIRTAYLI3KK25", "young", texts["statistics.line.under_25"]),
            ]
        );

    internal LargeFigure Areas() =>
        new AreaPicture(review, texts, link).Draw($"{texts["statistics.picture.areas"]}, {AtEnd}");

    internal LargeFigure Map() =>
        new UnemployedMap(figures, texts, link).Draw($"{texts["statistics.picture.map"]}, {AtEnd}");

    internal LargeFigure Groups()
    {
        string caption = $"{texts["statistics.picture.groups"]}, {AtEnd}";
        double largest = (double)review.Groups.Max(one => Math.Max(one.PilotShare ?? 0, one.TeShare ?? 0));
        return new(
            "groups-figure",
            caption,
            BarList.Pairs(
                texts["statistics.line.pilots"],
                texts["statistics.line.te"],
                review.Groups.Select(one => (NameOf(one.Code), one.PilotShare, one.TeShare)),
                largest,
                words
            ),
            new(
                caption,
                [
                    new(texts["statistics.column.group"]),
                    new(texts["statistics.line.pilots"], IsNumber: true),
                    new(texts["statistics.column.share_of", texts["statistics.line.pilots"]], IsNumber: true),
                    new(texts["statistics.line.te"], IsNumber: true),
                    new(texts["statistics.column.share_of", texts["statistics.line.te"]], IsNumber: true),
                ],
                [.. review.Groups.Select(one => GroupRow(one))]
            ),
            links.Files(
                caption,
                new(
                    ReviewedMonth.ByBody,
                    review.Month,
                    review.Month,
                    new Choice("Vastuutaho", "KUNTA", "TE"),
                    new Choice("Tiedot", [.. Review.GroupCodes, "TYOTTOMATLOPUSSA"])
                )
            ),
            links.Definitions(Review.GroupCodes)
        );
    }

    internal LargeFigure Grounds()
    {
        string caption = $"{texts["statistics.picture.grounds"]}, {AtEnd}";
        return new(
            "grounds-figure",
            caption,
            BarList.Of(
                review.Grounds.Select(one =>
                    (
                        Markup.Of($"{NameOf(one.Code)}"),
                        one.Share is { } share ? words.Percent(share) : words.Count(one.Count),
                        SplitBar.Whole(one.Count.Number ?? 0, review.Pilots.Jobseekers.Now.Number ?? 0, "municipality")
                    )
                )
            ),
            new(
                caption,
                [
                    new(texts["statistics.column.ground"]),
                    new(texts["statistics.customers"], IsNumber: true),
                    new(texts["statistics.column.share"], IsNumber: true),
                ],
                [.. review.Grounds.Select(one => Row(NameOf(one.Code), words.Count(one.Count), words.Share(one.Share)))]
            ),
            links.Files(
                caption,
                new(
                    ReviewedMonth.Pilots,
                    review.Month,
                    review.Month,
                    new Choice("Tiedot", [.. CustomersByGround.Codes, "HAKIJALOPUSSA"])
                )
            ),
            links.Definitions(CustomersByGround.Codes)
        );
    }

    private LargeFigure Months(string id, string caption, IReadOnlyList<MonthSeries> series) =>
        new MonthPicture(figures, texts, links).Draw(id, caption, series);

    private MonthSeries OfBody(string body, string kind, string content, string? name = null) =>
        new(ReviewedMonth.ByBody, content, kind, name ?? texts[NameKey(body)], body);

    private static string NameKey(string body) =>
        body switch
        {
            "KUNTA" => "statistics.line.pilots",
            "TE" => "statistics.line.te",
            _ => "statistics.line.country",
        };

    private IReadOnlyList<Markup> GroupRow(GroupFigures one) =>
        Row(
            NameOf(one.Code),
            words.Count(one.Pilots),
            words.Share(one.PilotShare),
            words.Count(one.TeOffice),
            words.Share(one.TeShare)
        );

    private string NameOf(string code) => Indicator.All[code].Content.Label.In(texts.Language);

    private static IReadOnlyList<Markup> Row(params IEnumerable<string> cells) =>
        [.. cells.Select(cell => Markup.Of($"{cell}"))];
}
