using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Meetings;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>
/// The field in which a free time is chosen. What was sent is taken even when it is free no more: what became of it, the
/// service says, for it may be this very form that has booked it.
/// </summary>
internal static class FreeTimeChoice
{
    private const string Name = "time";

    /// <param name="sent">A time that was sent, and may be free no more.</param>
    /// <param name="more">What else may be chosen.</param>
    internal static PickField Of(Texts t, IReadOnlyList<MeetingTime> times, int? sent, params Choice[] more) =>
        new(
            Name,
            t["meetings.time"],
            [
                .. times.Select(new MeetingWords(t).Choice),
                .. sent is { } one && times.All(time => time.FreeTime != one)
                    ? (Choice[])[new(one.ToString(CultureInfo.InvariantCulture), "")]
                    : [],
                .. more,
            ]
        )
        {
            Any = t["meetings.choose_time"],
            Missing = t["meetings.no_time"],
        };

    /// <summary>The number of the time in what was sent; null for none.</summary>
    internal static int? Sent(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && int.TryParse(request.Form[Name], NumberStyles.None, CultureInfo.InvariantCulture, out int time)
            ? time
            : null;

    /// <summary>A free time is told by its number: what else it is, the database knows.</summary>
    internal static MeetingTime Chosen(PickField time) =>
        new(
            default,
            default,
            0,
            default,
            "",
            new(null, null, null, ""),
            int.Parse(time.Given!, CultureInfo.InvariantCulture)
        );
}
