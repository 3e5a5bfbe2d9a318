using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>The visits of a month and what visitors have said of them, for who leads the organisation.</summary>
[Access(OhjaamoSubject.ViewVisitCounts)]
[ResponseCache(NoStore = true)]
internal sealed class CountsModel(Gate gate) : SitePage
{
    private static readonly DateOnly Earliest = new(2021, 1, 1);

    private IReadOnlyList<OhjaamoPoint> points = [];

    /// <summary>As the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Asked { get; set; }

    internal VisitCounts Visits { get; private set; } = null!;

    internal EffectMeans Said { get; private set; } = null!;

    internal bool HasNoPoint => points.Count == 0;

    internal MonthChoice Months { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        points = await OhjaamoPoints.Of(gate.Connection, gate.Actor!.Organisation, stop);
        DateOnly last = First(Today);
        DateOnly first = HasNoPoint ? last : First(points.Min(one => one.From));
        first = first < Earliest ? Earliest : first;
        first = first > last ? last : first;
        DateOnly month = MonthChoice.Asked(Asked, first, last) ?? last;
        Months = new("month", T["ohjaamo.counts.month"], first, last, month);
        Visits = await VisitCounts.Read(gate.Connection, month, stop);
        Said = await EffectMeans.Read(gate.Connection, month, stop);
    }

    internal IEnumerable<DataTable> Tables() =>
        [
            Table("ohjaamo.age", Values<VisitAge>("ohjaamo.age", Visits.Of)),
            Table("ohjaamo.situation", Values<VisitSituation>("ohjaamo.situation", Visits.Of)),
            Table("ohjaamo.topics", Values<VisitTopic>("ohjaamo.topic", Visits.Of)),
            Table("ohjaamo.way", Values<VisitWay>("ohjaamo.way", Visits.Of)),
            Table("ohjaamo.sex", Values<VisitSex>("ohjaamo.sex", Visits.Of)),
            Table("ohjaamo.language", Values<VisitLanguage>("ohjaamo.language", Visits.Of)),
            Table("ohjaamo.point", points.Select(one => (one.Name(Language), Visits.OfPoint(one.Id)))),
        ];

    internal DataTable Answers() =>
        new(
            T["ohjaamo.counts.said"],
            [
                new(T["ohjaamo.counts.question"]),
                new(T["ohjaamo.counts.answers"], IsNumber: true),
                new(T["ohjaamo.counts.mean"], IsNumber: true),
            ],
            [
                .. Said.Questions.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{T.Of("ohjaamo.effect", one.Question)}"),
                            Markup.Of($"{T.Count(one.Answers)}"),
                            Markup.Of($"{(one.Mean is { } mean ? T.Mean(mean) : "–")}"),
                        ]
                ),
            ]
        );

    private IEnumerable<(string, VisitSum)> Values<TValue>(string prefix, Func<TValue, VisitSum> of)
        where TValue : struct, Enum => Enum.GetValues<TValue>().Select(one => (T.Of(prefix, one), of(one)));

    private DataTable Table(string what, IEnumerable<(string Name, VisitSum Sum)> rows) =>
        new(
            T[what],
            [
                new(T[what]),
                new(T["ohjaamo.counts.visits"], IsNumber: true),
                new(T["ohjaamo.counts.people"], IsNumber: true),
            ],
            [
                .. rows.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{one.Name}"),
                            Markup.Of($"{T.Count(one.Sum.Visits)}"),
                            Markup.Of($"{T.Count(one.Sum.People)}"),
                        ]
                ),
            ]
        );

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
