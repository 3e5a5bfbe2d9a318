using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Places;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Ends and closes referrals and gives free places to those who wait; once a day closes months of attendance and looks at what
/// came of services. While the site runs; what fails is told in the log and tried again.
/// </summary>
internal sealed partial class ReferralTurns(
    ReferralEnds ends,
    PlaceFilling places,
    MonthClosing months,
    LaterResults results,
    TimeProvider time,
    ILogger<ReferralTurns> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // Going through what has been entered of everybody's days is for once a day: a month is closed by the day, and the register
    // is looked at by the day.
    private DateOnly doneOn;

    // By the machine's clock: a demo's day may stand.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Turns.Every(Interval, TimeProvider.System, Turn, e => Failed(log, e), stoppingToken);

    private async Task Turn(CancellationToken stop)
    {
        int ended = await ends.Run(stop);
        // What has ended leaves a place.
        int placed = await places.Run(stop);
        DateOnly today = LegalDay.Today(time);
        bool isDone = today == doneOn;
        int closed = isDone ? 0 : await months.Run(stop);
        int seen = isDone ? 0 : await results.Run(stop);
        doneOn = today;
        if (ended + placed + closed + seen > 0)
            Done(log, ended, placed, closed, seen);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Ended} referrals have ended or were closed, {Placed} got a place, {Closed} months were closed, {Seen} seen after three months."
    )]
    private static partial void Done(ILogger log, int ended, int placed, int closed, int seen);

    [LoggerMessage(Level = LogLevel.Error, Message = "Referrals could not be ended, or places not be given.")]
    private static partial void Failed(ILogger log, Exception e);
}
