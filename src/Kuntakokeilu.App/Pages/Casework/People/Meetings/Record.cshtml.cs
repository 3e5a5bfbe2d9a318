using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A meeting that was not booked is told: a call that was held today.</summary>
[Access(MeetingsSubject.ViewMeetings, Post = MeetingsSubject.RecordMeeting, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class RecordModel(Gate gate, MeetingService meetings, Texts texts, TimeProvider time)
    : CustomerMeetingsPage(gate)
{
    internal override RecordForm Form { get; } = new(texts, LegalDay.Today(time));

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(MeetingsSubject.ViewMeetings, person, stop) is { } instead)
            return instead;
        ContactKind? owed = Meetings.Due is [var first, ..]
            ? MeetingLaw.KindFor(first.Duty.Kind, DateOnly.MaxValue)
            : null;
        Form.Show(Today, owed);
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(MeetingsSubject.RecordMeeting, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        MeetingResult result = await meetings.Tell(
            Deed(version, Form.Text),
            Form.Kind,
            Form.Time(MeetingHost.Of(Gate.Actor!)),
            Form.State,
            await Gate.Begin(stop),
            stop
        );
        string done = Form.State is MeetingState.NoShow ? IndexModel.Missed : IndexModel.Changed;
        return await After(result, MeetingsSubject.RecordMeeting, done, stop);
    }
}
