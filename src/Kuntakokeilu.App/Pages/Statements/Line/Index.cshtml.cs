using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Line;

/// <summary>How many statements wait and since when, and what was not taken and why: of nobody in particular.</summary>
[Access(StatementsSubject.ViewLine)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal LineState Line { get; private set; } = null!;

    /// <summary>How many wait anew, just now.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public int? Again { get; set; }

    internal Notice? JustDone =>
        Again switch
        {
            null => null,
            0 => new(NoticeKind.Info, T["line.again_none"]),
            { } queued => new(NoticeKind.Success, T["line.again_done", T.Count(queued)]),
        };

    internal IEnumerable<Notice> Alarms =>
        [
            .. Line.Dead > 0 ? (Notice[])[new(NoticeKind.Alert, T["line.alarm"], T["line.alarm_more"])] : [],
            .. Line.Eldest is { } eldest && NoticesNow.IsLong(TimeProvider.System.GetUtcNow() - eldest)
                ? (Notice[])[new(NoticeKind.Alert, T["line.late"], T["line.late_more"])]
                : [],
        ];

    internal IReadOnlyList<SummaryRow> Summary =>
        [
            new(T["sending.waiting_now"], T.Count(Line.Waiting)),
            new(T["sending.eldest"], Line.Eldest is { } eldest ? T.Moment(eldest) : T["sending.no_eldest"]),
            new(T["line.dead"], T.Count(Line.Dead)),
        ];

    public async Task OnGet(CancellationToken stop) => Line = await LineState.Read(gate.Connection, stop);

    internal DataTable WaitingTable() =>
        new(
            T["line.waiting_caption"],
            [
                new(T["stating.payer"]),
                new(T["delivery.progress"]),
                new(T["delivery.why"]),
                new(T["sending.since"]),
                Count,
            ],
            [
                .. Line
                    .Rows.Where(one => !one.IsDead)
                    .Select(one =>
                        (IReadOnlyList<Markup>)
                            [
                                Payer(one),
                                Cell(T.Of("line.state", one.State)),
                                Fault(one),
                                Cell(T.Moment(one.Eldest)),
                                Cell(T.Count(one.Messages)),
                            ]
                    ),
            ]
        );

    internal DataTable DeadTable() =>
        new(
            T["line.dead_caption"],
            [new(T["delivery.why"]), new(T["stating.payer"]), new(T["sending.since"]), Count, new(T["sending.do"])],
            [
                .. Line
                    .Rows.Where(one => one.IsDead)
                    .Select(one =>
                        (IReadOnlyList<Markup>)
                            [
                                Fault(one),
                                Payer(one),
                                Cell(T.Moment(one.Eldest)),
                                Cell(T.Count(one.Messages)),
                                LinkToSendAgain(one),
                            ]
                    ),
            ]
        );

    private Column Count => new(T["line.messages"], IsNumber: true);

    private Markup Payer(LineRow one) => Cell(new StatedWords(T).PayerOf(new Payer(one.Fund)));

    private Markup Fault(LineRow one) => Cell(one.Fault is { } fault ? T.Of("delivery.fault", fault) : "");

    private Markup LinkToSendAgain(LineRow one) =>
        one.Fault is { } fault
            ? Markup.Of(
                $"""<a href="{Link[$"{StatementsSubject.Line}/again/{(int)fault}"]}">{T["line.again"]}<span class="visually-hidden">: {T.Of("delivery.fault", fault)}</span></a>"""
            )
            : Cell("");

    private static Markup Cell(string text) => Markup.Of($"{text}");
}
