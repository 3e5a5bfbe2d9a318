using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Sending;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Notices;

/// <summary>How many notices wait and since when, and what has failed and why.</summary>
[Access(SendingSubject.ViewSending)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal SendingState Sending { get; private set; } = null!;

    /// <summary>How many wait anew, just now.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public int? Again { get; set; }

    internal Notice? JustDone =>
        Again switch
        {
            null => null,
            0 => new(NoticeKind.Info, T["sending.none_again"]),
            { } queued => new(NoticeKind.Success, T["sending.again_done", T.Count(queued)]),
        };

    internal Notice? Alarm =>
        NoticesNow.IsLong(Sending.Waited) ? new(NoticeKind.Alert, T["sending.late"], T["sending.late_more"]) : null;

    internal IReadOnlyList<SummaryRow> Summary =>
        [
            new(T["sending.waiting_now"], Cell(T.Count(Sending.Waiting))),
            new(T["sending.eldest"], Cell(Sending.Eldest is { } eldest ? T.Moment(eldest) : T["sending.no_eldest"])),
            new(T["sending.failed_now"], Cell(T.Count(Sending.Failed))),
        ];

    public async Task OnGet(CancellationToken stop) => Sending = await SendingState.Read(gate.Connection, stop);

    internal DataTable WaitingTable() =>
        new(
            T["sending.waiting_caption"],
            [new(T["sending.channel"]), new(T["sending.fault"]), new(T["sending.since"]), Count],
            [
                .. Sending
                    .Lines.Where(one => !one.HasFailed)
                    .Select(one =>
                        (IReadOnlyList<Markup>)[Channel(one), Fault(one), Cell(T.Moment(one.Eldest)), Many(one)]
                    ),
            ]
        );

    internal DataTable FailedTable() =>
        new(
            T["sending.failed_caption"],
            [new(T["sending.fault"]), new(T["sending.channel"]), new(T["sending.since"]), Count, new(T["sending.do"])],
            [
                .. Sending
                    .Lines.Where(one => one.HasFailed)
                    .Select(one =>
                        (IReadOnlyList<Markup>)
                            [Fault(one), Channel(one), Cell(T.Moment(one.Eldest)), Many(one), LinkToSendAgain(one)]
                    ),
            ]
        );

    private Column Count => new(T["sending.notices"], IsNumber: true);

    private Markup Channel(SendingLine one) =>
        Cell(one.Channel is { } channel ? T.Of("sending.by", channel) : T["sending.not_tried"]);

    private Markup Fault(SendingLine one) => Cell(one.Fault is { } fault ? T.Of("sending.why", fault) : "");

    private Markup Many(SendingLine one) => Cell(T.Count(one.Notices));

    private Markup LinkToSendAgain(SendingLine one) =>
        one.Fault is { } fault && AgainModel.IsSentAgain(fault)
            ? Markup.Of(
                $"""<a href="{Link[$"/notices/again/{(int)fault}"]}">{T["sending.again"]}<span class="visually-hidden">: {T.Of("sending.why", fault)}</span></a>"""
            )
            : Cell("");

    private static Markup Cell(string text) => Markup.Of($"{text}");
}
