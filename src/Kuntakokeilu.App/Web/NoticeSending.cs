using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Core.Notices.Sending;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Sends notices and reads what becomes of them, while the site runs; any number of nodes do. A failure is told in the
/// log and tried again, and what has waited for more than an hour is told as an alarm.
/// </summary>
internal sealed partial class NoticeSending : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly NoticeSender sender;
    private readonly MessageNewsReader news;
    private readonly WaitingNotices waiting;
    private readonly ILogger<NoticeSending> log;
    private NoticesNow now = NoticesNow.None;

    public NoticeSending(
        NoticeSender sender,
        MessageNewsReader news,
        WaitingNotices waiting,
        ILogger<NoticeSending> log
    )
    {
        (this.sender, this.news, this.waiting, this.log) = (sender, news, waiting, log);
        Signals.Meter.CreateObservableGauge(
            "kokeilu.notices.waiting",
            () => now.Waiting,
            description: "Notices that are not sent yet."
        );
        Signals.Meter.CreateObservableGauge(
            "kokeilu.notices.failed",
            () => now.Failed,
            description: "Notices that nobody tries to send any more."
        );
        Signals.Meter.CreateObservableGauge(
            "kokeilu.notices.oldest",
            () => now.Oldest.TotalSeconds,
            "s",
            "How long the eldest of those that wait has waited."
        );
        Signals.Meter.CreateObservableGauge(
            "kokeilu.notices.answered",
            () => sender.LastSuccess?.ToUnixTimeSeconds() ?? 0,
            "s",
            "When the message service last answered, in seconds since 1970."
        );
    }

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        while (await sender.SendNext(stop) > 0) { }
        while (await news.Read(stop)) { }
        now = await waiting.Read(stop);
        if (now.IsLate)
            Late(log, now.Waiting, now.Oldest);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Waiting} notices are not sent yet; the eldest has waited for {Oldest}."
    )]
    private static partial void Late(ILogger log, long waiting, TimeSpan oldest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices could not be sent.")]
    private static partial void Failed(ILogger log, Exception e);
}
