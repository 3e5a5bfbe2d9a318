using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Statements.Recorded;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Keeps what is due to everybody, and what is to be stated of them, as of today while the site runs. What fails is told in the
/// log and tried again.
/// </summary>
internal sealed partial class StandingsKeeping(StandingJob job, StatedJob statements, ILogger<StandingsKeeping> log)
    : BackgroundService
{
    // Often, so that few wait at a time: what they cost at once would be felt by the pages beside it.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private bool hasLookedBack;

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        if (!hasLookedBack)
        {
            await job.ForgetLater(stop);
            await statements.ForgetLater(stop);
        }
        hasLookedBack = true;
        int people = await job.Run(threads: 1, stop) + await statements.Run(threads: 1, stop);
        if (people > 0)
            Reckoned(log, people);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What is due to {People} people has been reckoned.")]
    private static partial void Reckoned(ILogger log, int people);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due to people could not be reckoned.")]
    private static partial void Failed(ILogger log, Exception e);
}
