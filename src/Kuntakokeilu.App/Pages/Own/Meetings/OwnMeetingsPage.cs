using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>A page about one's own meetings, or those of whom one acts for.</summary>
internal abstract class OwnMeetingsPage(Gate gate, TimeProvider time)
    : MeetingsPage(gate, "own_meetings.stale", "own_meetings.stale_more")
{
    /// <summary>Whether the register has whoever has signed in.</summary>
    internal bool IsOnRecord => Gate.Actor!.Person is not null;

    protected DateTime Now => LegalDay.Local(time.GetUtcNow());

    protected MeetingDeed Deed(int version) => new(Gate.Actor!.Person!.Value, version, Matter, "");

    protected Task<IActionResult> After(MeetingResult result, string done, CancellationToken stop) =>
        After(
            result,
            MeetingsSubject.BookOwnMeeting,
            Gate.Actor!.Person!.Value,
            $"{Link[MeetingsSubject.Own]}?done={done}",
            stop
        );

    /// <summary>Times within the window of what is owed.</summary>
    protected Task<IReadOnlyList<MeetingTime>> TimesFor(DueMeeting due, CancellationToken stop) =>
        FreeTimes.Open(Gate.Connection, whose: null, due.From(Today), due.Until(Today), Now, stop);
}
