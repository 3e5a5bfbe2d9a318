using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>One's meetings: what is coming, what one is to book, and what has been.</summary>
[Access(MeetingsSubject.ViewOwnMeetings, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, TimeProvider time) : OwnMeetingsPage(gate, time)
{
    internal const string Booked = "booked";
    internal const string Moved = "moved";
    internal const string Cancelled = "cancelled";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow switch
        {
            Booked => new(NoticeKind.Success, T["own_meetings.done.booked"]),
            Moved => new(NoticeKind.Success, T["own_meetings.done.moved"]),
            Cancelled => new(NoticeKind.Success, T["own_meetings.done.cancelled"]),
            _ => null,
        };

    internal IEnumerable<DueMeeting> ToBook => Meetings.Due.Where(one => one.Booked is null);

    internal IEnumerable<Meeting> Past => Meetings.All.Where(one => !one.IsBooked).Reverse();

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(MeetingsSubject.ViewOwnMeetings, stop) ?? Page();

    internal string BookFor(DueMeeting due) =>
        $"{Link[MeetingsSubject.Own]}/book?kind={ChoiceField<ContactKind>.Sent(due.KindOn(due.From(Today)))}";
}
