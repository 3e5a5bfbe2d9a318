using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>Meetings in words: the same to officials and to the customer.</summary>
internal sealed class MeetingWords(Texts t)
{
    /// <summary>ma 20.11.2024.</summary>
    internal string Day(DateOnly day) => $"{t.Of("meetings.weekday", day.DayOfWeek)} {t.Date(day)}";

    /// <summary>9.30–10.15.</summary>
    internal string Hours(MeetingTime time) => $"{t.Time(time.Start)}–{t.Time(time.End)}";

    /// <summary>ma 20.11.2024 klo 9.30–10.15.</summary>
    internal string When(MeetingTime time) => t["meetings.when", Day(time.Day), Hours(time)];

    internal string Kind(ContactKind kind) => t.Of("meetings.kind", kind);

    internal string Way(MeetingWay way) => Texts.Capital(t.Of("notice.way", way));

    /// <summary>Käynti, Mallikatu 1.</summary>
    internal string Where(MeetingTime time) =>
        time.Place.Length == 0 ? Way(time.Way) : $"{Way(time.Way)}, {time.Place}";

    internal string State(MeetingState state) => t.Of("meetings.state", state);

    /// <summary>What is owed, in a word.</summary>
    internal string Duty(in Obligation duty) => DutyWords.Name(t, duty.Kind);

    /// <summary>When it can be held.</summary>
    internal string Window(in Obligation duty) =>
        duty.Due is { } due
            ? t["meetings.window", t.Date(duty.Earliest), t.Date(due)]
            : t["meetings.window_open", t.Date(duty.Earliest)];

    /// <summary>By which provision it is due, and from what it is reckoned: that needs nobody who is responsible.</summary>
    internal string Why(in Obligation duty, DateOnly today) =>
        new DutyWhy(t, WhyOwed.Of(duty, today, Outcome.NoJobSearch)).Basis;

    /// <summary>A free time in a list to choose from, under its day.</summary>
    internal Choice Choice(MeetingTime time) =>
        new(
            time.FreeTime!.Value.ToString(CultureInfo.InvariantCulture),
            $"{t["meetings.at", Hours(time)]}, {Where(time)}, {time.Host.Name}",
            Texts.Capital(Day(time.Day))
        );

    internal string Fault(MeetingFault fault) => t.Of("meetings.fault", fault);
}
