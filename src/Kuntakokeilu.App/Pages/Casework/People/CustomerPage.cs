using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A page of a customer's case: whose it is stands in its heading and above it.</summary>
internal abstract class CustomerPage(Gate gate) : CasePage(gate)
{
    internal int Person { get; private set; }

    internal PersonDetails Details { get; private set; } = null!;

    /// <summary>The register's number of whom no name is on record.</summary>
    internal string Name => Details?.Name ?? T["person.title", $"{RouteData.Values["person"]}"];

    internal string Home => CaseSubject.PathOf(Person);

    protected override async Task Read(int person, CancellationToken stop)
    {
        Person = person;
        Details = await PersonDetails.Read(Gate.Connection, person, stop);
        await ReadCase(person, stop);
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task ReadCase(int person, CancellationToken stop) => Task.CompletedTask;
}
