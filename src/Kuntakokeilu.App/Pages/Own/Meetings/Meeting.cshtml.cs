using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>One of one's meetings: until the evening before, one moves or cancels it oneself.</summary>
[Access(MeetingsSubject.ViewOwnMeetings, Post = MeetingsSubject.BookOwnMeeting, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class MeetingModel(Gate gate, MeetingService meetings, TimeProvider time) : OwnMeetingsPage(gate, time)
{
    /// <summary>What its form does, where it is sent.</summary>
    internal const string Doing = "do";
    internal const string Moving = "move";
    internal const string Cancelling = "cancel";

    private int number;
    private OwnBookForm? form;
    private IReadOnlyList<MeetingTime> times = [];

    internal override OwnBookForm Form => form ??= new(T, times, SentTime);

    /// <summary>Null for none of one's own.</summary>
    internal Meeting? Meeting { get; private set; }

    internal bool IsOpen => Meeting?.IsCustomers(Today) ?? false;

    internal bool HasTimes => times.Count > 0;

    public async Task<IActionResult> OnGet(int meeting, CancellationToken stop)
    {
        number = meeting;
        if (await LoadOwn(MeetingsSubject.ViewOwnMeetings, stop) is { } instead)
            return instead;
        Response.StatusCode = Meeting is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPost(int meeting, [FromForm] int version, CancellationToken stop)
    {
        number = meeting;
        if (await LoadOwn(MeetingsSubject.BookOwnMeeting, stop) is { } instead)
            return instead;
        if (Meeting is null)
            return Page();
        if (Request.Form[Doing] == Cancelling)
        {
            MeetingResult cancelled = await meetings.Settle(
                Deed(version),
                meeting,
                MeetingState.CancelledByCustomer,
                await Gate.Begin(stop),
                stop
            );
            return await After(cancelled, IndexModel.Cancelled, stop);
        }
        if (!ReadForm())
            return Page();
        MeetingResult moved = await meetings.Move(Deed(version), meeting, Form.Wanted, await Gate.Begin(stop), stop);
        return await After(moved, IndexModel.Moved, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["meetings.when_heading"], Texts.Capital(Words.When(Meeting!.Time))),
            new(T["meetings.what"], Words.Kind(Meeting.Kind)),
            new(T["meetings.way"], Words.Where(Meeting.Time)),
            new(T["meetings.worker"], Meeting.Time.Host.Name),
            new(T["meetings.state_heading"], Words.State(Meeting.State)),
        ];

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Meeting = await MeetingReader.Find(Gate.Connection, person, number, stop);
        if (IsOpen)
            times = Meetings.DutyOf(number) is { } due
                ? await TimesFor(due, stop)
                : await FreeTimes.Open(Gate.Connection, whose: null, Today, Today.AddDays(28), Now, stop);
        form = null;
    }
}
