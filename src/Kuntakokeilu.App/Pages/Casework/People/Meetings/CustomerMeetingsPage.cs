using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Meetings;

/// <summary>A page about a customer's meetings, for officials.</summary>
internal abstract class CustomerMeetingsPage(Gate gate) : MeetingsPage(gate, "case.stale", "case.stale_more")
{
    internal int Person { get; private set; }

    /// <summary>Malli, Fii Zeeta; the register's identifier of who has no name on record.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Where the customer's meetings are.</summary>
    internal string Here => Link[MeetingsSubject.Of(Person)];

    protected override async Task Read(int person, CancellationToken stop)
    {
        Person = person;
        Name = await PersonName.Of(Gate.Connection, person, stop);
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
