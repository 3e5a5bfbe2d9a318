using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring.Reviewing;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The pilot areas by size: how many customers, and how many of them unemployed.</summary>
internal sealed class AreaPicture(Review review, Texts texts, Links link)
{
    private static readonly string[] Shown =
    [
        "HAKIJALOPUSSA",
        "TYOTTOMATLOPUSSA",
        "TYOTTOMIENOSUUS",
        "LAAJATYOTTOMYYS",
        "AKTIVOINTIASTE",
    ];

    private readonly FigureLinks links = new(texts, link);
    private readonly ReviewWords words = new(texts);

    internal LargeFigure Draw(string caption)
    {
        IReadOnlyList<AreaCustomers> areas = review.Areas.BySize;
        double largest = areas[0].Customers.Jobseekers.Now.Number ?? 0;
        return new(
            "areas-figure",
            caption,
            Markup.Of(
                $"""
                <ul class="key-list key-list--row"><li>{Swatch.Of("municipality")}{texts["statistics.unemployed"]}</li><li>{Swatch.Of(
                    "rest"
                )}{texts["statistics.other_customers"]}</li></ul>
                {BarList.Of(areas.Select(area => Bar(area, largest)))}
                """
            ),
            new(
                caption,
                [
                    new(texts["column.area"]),
                    new(texts["statistics.customers"], IsNumber: true),
                    new(texts["statistics.column.customers_change"], IsNumber: true),
                    new(texts["statistics.unemployed"], IsNumber: true),
                    new(texts["statistics.column.unemployed_change"], IsNumber: true),
                    new(texts["statistics.column.unemployed_share"], IsNumber: true),
                    new(texts["statistics.broad"], IsNumber: true),
                    new(texts["statistics.activation"], IsNumber: true),
                ],
                [.. areas.Select(Row)]
            ),
            links.Files(
                caption,
                new(
                    ReviewedMonth.Pilots,
                    review.Month,
                    review.Month,
                    new Choice("Vastuukunta", "KOK*"),
                    new Choice("Tiedot", Shown)
                )
            ),
            links.Definitions(Shown)
        );
    }

    private (Markup, string, Markup) Bar(AreaCustomers area, double largest) =>
        (
            Name(area),
            $"{words.Count(area.Customers.Jobseekers.Now)} ({words.Rate(area.Customers.UnemployedShare)})",
            SplitBar.Of(area.Customers.Unemployed.Now.Number ?? 0, area.Customers.Jobseekers.Now.Number ?? 0, largest)
        );

    private IReadOnlyList<Markup> Row(AreaCustomers area) =>
        [
            Name(area),
            Cell(words.Count(area.Customers.Jobseekers.Now)),
            Cell(words.Signed(area.Customers.Jobseekers.OverMonth)),
            Cell(words.Count(area.Customers.Unemployed.Now)),
            Cell(words.Signed(area.Customers.Unemployed.OverMonth)),
            Cell(words.Rate(area.Customers.UnemployedShare)),
            Cell(words.Count(area.Customers.BroadUnemployment.Now)),
            Cell(words.Rate(area.Customers.ActivationRate)),
        ];

    private Markup Name(AreaCustomers area) =>
        Markup.Of($"""<a href="{link[$"/areas/{area.Number}"]}">{words.Area(area)}</a>""");

    private static Markup Cell(string text) => Markup.Of($"{text}");
}
