using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>An official books a meeting for a customer: for what is owed, within its window, or for something else.</summary>
[Access(MeetingsSubject.ViewMeetings, Post = MeetingsSubject.BookMeeting, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class BookModel(Gate gate, MeetingService meetings, TimeProvider time) : CustomerMeetingsPage(gate)
{
    private BookForm? form;
    private IReadOnlyList<MeetingTime> times = [];

    /// <summary>What is to be booked, as an address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Asked { get; set; }

    internal override BookForm Form => form ??= new(T, MeetingCodes.Kinds, times, SentTime, Today);

    /// <summary>What is owed of the asked kind and not booked; null for anything else.</summary>
    internal DueMeeting? Due { get; private set; }

    internal bool HasTimes => times.Count > 0;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(MeetingsSubject.ViewMeetings, person, stop) is { } instead)
            return instead;
        if (Due is { } due)
            Form.Kind!.Show(KindOf(due));
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(MeetingsSubject.BookMeeting, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        MeetingResult result = await meetings.Book(
            Deed(version, ""),
            Form.Kind!.Value!.Value,
            Form.Wanted(MeetingHost.Of(Gate.Actor!)),
            await Gate.Begin(stop),
            stop
        );
        return await After(result, MeetingsSubject.BookMeeting, IndexModel.Booked, stop);
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Due =
            Meetings.Due.FirstOrDefault(one =>
                one.Booked is null && ChoiceField<ContactKind>.Sent(one.KindOn(one.From(Today))) == Asked
            ) ?? Meetings.Due.FirstOrDefault(one => one.Booked is null);
        // A little past the last day: better late than not at all, and it is told.
        times = await FreeTimes.Open(
            Gate.Connection,
            MeetingHost.Of(Gate.Actor!),
            Due?.From(Today) ?? Today,
            (Due?.Until(Today) ?? Today.AddDays(28)).AddDays(14),
            LegalDay.Local(time.GetUtcNow()),
            stop
        );
        form = null;
    }

    /// <summary>As the law knows it from 2 May 2022: which it is on the chosen day, the law says.</summary>
    private static ContactKind KindOf(DueMeeting due) => MeetingLaw.KindFor(due.Duty.Kind, DateOnly.MaxValue)!.Value;
}
