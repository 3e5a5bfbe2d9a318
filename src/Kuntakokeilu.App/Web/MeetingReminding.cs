using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Ends meetings with who serves the customer no more, and reminds customers of the others, while the site runs. What fails
/// is told in the log and tried again.
/// </summary>
internal sealed partial class MeetingReminding(
    MeetingLapses lapses,
    MeetingReminders reminders,
    ILogger<MeetingReminding> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        int ended = await lapses.Run(stop);
        if (ended > 0)
            Ended(log, ended);
        int reminded = await reminders.Run(stop);
        if (reminded > 0)
            Reminded(log, reminded);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Ended} meetings with who serves the customer no more have ended."
    )]
    private static partial void Ended(ILogger log, int ended);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Reminded} customers have been reminded of a meeting.")]
    private static partial void Reminded(ILogger log, int reminded);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Meetings could not be ended, or customers not be reminded of them."
    )]
    private static partial void Failed(ILogger log, Exception e);
}
