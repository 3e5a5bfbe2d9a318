using Kuntakokeilu.App.Pages.Register.Customers;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Register;

/// <summary>The people of the register: found, looked at and listed by who serves them.</summary>
internal sealed class RegisterSubject : SiteSubject
{
    /// <summary>The organisation's own customers, a page at a time.</summary>
    internal const AccessAction ListCustomers = (AccessAction)1;

    /// <summary>Looks for a person by identity code, register identifier or name.</summary>
    internal const AccessAction SearchPerson = (AccessAction)2;

    internal const AccessAction ViewPerson = (AccessAction)3;

    internal const AccessAction ExportCustomers = (AccessAction)6;

    /// <summary>Either of the two by its own index: an official has an organiser or a TE office.</summary>
    private static readonly WorkQueue Customers = new(
        "queue.customers",
        """
        select null::date as day from steering.current_period c where c.organiser = (select access.organiser())
        union all
        select null from steering.current_period c where c.te_office = (select access.te_office())
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListCustomers), ListCustomers, Capacity.Casework),
            new(nameof(SearchPerson), SearchPerson, [.. Capacity.Casework, Capacity.Supervisor]),
            new(
                nameof(ViewPerson),
                ViewPerson,
                [.. Capacity.Casework, Capacity.KehaForMaintenance, Capacity.Supervisor]
            ),
            new(nameof(ExportCustomers), ExportCustomers, Capacity.Manager),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/register/customers", "nav.customers") { Menu = InMenu.OfEveryone, Queue = Customers },
            new("/register/people", "nav.people") { Menu = InMenu.OfEveryone },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new(
                "register/people/{id:int}",
                "register/people/5",
                "register/people/2?on=2022-03-01",
                "register/people/61?known=2020-01-01",
                "register/people/61"
            )
            {
                Of = ExampleOf.Person,
            },
            new("register/people/{id:int}/disqualification") { Of = ExampleOf.Person },
        ];

    internal override void Map(IEndpointRouteBuilder site) => CustomerFile.Map(site);
}
