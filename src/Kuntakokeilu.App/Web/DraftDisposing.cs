using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Web;

/// <summary>Removes old drafts while the site runs. What fails is told in the log and tried again.</summary>
internal sealed partial class DraftDisposing(DraftDisposal disposal, ILogger<DraftDisposing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        (long drafts, long newcomers) = await disposal.DisposeOld(stop);
        if (drafts + newcomers > 0)
            Disposed(log, drafts, newcomers);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Drafts} old drafts and {Newcomers} who did not register are removed."
    )]
    private static partial void Disposed(ILogger log, long drafts, long newcomers);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old drafts could not be removed.")]
    private static partial void Failed(ILogger log, Exception e);
}
