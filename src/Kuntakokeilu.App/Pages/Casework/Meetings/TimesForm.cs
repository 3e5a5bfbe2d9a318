using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>Times to be opened: of one day, or of the same day each week.</summary>
internal sealed class TimesForm : Form
{
    private readonly TimeFields time;
    private readonly PickField until;
    private readonly DayField last;

    internal TimesForm(Texts t, DateOnly today)
    {
        time = new(t)
        {
            Day = new("day", t["meetings.times.first"])
            {
                First = today,
                TooEarly = t["meetings.times.past"],
                Missing = t["form.no_day"],
            },
        };
        until = TimeFields.Hour(t, "until", t["meetings.times.until"], missing: null);
        last = new("last", t["meetings.times.last"]) { Help = t["meetings.times.last_help"] };
    }

    internal override IReadOnlyList<Field> Fields =>
        [time.Day, last, time.Start, until, time.Minutes, time.Way, time.Place];

    internal FreeTimeSeries Series
    {
        get
        {
            TimeOnly from = TimeFields.TimeOf(time.Start);
            DateOnly first = time.Day.Value!.Value;
            return new(
                first,
                from,
                until.Given is null ? from.AddMinutes(time.Length) : TimeFields.TimeOf(until),
                time.Length,
                last.Value ?? first,
                time.Way.Value!.Value,
                time.Place.Value
            );
        }
    }

    internal Field First => time.Day;

    protected override void Compare(Texts texts)
    {
        time.RequirePlace(texts);
        if (last.Value < time.Day.Value)
            last.Refuse(texts["meetings.times.last_early"]);
        if (!IsRight)
            return;
        if (until.Given is not null && TimeFields.TimeOf(until) < TimeFields.TimeOf(time.Start).AddMinutes(time.Length))
            until.Refuse(texts["meetings.times.until_early"]);
        else if (last.Value > time.Day.Value!.Value.AddDays(370))
            last.Refuse(texts["meetings.times.too_many"]);
        else if (Series.Starts.Count == 0)
            time.Day.Refuse(texts["meetings.times.no_working_day"]);
        else if (Series.Starts.Count > FreeTimeSeries.Most)
            last.Refuse(texts["meetings.times.too_many"]);
    }
}
