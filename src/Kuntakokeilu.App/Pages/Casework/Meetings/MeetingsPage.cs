using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Meetings;

/// <summary>A page about somebody's meetings: it knows what is owed, and of which state its form was made.</summary>
/// <param name="stale">The key of what is told when something was recorded meanwhile.</param>
/// <param name="staleMore">And of what to do then.</param>
internal abstract class MeetingsPage(Gate gate, string stale, string staleMore) : CasePage(gate)
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal PersonMeetings Meetings { get; private set; } = new([], [], false);

    /// <summary>Why what was sent was not done; null otherwise.</summary>
    internal MeetingFault? Fault { get; private set; }

    internal MeetingWords Words => new(T);

    internal Notice? Refusal =>
        Fault switch
        {
            null => null,
            MeetingFault.Stale => new(NoticeKind.Alert, T[stale], T[staleMore]),
            { } fault => new(NoticeKind.Error, Words.Fault(fault), T["meetings.fault_more"]),
        };

    /// <summary>The free time that was sent, before it is known what became of it.</summary>
    protected int? SentTime => Fault is null ? FreeTimeChoice.Sent(Request) : null;

    protected override async Task Read(int person, CancellationToken stop)
    {
        Meetings = await PersonMeetings.Read(Gate.Connection, person, Today, stop);
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
    }

    /// <summary>Where the meetings are, when it was done; else the page once more, with what was written.</summary>
    protected async Task<IActionResult> After(
        MeetingResult result,
        AccessAction action,
        int person,
        string address,
        CancellationToken stop
    )
    {
        if (result.Fault is not { } fault)
            return Redirect(address);
        Fault = fault;
        IActionResult again = await Again(fault is MeetingFault.Stale, action, person, stop);
        // What was written, among the times that are free now.
        ReadForm();
        return again;
    }
}
