using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Notices;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>A time as an official writes it down: day, hour, how long, and where.</summary>
/// <param name="isAsked">Each must be filled in; else only when <see cref="RequireAll"/> is asked.</param>
internal sealed class TimeFields(Texts t, bool isAsked = true)
{
    private const int FirstHour = 7;
    private const int LastHour = 19;

    private static readonly short[] Lengths = [15, 20, 30, 45, 60, 90, 120];

    internal DayField Day { get; init; } =
        new("day", t["meetings.day"]) { Missing = isAsked ? t["form.no_day"] : null };

    internal PickField Start { get; } = Hour(t, "start", t["meetings.start"], isAsked ? t["meetings.no_start"] : null);

    internal PickField Minutes { get; } =
        new(
            "minutes",
            t["meetings.minutes"],
            [.. Lengths.Select(one => new Choice(Sent(one), t["meetings.minutes_long", $"{one}"]))]
        )
        {
            Any = t["meetings.choose"],
            Missing = isAsked ? t["meetings.no_minutes"] : null,
        };

    internal ChoiceField<MeetingWay> Way { get; } =
        new("way", t["meetings.way"], one => Texts.Capital(t.Of("notice.way", one)))
        {
            Missing = isAsked ? t["meetings.no_way"] : null,
        };

    internal TextField Place { get; } =
        new("place", t["meetings.place"]) { Help = t["meetings.place_help"], Longest = 200 };

    internal IReadOnlyList<Field> All => [Day, Start, Minutes, Way, Place];

    internal short Length => short.Parse(Minutes.Given!, CultureInfo.InvariantCulture);

    internal MeetingTime Time(MeetingHost host) =>
        new(Day.Value!.Value, TimeOf(Start), Length, Way.Value!.Value, Place.Value, host, FreeTime: null);

    /// <summary>Of fields that may be left empty otherwise.</summary>
    internal void RequireAll(Texts texts)
    {
        if (Day.Given is null)
            Day.Refuse(texts["form.no_day"]);
        if (Start.Given is null)
            Start.Refuse(texts["meetings.no_start"]);
        if (Minutes.Given is null)
            Minutes.Refuse(texts["meetings.no_minutes"]);
        if (Way.Given is null)
            Way.Refuse(texts["meetings.no_way"]);
        RequirePlace(texts);
    }

    /// <summary>Whoever comes must know where to.</summary>
    internal void RequirePlace(Texts texts)
    {
        if (Way.Value is MeetingWay.Visit && Place.Value.Length == 0)
            Place.Refuse(texts["meetings.no_place"]);
    }

    /// <summary>An hour of a working day, by quarters.</summary>
    internal static PickField Hour(Texts t, string name, string label, string? missing) =>
        new(
            name,
            label,
            [
                .. Enumerable
                    .Range(FirstHour * 4, (LastHour - FirstHour) * 4 + 1)
                    .Select(quarter => new TimeOnly(quarter / 4, quarter % 4 * 15))
                    .Select(time => new Choice(Sent(time), t.Time(time))),
            ]
        )
        {
            Any = t["meetings.choose"],
            Missing = missing,
        };

    internal static TimeOnly TimeOf(PickField hour) =>
        TimeOnly.ParseExact(hour.Given!, "HH:mm", CultureInfo.InvariantCulture);

    internal static string Sent(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    internal static string Sent(short minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
