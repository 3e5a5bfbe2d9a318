using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A page about a customer's meetings, for officials.</summary>
internal abstract class CustomerMeetingsPage(Gate gate) : MeetingsPage(gate, "case.stale", "case.stale_more")
{
    private PersonDetails? details;

    internal int Person { get; private set; }

    internal string Name => CustomerPage.NameOf(details, this);

    /// <summary>Where the customer's meetings are.</summary>
    internal string Here => Link[MeetingsSubject.Of(Person)];

    protected override async Task Read(int person, CancellationToken stop)
    {
        Person = person;
        details = await PersonDetails.Read(Gate.Connection, person, stop);
        await base.Read(person, stop);
    }

    protected MeetingDeed Deed(int version, string text) => new(Person, version, Matter, text);

    protected Task<IActionResult> After(
        MeetingResult result,
        AccessAction action,
        string done,
        CancellationToken stop
    ) => After(result, action, Person, $"{Here}?done={done}", stop);
}
