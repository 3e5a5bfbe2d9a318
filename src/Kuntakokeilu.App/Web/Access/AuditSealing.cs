using Kuntakokeilu.Core.Access.Auditing;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Seals the audit's new events while the site runs. A failure is told in the log and tried again: what waits is sealed
/// by the next block, and the events themselves are written without it.
/// </summary>
internal sealed partial class AuditSealing(AuditSealer sealer, TimeProvider time, ILogger<AuditSealing> log)
    : BackgroundService
{
    /// <summary>So that a block is at most ten seconds younger than its events, also when one turn fails.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    /// <summary>Another node has sealed long before: whoever is at it so long seals nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private DateTimeOffset? passedOverSince;

    /// <summary>One may fail when the database is started anew; more are a fault that stays.</summary>
    private const int MostFailures = 3;

    private volatile int failures;
    private volatile bool isPassedOver;

    /// <summary>Whether the last turns have all failed or been passed over: events wait, and nothing seals them.</summary>
    internal bool HasStopped => failures >= MostFailures || isPassedOver;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, time, SealNew, Missed, stoppingToken);

    /// <summary>One turn.</summary>
    internal Task Seal(CancellationToken stop) => Turns.One(SealNew, Missed, stop);

    private async Task SealNew(CancellationToken stop)
    {
        await sealer.Seal(stop);
        passedOverSince = sealer.IsPassedOver ? passedOverSince ?? time.GetUtcNow() : null;
        isPassedOver = time.GetUtcNow() - passedOverSince >= Patience;
        if (isPassedOver)
            PassedOver(log, passedOverSince);
        failures = 0;
    }

    private void Missed(Exception e)
    {
        failures++;
        Failed(log, e);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The audit's new events are not sealed: somebody else has held the lock of sealing since {Since:O}."
    )]
    private static partial void PassedOver(ILogger log, DateTimeOffset? since);

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit's new events could not be sealed.")]
    private static partial void Failed(ILogger log, Exception e);
}
