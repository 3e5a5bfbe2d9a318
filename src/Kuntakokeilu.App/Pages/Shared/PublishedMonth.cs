using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>The jobseekers of a place in a month of the latest release; <c>_PublishedMonth</c>.</summary>
/// <param name="Figures">The month and its figures.</param>
/// <param name="Jobseekers">Those of the place.</param>
/// <param name="Customers">By ground the customers of the place's municipalities; null where it has none.</param>
internal sealed record PublishedMonth(
    MonthFigures Figures,
    JobseekersByBody Jobseekers,
    CustomersByGround? Customers = null
)
{
    internal string Name(Texts texts) => texts.Month(Figures.Month.FirstDay);

    internal MonthChoice Choice(Texts texts) =>
        new(
            "month",
            texts["statistics.month"],
            Kuntakokeilu.Statistics.Months.Month.PilotsBegin.FirstDay,
            Figures.Head.LastMonth.FirstDay,
            Figures.Month.FirstDay
        );

    internal string Summary(Texts texts)
    {
        string all = PublishedNumber.Count(Jobseekers.All, texts);
        string municipal = PublishedNumber.Count(Jobseekers.Municipal, texts);
        return Jobseekers.HasShares
            ? texts["published.summary", all, municipal, Jobseekers.MunicipalShare(texts)]
            : texts["published.summary_few", all, municipal];
    }

    /// <summary>Customers by ground; null where there are none to tell of.</summary>
    internal DataTable? Grounds(Texts texts) =>
        Customers is { } customers
            ? new(
                texts["published.grounds", Name(texts)],
                [
                    new(texts["statistics.column.ground"]),
                    new(texts["column.people"], IsNumber: true),
                    new(texts["published.share"], IsNumber: true),
                ],
                [
                    Row(texts["statistics.customers"], customers.All, Markup.Empty, texts),
                    .. customers.Grounds.Select(one =>
                        Row(one.Ground.In(texts.Language), one.People, Share(one.People, customers.All, texts), texts)
                    ),
                ]
            )
            : null;

    private static Markup Share(int people, int all, Texts texts) =>
        PublishedShare.Exists(all)
            ? Markup.Of($"{PublishedShare.Of(people, all, texts)}{Bar.Of(people, all, "ground")}")
            : Markup.Of($"{PublishedShare.Of(people, all, texts)}");

    private static IReadOnlyList<Markup> Row(string name, int people, Markup share, Texts texts) =>
        [Markup.Of($"{name}"), Markup.Of($"{PublishedNumber.Count(people, texts)}"), share];
}
