using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>One books a free time for what is owed, within its window.</summary>
[Access(MeetingsSubject.ViewOwnMeetings, Post = MeetingsSubject.BookOwnMeeting, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class BookModel(Gate gate, MeetingService meetings, TimeProvider time) : OwnMeetingsPage(gate, time)
{
    private OwnBookForm? form;
    private IReadOnlyList<MeetingTime> times = [];

    /// <summary>What is to be booked, as an address has it; the first that is owed when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Asked { get; set; }

    internal override OwnBookForm Form => form ??= new(T, times, SentTime);

    /// <summary>Null when there is nothing to book.</summary>
    internal DueMeeting? Due { get; private set; }

    internal bool HasTimes => times.Count > 0;

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(MeetingsSubject.ViewOwnMeetings, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int version, CancellationToken stop)
    {
        if (await LoadOwn(MeetingsSubject.BookOwnMeeting, stop) is { } instead)
            return instead;
        if (!IsOnRecord)
            return Page();
        if (!ReadForm())
            return Page();
        MeetingResult result = await meetings.Book(
            Deed(version),
            KindOf(Asked),
            Form.Wanted,
            await Gate.Begin(stop),
            stop
        );
        return await After(result, IndexModel.Booked, stop);
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        Due =
            Meetings.Due.FirstOrDefault(one =>
                one.Booked is null && ChoiceField<ContactKind>.Sent(one.KindOn(one.From(Today))) == Asked
            ) ?? Meetings.Due.FirstOrDefault(one => one.Booked is null);
        times = Due is { } due ? await TimesFor(due, stop) : [];
        form = null;
    }

    private static ContactKind KindOf(string? asked) =>
        Enum.GetValues<ContactKind>().FirstOrDefault(one => ChoiceField<ContactKind>.Sent(one) == asked);
}
