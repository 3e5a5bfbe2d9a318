using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Meetings;

/// <summary>A page about one's own meetings, or those of whom one acts for.</summary>
internal abstract class OwnMeetingsPage(Gate gate, TimeProvider time) : CasePage(gate)
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal PersonMeetings Meetings { get; private set; } = new([], [], false);

    /// <summary>Whether the register has whoever has signed in.</summary>
    internal bool IsOnRecord => Gate.Actor!.Person is not null;

    internal MeetingFault? Fault { get; private set; }

    internal MeetingWords Words => new(T);

    internal Notice? Refusal =>
        Fault switch
        {
            null => null,
            MeetingFault.Stale => new(NoticeKind.Alert, T["own_meetings.stale"], T["own_meetings.stale_more"]),
            { } fault => new(NoticeKind.Error, Words.Fault(fault), T["meetings.fault_more"]),
        };

    protected DateTime Now => LegalDay.Local(time.GetUtcNow());

    /// <returns>What is answered instead.</returns>
    protected async Task<IActionResult?> LoadOwn(AccessAction action, CancellationToken stop)
    {
        if (Gate.Actor!.Person is { } person)
            return await Load(action, person, stop);
        Gate.SetSubjects([]);
        return null;
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        Meetings = await PersonMeetings.Read(Gate.Connection, person, Today, stop);
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
    }

    protected MeetingDeed Deed(int version) => new(Gate.Actor!.Person!.Value, version, Matter, "");

    protected async Task<IActionResult> After(MeetingResult result, string done, CancellationToken stop)
    {
        if (result.Fault is not { } fault)
            return Redirect($"{Link[MeetingsSubject.Own]}?done={done}");
        Fault = fault;
        IActionResult again = await Again(
            fault is MeetingFault.Stale,
            MeetingsSubject.BookOwnMeeting,
            Gate.Actor!.Person!.Value,
            stop
        );
        // What was chosen, among the times that are free now.
        ReadForm();
        return again;
    }

    /// <summary>The free time that was sent, before it is known what became of it.</summary>
    protected int? SentTime => Fault is null ? FreeTimeChoice.Sent(Request) : null;

    /// <summary>Times within the window of what is owed.</summary>
    protected Task<IReadOnlyList<MeetingTime>> TimesFor(DueMeeting due, CancellationToken stop) =>
        FreeTimes.Open(Gate.Connection, whose: null, due.From(Today), due.Until(Today), Now, stop);
}
