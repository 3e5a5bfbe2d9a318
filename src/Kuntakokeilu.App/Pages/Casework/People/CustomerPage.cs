using Kuntakokeilu.App.Web;
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
    internal string Name => NameOf(Details, this);

    internal string Home => CaseSubject.PathOf(Person);

    protected override async Task Read(int person, CancellationToken stop)
    {
        Person = person;
        Details = await PersonDetails.Read(Gate.Connection, person, stop);
        await ReadCase(person, stop);
    }

    /// <summary>As in headings, of the customer of the page's address.</summary>
    /// <param name="details">Null before they are read, and of whom the session does not see.</param>
    internal static string NameOf(PersonDetails? details, SitePage page) =>
        details?.Name ?? page.T["person.title", $"{page.RouteData.Values["person"]}"];

    /// <summary>What the page shows besides.</summary>
    protected virtual Task ReadCase(int person, CancellationToken stop) => Task.CompletedTask;
}
