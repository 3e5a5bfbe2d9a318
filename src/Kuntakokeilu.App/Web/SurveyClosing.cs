using Kuntakokeilu.Core.Surveys.Closing;

namespace Kuntakokeilu.App.Web;

/// <summary>Makes the frozen files and reports of surveys that have been closed, while the site runs; any number of nodes do.</summary>
internal sealed partial class SurveyClosing(SurveyFreezing freezing, ILogger<SurveyClosing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        while (await freezing.Next(stop) is { } survey)
            Frozen(log, survey);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Survey {Survey} is frozen, its report is public.")]
    private static partial void Frozen(ILogger log, int survey);

    [LoggerMessage(Level = LogLevel.Error, Message = "A survey could not be frozen.")]
    private static partial void Failed(ILogger log, Exception e);
}
