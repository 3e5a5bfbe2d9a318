using Kuntakokeilu.Core.Transfers.Launch;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Goes on with the runs of the launch's transfers while the site runs; any number of nodes do, and what one that died has
/// left another takes on. What fails is told in the log and tried again.
/// </summary>
internal sealed partial class LaunchRunning(LaunchJob job, ILogger<LaunchRunning> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, job.Run, e => Failed(log, e), stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The transfers of the launch could not go on.")]
    private static partial void Failed(ILogger log, Exception e);
}
