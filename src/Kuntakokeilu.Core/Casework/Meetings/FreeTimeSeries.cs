using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>Times one after the other on a day, and the same again each week.</summary>
/// <param name="First">The first day.</param>
/// <param name="From">When the first time begins.</param>
/// <param name="Until">None goes on longer than this; the end of the first alone for one time a day.</param>
/// <param name="Last">Week by week up to this day; the first day itself for one day.</param>
internal sealed record FreeTimeSeries(
    DateOnly First,
    TimeOnly From,
    TimeOnly Until,
    short Minutes,
    DateOnly Last,
    MeetingWay Way,
    string Place
)
{
    /// <summary>Nobody means more at once.</summary>
    internal const int Most = 500;

    /// <summary>When each begins: on working days alone, for a holiday among the weeks is not meant.</summary>
    internal IReadOnlyList<(DateOnly Day, TimeOnly Start)> Starts
    {
        get
        {
            List<(DateOnly, TimeOnly)> starts = [];
            for (DateOnly day = First; day <= Last; day = day.AddDays(7))
                if (FinnishDays.IsWorking(day))
                    // Reckoned in minutes: a time of day begins anew at midnight.
                    for (int at = Of(From); at + Minutes <= Of(Until); at += Minutes)
                        starts.Add((day, new(at / 60, at % 60)));
            return starts;
        }
    }

    private static int Of(TimeOnly time) => time.Hour * 60 + time.Minute;
}
