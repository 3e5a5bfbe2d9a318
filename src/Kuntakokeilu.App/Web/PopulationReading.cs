using Kuntakokeilu.Core.Population;

namespace Kuntakokeilu.App.Web;

/// <summary>Reads what has changed in the population, while the site runs; any number of nodes do.</summary>
internal sealed partial class PopulationReading(ChangeFeed feed, SiteSettings settings, ILogger<PopulationReading> log)
    : BackgroundService
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(settings.PopulationInterval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        while (await feed.ReadNext(stop)) { }
        if (await feed.Age(stop) is { } age && age > Late)
            IsLate(log, age);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing has been read of changes in the population for {Age}.")]
    private static partial void IsLate(ILogger log, TimeSpan age);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes in the population could not be read.")]
    private static partial void Failed(ILogger log, Exception e);
}
