using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// Benefits are applied for, prepared and decided on (10-11 §): by jobseekers and employers, and by officials of whoever decides.
/// The row policies ask these actions.
/// </summary>
internal sealed class GrantsSubject : SiteSubject
{
    internal const string List = "/grants";
    internal const string Own = "/own/grants";
    internal const string OfEmployer = "/employer/grants";

    /// <summary>One's own applications, and what became of them.</summary>
    internal const AccessAction ViewOwnGrants = (AccessAction)207;

    internal const AccessAction ApplyForGrant = (AccessAction)208;

    /// <summary>Completes, answers, withdraws, or asks for a review.</summary>
    internal const AccessAction FollowGrant = (AccessAction)209;

    /// <summary>The applications of the employer for which one acts.</summary>
    internal const AccessAction ViewEmployerGrants = (AccessAction)210;

    internal const AccessAction ApplyAsEmployer = (AccessAction)211;
    internal const AccessAction FollowEmployerGrant = (AccessAction)212;

    internal const AccessAction ListGrants = (AccessAction)213;

    /// <summary>An application, on the page where it is prepared.</summary>
    internal const AccessAction ViewGrant = (AccessAction)214;

    /// <summary>Asks, hears, tells what was found, prepares the decision, transfers.</summary>
    internal const AccessAction HandleGrant = (AccessAction)215;

    /// <summary>What has been prepared, on the page where it is decided.</summary>
    internal const AccessAction ViewGrantDecision = (AccessAction)216;

    /// <summary>Decides what another has prepared, and reviews what another has decided.</summary>
    internal const AccessAction DecideGrant = (AccessAction)217;

    internal static readonly Capacity Employer = new(Role.Employer, Purpose.Service);

    /// <summary>
    /// Who decides with the money of an area or of a TE office: officials who see that money, as it is committed with the decision.
    /// </summary>
    private static readonly Capacity[] Deciders = [Capacity.Manager, Capacity.TeOfficer];

    private static readonly WorkQueue Waiting = new("queue.waiting", GrantList.Waiting);

    private static readonly WorkQueue Asked = new("queue.waiting", GrantList.Asked);

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnGrants), ViewOwnGrants, Capacity.JobseekerOrFor),
            new(nameof(ApplyForGrant), ApplyForGrant, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(FollowGrant), FollowGrant, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(ViewEmployerGrants), ViewEmployerGrants, Employer),
            new(nameof(ApplyAsEmployer), ApplyAsEmployer, Employer) { Changes = true },
            new(nameof(FollowEmployerGrant), FollowEmployerGrant, Employer) { Changes = true },
            new(nameof(ListGrants), ListGrants, Capacity.Casework),
            new(nameof(ViewGrant), ViewGrant, Capacity.Casework),
            new(nameof(HandleGrant), HandleGrant, Capacity.Casework) { Changes = true },
            new(nameof(ViewGrantDecision), ViewGrantDecision, Deciders),
            new(nameof(DecideGrant), DecideGrant, Deciders) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Own, "nav.own_grants") { Queue = Asked },
            new(OfEmployer, "nav.employer_grants") { Menu = InMenu.OfOfficials, Queue = Asked },
            new(List, "nav.grants") { Menu = InMenu.OfOfficials, Queue = Waiting },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("own/grants/apply/{benefit}", "own/grants/apply/startup"),
            new("own/grants/{id:int}", "own/grants/1"),
            new("own/grants/{id:int}/complete", "own/grants/1/complete"),
            new("employer/grants/apply/{benefit}", "employer/grants/apply/pay_subsidy"),
            new("employer/grants/{id:int}", "employer/grants/2") { Of = ExampleOf.Organisation },
            new("employer/grants/{id:int}/complete", "employer/grants/2/complete") { Of = ExampleOf.Organisation },
            new("employer/letters/{id:int}", "employer/letters/3") { Of = ExampleOf.Organisation },
            new("employer/letters/{id:int}.pdf", "employer/letters/3.pdf") { Of = ExampleOf.Organisation },
            new("grants/{id:int}", "grants/4", "grants/3", "grants/2") { Of = ExampleOf.Organisation },
            new("grants/{id:int}/assessment", "grants/4/assessment") { Of = ExampleOf.Organisation },
            new("grants/{id:int}/decision", "grants/3/decision") { Of = ExampleOf.Organisation },
        ];

    /// <summary>As a benefit stands in an address: pay_subsidy.</summary>
    internal static string NameOf(GrantBenefit benefit) => Texts.Key("", benefit)[1..];

    internal static string Of(string list, int application) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}/{application}");

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new GrantApplying(settings.Time));
        services.AddSingleton(provider => new GrantSteps(
            new GrantDecisions(provider.GetRequiredService<DecisionLetters>()),
            settings.Time
        ));
    }

    internal override void Map(IEndpointRouteBuilder site) => EmployerLetters.Map(site);
}
