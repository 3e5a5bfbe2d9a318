using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A page of a customer's statements.</summary>
internal abstract class StatementPage(Gate gate) : CustomerPage(gate)
{
    internal StatedCase Stated { get; private set; } = StatedCase.Empty;

    internal StatedWords Words => new(T);

    internal DeliveryWords Sending => new(T);

    /// <summary>What has gone to payers or is on its way, in its order.</summary>
    internal IReadOnlyList<PersonMessage> Messages { get; private set; } = [];

    internal string OfCustomer => StatementsSubject.PathOf(Person);

    /// <summary>In whose name the session gives.</summary>
    internal StatementGiver OwnGiver =>
        Gate.Actor!.TeOffice is null ? StatementGiver.Municipality : StatementGiver.TeOffice;

    internal IReadOnlyList<Crumb> ToList => [new(T["nav.statements"], StatementsSubject.List), new(Name, OfCustomer)];

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        Stated = await StatedCase.Read(Gate.Connection, person, Today, stop);
        Messages = await MessageReader.Of(Gate.Connection, person, stop);
    }

    /// <summary>Where it leads once it is recorded, or what is in the way at a field.</summary>
    protected async Task<IActionResult> Answer(
        StatementRecorded recorded,
        AccessAction action,
        string done,
        Base.Forms.Field field,
        CancellationToken stop
    ) =>
        await recorded.Match(
            _ => Task.FromResult<IActionResult>(Redirect(Link[$"{OfCustomer}?done={done}"])),
            refused => Task.FromResult<IActionResult>(Refuse(field, Words.Refused(refused, OwnGiver))),
            () => Again(isStale: true, action, Person, stop)
        );
}

/// <summary>A page of one obligation of a customer's.</summary>
internal abstract class DutyPage(Gate gate) : StatementPage(gate)
{
    /// <summary>Its place in the list of the person's.</summary>
    internal int Place => Convert.ToInt32(RouteData.Values["duty"], CultureInfo.InvariantCulture);

    /// <summary>Null when there is none: what was recorded meanwhile may have moved it.</summary>
    internal StatementDuty? Duty => Stated.Duty(Place);

    internal string OfDuty => StatementsSubject.PathOf(Person, Place);

    internal IReadOnlyList<Crumb> ToDuty => [.. ToList, new(DutyName, OfDuty)];

    internal string DutyName => Duty is { } duty ? Words.Matter(duty.Case.Matter) : T["stating.gone"];

    protected StatedOf Of(int version) => new(Person, version, Duty!.Reference);
}
