using Kuntakokeilu.Core.Grants.Payments.Batches;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Puts what waits to be paid into batches, sends them and reads what the bank tells, while the site runs; any number of nodes do.
/// </summary>
internal sealed partial class PaymentSending(PaymentBatches batches, PaymentSender sender, ILogger<PaymentSending> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Run, e => Failed(log, e), stoppingToken);

    private async Task Run(CancellationToken stop)
    {
        while (await batches.Make(stop) is { } batch)
            Made(log, batch);
        await sender.SendDue(stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Payments were put into batch {Batch}.")]
    private static partial void Made(ILogger log, int batch);

    [LoggerMessage(Level = LogLevel.Error, Message = "Payments could not be sent.")]
    private static partial void Failed(ILogger log, Exception e);
}
