using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statistics;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Equality;
using Kuntakokeilu.Statistics.Jobseekers;
using Published = Kuntakokeilu.Statistics.Tables.Figure;

namespace Kuntakokeilu.App.Pages.Equality;

/// <summary>A figure of each group inside and outside the pilots: bars, the same as a table, and the query as files.</summary>
internal sealed class EqualityPictures(EqualityWatch watch, Texts texts, Links link)
{
    private static readonly PeopleGroup[] All = Enum.GetValues<PeopleGroup>();

    private readonly FigureLinks links = new(texts, link);

    private string Inside => texts["equality.inside"];

    private string Outside => texts["equality.outside"];

    internal static string NameOf(string group, Texts texts) =>
        Geography.ByGroup.Single(one => one.Code == group).Label.In(texts.Language);

    /// <summary>A wait in days or a share in percent.</summary>
    internal LargeFigure Draw(string content)
    {
        string caption = $"{NameOfContent(content)}, {texts.Month(watch.Month.FirstDay)}";
        PeopleGroup[] given =
        [
            .. All.Where(group => Values(content, group).Any(figure => figure is { } one && !IsAbsent(one))),
        ];
        double largest = given
            .SelectMany(group => Values(content, group).Skip(1))
            .Select(figure => Number(content, figure))
            .DefaultIfEmpty()
            .Max();
        return new(
            $"{content.ToLowerInvariant()}-figure",
            caption,
            Bars(
                given
                    .Where(group => Values(content, group)[1] is not null)
                    .Select(group => (Name(group), Values(content, group)[1], Values(content, group)[2])),
                content,
                largest
            ),
            new(
                caption,
                [
                    new(texts["equality.group"]),
                    new(texts["statistics.line.country"], IsNumber: true),
                    new(Inside, IsNumber: true),
                    new(Outside, IsNumber: true),
                ],
                [
                    .. given.Select(group =>
                        (IReadOnlyList<Markup>)
                            [
                                Cell(Name(group)),
                                .. Values(content, group).Select(figure => Cell(Written(content, figure))),
                            ]
                    ),
                ]
            ),
            links.Files(caption, Query([.. given.SelectMany(Codes)], content)),
            links.Definitions([content])
        );
    }

    /// <summary>How long those have waited who wait for a service agreed on: like with like, inside and outside.</summary>
    internal LargeFigure Waiting()
    {
        string caption = $"{texts["equality.waiting"]}, {texts.Month(watch.Month.FirstDay)}";
        (string _, string? inside, string? outside) = EqualityWatch.Codes(PeopleGroup.WithGround);
        Published[][] of =
        [
            .. EqualityWatch.Bands.Select(band => ((Published[])[watch.At(band, inside!), watch.At(band, outside!)])),
        ];
        double largest = of.SelectMany(one => one).Select(one => (double)(one.Number ?? 0)).DefaultIfEmpty().Max();
        return new(
            "waiting-figure",
            caption,
            Bars(
                EqualityWatch.Bands.Zip(
                    of,
                    (band, pair) => (NameOfContent(band), (Published?)pair[0], (Published?)pair[1])
                ),
                EqualityWatch.Bands[0],
                largest
            ),
            new(
                caption,
                [new(texts["equality.days_waited"]), new(Inside, IsNumber: true), new(Outside, IsNumber: true)],
                [
                    .. EqualityWatch.Bands.Zip(
                        of,
                        (band, pair) =>
                            (IReadOnlyList<Markup>)
                                [Cell(NameOfContent(band)), .. pair.Select(figure => Cell(Written(band, figure)))]
                    ),
                ]
            ),
            links.Files(caption, Query([inside!, outside!], [.. EqualityWatch.Bands])),
            links.Definitions(["POAVOIN"])
        );
    }

    private Markup Bars(
        IEnumerable<(string Name, Published? Inside, Published? Outside)> bars,
        string content,
        double largest
    )
    {
        return Markup.Of(
            $"""
            <ul class="key-list key-list--row"><li>{Swatch.Of("municipality")}{Inside}</li><li>{Swatch.Of(
                "te-office"
            )}{Outside}</li></ul>
            <ul class="bar-list bar-list--columns bar-list--pairs">{bars.Select(bar =>
                Markup.Of(
                    $"""
                    <li><span>{bar.Name}</span>{One(Inside, "municipality", bar.Inside)}{One(
                        Outside,
                        "te-office",
                        bar.Outside
                    )}</li>

                    """
                )
            )}</ul>
            """
        );

        Markup One(string name, string kind, Published? figure) =>
            Markup.Of(
                $"""
                <span class="bar-list__value"><span class="visually-hidden">{name}: </span>{Written(
                    content,
                    figure
                )}</span>{SplitBar.Whole(Number(content, figure), largest, kind)}
                """
            );
    }

    /// <summary>Of everyone, inside and outside; null where the table has no such group.</summary>
    private Published?[] Values(string content, PeopleGroup group)
    {
        (string all, string? inside, string? outside) = EqualityWatch.Codes(group);
        return
        [
            watch.At(content, all),
            inside is null ? null : watch.At(content, inside),
            outside is null ? null : watch.At(content, outside),
        ];
    }

    private static bool IsAbsent(Published figure) => figure == Published.NotApplicable;

    private static double Number(string content, Published? figure) =>
        (double)(figure?.Decimal(Decimals(content)) ?? 0);

    private static int Decimals(string content) => Indicator.All[content].Content.Decimals;

    private string Written(string content, Published? figure) =>
        figure is not { } one || IsAbsent(one) ? "–"
        : one.Number is not { } number ? texts["equality.not_given"]
        : Indicator.All[content].Formula.IsMedian ? texts["equality.days", number]
        : PublishedNumber.Of(one, Decimals(content), texts);

    private static IEnumerable<string> Codes(PeopleGroup group)
    {
        (string all, string? inside, string? outside) = EqualityWatch.Codes(group);
        return inside is null || outside is null ? [all] : [all, inside, outside];
    }

    private DataQuery Query(string[] groups, params string[] contents) =>
        new(EqualityWatch.Table, watch.Month, watch.Month, new Choice("Ryhma", groups), new Choice("Tiedot", contents));

    private string Name(PeopleGroup group) => GroupNames.Of(group).In(texts.Language);

    private string NameOfContent(string content) => Indicator.All[content].Content.Label.In(texts.Language);

    private static Markup Cell(string text) => Markup.Of($"{text}");
}
