using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Core.Casework.Statements.Delivery;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Sends statements to their payers while the site runs; any number of nodes do. What an official is to look at is told in the
/// log as it becomes so, and how many there are, and how long the eldest has waited, is asked for by itself: also while much
/// is sent, an alarm comes within a minute.
/// </summary>
internal sealed partial class StatementSending : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly MessageSender sender;
    private readonly MessageQueue queue;
    private readonly ILogger<StatementSending> log;
    private MessagesNow now;

    public StatementSending(MessageSender sender, MessageQueue queue, ILogger<StatementSending> log)
    {
        (this.sender, this.queue, this.log) = (sender, queue, log);
        Signals.Meter.CreateObservableGauge(
            "kokeilu.statements.waiting",
            () => now.Waiting,
            description: "Statements that have not arrived yet."
        );
        Signals.Meter.CreateObservableGauge(
            "kokeilu.statements.dead",
            () => now.Dead,
            description: "Statements that nobody tries to send any more."
        );
        Signals.Meter.CreateObservableGauge(
            "kokeilu.statements.oldest",
            () => now.Oldest.TotalSeconds,
            "s",
            "How long the eldest of those that wait has waited."
        );
    }

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Turns.Every(Interval, TimeProvider.System, Send, e => Failed(log, e), stoppingToken),
            Turns.Every(Watch, TimeProvider.System, Look, e => Failed(log, e), stoppingToken)
        );

    private Task Send(CancellationToken stop) => sender.SendDue(stop, Told);

    private void Told(IReadOnlyList<SentMessage> sent)
    {
        foreach (
            IGrouping<MessageFault?, SentMessage> one in sent.Where(one => one.State is MessageState.Dead)
                .GroupBy(one => one.Fault)
        )
            Dead(log, one.Count(), one.Key);
    }

    private async Task Look(CancellationToken stop)
    {
        if (await queue.GiveUp(stop) is > 0 and var many)
            Dead(log, many, MessageFault.NoAnswer);
        now = await queue.Now(stop);
        if (now.Oldest > Late)
            Waits(log, now.Waiting, now.Oldest);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Dead} statements were not taken and wait for an official: {Fault}."
    )]
    private static partial void Dead(ILogger log, int dead, MessageFault? fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Waiting} statements have not arrived; the eldest has waited for {Oldest}."
    )]
    private static partial void Waits(ILogger log, long waiting, TimeSpan oldest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Statements could not be sent.")]
    private static partial void Failed(ILogger log, Exception e);
}
