using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Tabled = Kuntakokeilu.Statistics.Tables.Figure;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>
/// The pilots, the TE offices, those of whom a fact is missing and the whole country, which they make, side by side.
/// </summary>
internal sealed class ComparisonTable(Review review, Texts texts, Links link)
{
    private static readonly (string Code, Func<Customers, Tabled> Of)[] Rows =
    [
        ("HAKIJALOPUSSA", one => one.Jobseekers.Now),
        ("TYOTTOMATLOPUSSA", one => one.Unemployed.Now),
        ("TYOTTOMIENOSUUS", one => one.UnemployedShare),
        ("LOMAUTETTU", one => one.LaidOff.Now),
        ("LAAJATYOTTOMYYS", one => one.BroadUnemployment.Now),
        ("AKTIVOINTIASTE", one => one.ActivationRate),
        ("EDISTAVASSA", one => one.InService.Now),
        ("KOULUTUKSESSA", one => one.InTraining.Now),
        ("AVOIMILLA", one => one.OpenMarket.Now),
        ("TYOLLISTETTYLOP", one => one.Subsidised.Now),
        ("LYHTYOVKO", one => one.ReducedWeek.Now),
    ];

    private readonly ReviewWords words = new(texts);

    private string Caption => $"{texts["statistics.picture.comparison"]}, {texts.Month(review.Month.FirstDay)}";

    internal DataTable Table() =>
        new(
            Caption,
            [
                new(texts["statistics.column.content"]),
                new(texts["statistics.line.pilots"], IsNumber: true),
                new(texts["statistics.line.te"], IsNumber: true),
                new(texts["overview.undetermined"], IsNumber: true),
                new(texts["statistics.line.country"], IsNumber: true),
            ],
            [.. Rows.Select(row => Row(row.Code, row.Of))]
        );

    internal Downloads Downloads() =>
        new FigureLinks(texts, link).Files(
            Caption,
            new(
                ReviewedMonth.ByBody,
                review.Month,
                review.Month,
                new Choice("Vastuutaho", "KUNTA", "TE", "AVOIN", "SSS"),
                new Choice("Tiedot", [.. Rows.Select(row => row.Code)])
            )
        );

    private IReadOnlyList<Markup> Row(string code, Func<Customers, Tabled> of)
    {
        bool isRate = Indicator.All[code].Formula.IsShare;
        return
        [
            Markup.Of(
                $"""<a href="{link[$"/statistics/definitions#{code}"]}">{Indicator.All[code].Content.Label.In(
                    texts.Language
                )}</a>"""
            ),
            .. ((Customers[])[review.Pilots, review.TeOffice, review.Undetermined, review.Country]).Select(one =>
                // A share of the few whose case is open would be read as a share of a group.
                isRate && one == review.Undetermined
                    ? Markup.Of($"–")
                    : Markup.Of($"{(isRate ? words.Rate(of(one)) : words.Count(of(one)))}")
            ),
        ];
    }
}
