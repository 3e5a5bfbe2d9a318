using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>A line of a chart over months: a figure of the whole country.</summary>
/// <param name="Kind">Its look.</param>
/// <param name="Name">Stands at its end.</param>
/// <param name="Body">The responsible authority; null where the table has none.</param>
internal sealed record MonthSeries(string Table, string Content, string Kind, string Name, string? Body = null);

/// <summary>Lines over the months until the review's, with the same as a table.</summary>
internal sealed class MonthPicture(ReviewedMonth figures, Texts texts, FigureLinks links)
{
    internal Shared.LargeFigure Draw(string id, string caption, IReadOnlyList<MonthSeries> series)
    {
        string table = series[0].Table;
        IReadOnlyList<Month> months = figures.Months(table);
        int decimals = Indicator.All[series[0].Content].Content.Decimals;
        var values = series.Select(one => figures.Until(table, one.Content, Place(one))).ToArray();
        LineChartContent content = new(
            texts["statistics.picture.months", texts.Month(months[0].FirstDay), texts.Month(months[^1].FirstDay)],
            months[0].FirstDay,
            [
                .. series.Zip(
                    values,
                    (one, of) =>
                        new Line(one.Name, one.Kind, [.. of.Select(figure => (double?)figure.Decimal(decimals))])
                ),
            ],
            value => decimals == 0 ? PublishedNumber.Count((long)value, texts) : texts.Percent((decimal)value),
            tick => decimals == 0 ? texts.Count((long)tick) : texts.Percent((long)tick, 100),
            (LawBook.AtRisk.From, texts["statistics.law_change", texts.Date(LawBook.AtRisk.From)])
        );
        return new(
            id,
            caption,
            LineChart.Draw(id, content),
            new(
                caption,
                [new(texts["statistics.month"]), .. series.Select(one => new Column(one.Name, IsNumber: true))],
                [
                    .. months
                        .Index()
                        .Reverse()
                        .Select(month =>
                            (IReadOnlyList<Markup>)
                                [
                                    Markup.Of($"{texts.Month(month.Item.FirstDay)}"),
                                    .. values.Select(of =>
                                        Markup.Of($"{PublishedNumber.Of(of[month.Index], decimals, texts)}")
                                    ),
                                ]
                        ),
                ]
            ),
            links.Files(caption, Query(series, months)),
            links.Definitions([.. series.Select(one => one.Content).Distinct()])
        );
    }

    private static DataQuery Query(IReadOnlyList<MonthSeries> series, IReadOnlyList<Month> months)
    {
        List<Choice> choices = [];
        if (series[0].Body is not null)
            choices.Add(new("Vastuutaho", [.. series.Select(one => one.Body!).Distinct()]));
        choices.Add(new("Tiedot", [.. series.Select(one => one.Content).Distinct()]));
        return new(series[0].Table, months[0], months[^1], choices);
    }

    private static (string, string)[] Place(MonthSeries one) => one.Body is { } body ? [("Vastuutaho", body)] : [];
}
