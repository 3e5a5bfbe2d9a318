using Kuntakokeilu.Core.Ohjaamo.Visits;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Counts what visitors' days that are over have brought, and deletes old guidance records, while the site runs. What fails
/// is told in the log and tried again.
/// </summary>
internal sealed partial class VisitSealing(TraySealing sealing, ILogger<VisitSealing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        (_, long deleted) = await sealing.Run(stop);
        if (deleted > 0)
            Deleted(log, deleted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Records} old records of guidance are deleted.")]
    private static partial void Deleted(ILogger log, long records);

    [LoggerMessage(Level = LogLevel.Error, Message = "Visits could not be counted, or old records not be deleted.")]
    private static partial void Failed(ILogger log, Exception e);
}
