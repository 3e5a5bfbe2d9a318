using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Core.Attachments;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Has what is attached looked at, while the site runs; any number of nodes do. What has waited for more than an hour is
/// told as an alarm.
/// </summary>
internal sealed partial class VirusScanning : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly AttachmentScanning scanning;
    private readonly ILogger<VirusScanning> log;
    private int waiting;

    public VirusScanning(AttachmentScanning scanning, ILogger<VirusScanning> log)
    {
        (this.scanning, this.log) = (scanning, log);
        Signals.Meter.CreateObservableGauge(
            "kokeilu.attachments.waiting",
            () => waiting,
            description: "Attachments in which nobody has looked for viruses yet."
        );
    }

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        while (await scanning.ScanNext(stop)) { }
        (waiting, TimeSpan oldest) = await scanning.Now(stop);
        if (oldest > Late)
            Waits(log, waiting, oldest);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Waiting} attachments have not been looked at; the eldest has waited for {Oldest}."
    )]
    private static partial void Waits(ILogger log, int waiting, TimeSpan oldest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Attachments could not be looked at.")]
    private static partial void Failed(ILogger log, Exception e);
}
