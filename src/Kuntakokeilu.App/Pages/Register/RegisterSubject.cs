using Kuntakokeilu.App.Pages.Register.Customers;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Identities;

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

    /// <summary>Identity codes of another birth date than the register's, which wait for an officer.</summary>
    internal const AccessAction ListIdentities = (AccessAction)7;
    internal const AccessAction ViewIdentity = (AccessAction)8;
    internal const AccessAction SettleIdentity = (AccessAction)9;

    /// <summary>The page on which a person is looked for, before a search.</summary>
    internal const AccessAction ViewSearchForm = (AccessAction)48;

    /// <summary>Who serves somebody settles whose a code is; of nobody's customer the keeper of the system.</summary>
    private static readonly Capacity[] Settling = [.. Capacity.Casework, Capacity.KehaForMaintenance];

    /// <summary>Either of the two by its own index: an official has an organiser or a TE office.</summary>
    private static readonly WorkQueue Customers = new(
        "queue.customers",
        """
        select null::date as day from steering.current_period c where c.organiser = (select access.organiser())
        union all
        select null from steering.current_period c where c.te_office = (select access.te_office())
        """
    );

    private static readonly WorkQueue Identities = new(
        "queue.waiting",
        """
        select (r.at at time zone 'Europe/Helsinki')::date as day
        from register.kept_identity k join register.recording r on r.id = k.recording_id
        where not exists (select from register.identity_settlement s where s.kept_identity_id = k.id)
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListCustomers), ListCustomers, Capacity.Casework),
            new(nameof(SearchPerson), SearchPerson, [.. Capacity.Casework, Capacity.Supervisor]),
            new(nameof(ViewSearchForm), ViewSearchForm, [.. Capacity.Casework, Capacity.Supervisor]),
            new(
                nameof(ViewPerson),
                ViewPerson,
                [.. Capacity.Casework, Capacity.KehaForMaintenance, Capacity.Supervisor]
            ),
            new(nameof(ExportCustomers), ExportCustomers, Capacity.Manager),
            new(nameof(ListIdentities), ListIdentities, Settling),
            new(nameof(ViewIdentity), ViewIdentity, Settling),
            new(nameof(SettleIdentity), SettleIdentity, Settling) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/register/customers", "nav.customers") { Menu = InMenu.OfEveryone, Queue = Customers },
            new("/register/people", "nav.people") { Menu = InMenu.OfEveryone },
            new("/register/identities", "nav.identities") { Queue = Identities },
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
            new("register/identities/{id:int}", "register/identities/1", "register/identities/2")
            {
                Of = ExampleOf.Person,
            },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new IdentitySettlementService(settings.Time));

    internal override void Map(IEndpointRouteBuilder site) => CustomerFile.Map(site);
}
