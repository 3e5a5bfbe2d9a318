using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A page about a customer's meetings: it knows what is owed, and of which state its form was made.</summary>
internal abstract class CustomerMeetingsPage(Gate gate) : CasePage(gate)
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal PersonMeetings Meetings { get; private set; } = new([], [], false);

    internal int Person { get; private set; }

    /// <summary>Malli, Fii Zeeta; the register's identifier of who has no name on record.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Why what was sent was not done; null otherwise.</summary>
    internal MeetingFault? Fault { get; private set; }

    internal MeetingWords Words => new(T);

    /// <summary>Where the customer's meetings are.</summary>
    internal string Here => Link[MeetingsSubject.Of(Person)];

    internal Notice? Refusal =>
        Fault switch
        {
            null => null,
            MeetingFault.Stale => new(NoticeKind.Alert, T["case.stale"], T["case.stale_more"]),
            { } fault => new(NoticeKind.Error, Words.Fault(fault), T["meetings.fault_more"]),
        };

    /// <summary>The free time that was sent, before it is known what became of it.</summary>
    protected int? SentTime => Fault is null ? FreeTimeChoice.Sent(Request) : null;

    protected override async Task Read(int person, CancellationToken stop)
    {
        Person = person;
        Name = await PersonName.Of(Gate.Connection, person, stop);
        Meetings = await PersonMeetings.Read(Gate.Connection, person, Today, stop);
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
    }

    protected MeetingDeed Deed(int version, string text) => new(Person, version, Matter, text);

    /// <summary>To the customer's meetings when it was done; else the page once more, with what was written.</summary>
    protected async Task<IActionResult> After(
        MeetingResult result,
        AccessAction action,
        string done,
        CancellationToken stop
    )
    {
        if (result.Fault is not { } fault)
            return Redirect($"{Here}?done={done}");
        Fault = fault;
        IActionResult again = await Again(fault is MeetingFault.Stale, action, Person, stop);
        // What was written, among the times that are free now.
        ReadForm();
        return again;
    }
}
