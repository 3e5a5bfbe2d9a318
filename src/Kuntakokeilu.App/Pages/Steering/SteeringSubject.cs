using Kuntakokeilu.App.Pages.Steering.TargetGroup;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Steering;

/// <summary>Who is responsible for whom: the counts, what waits for an officer, and what came in.</summary>
internal sealed class SteeringSubject : SiteSubject
{
    internal const AccessAction ListDifferences = (AccessAction)11;
    internal const AccessAction ViewDifference = (AccessAction)12;
    internal const AccessAction SettleDifference = (AccessAction)13;
    internal const AccessAction ViewImports = (AccessAction)15;

    /// <summary>Exact counts of the whole register, up to date: for those who steer and keep the whole country.</summary>
    internal const AccessAction ViewCounts = (AccessAction)16;

    /// <summary>Who serves somebody settles what is told of them late; of nobody's customer the keeper of the system.</summary>
    private static readonly Capacity[] Settling = [.. Capacity.Casework, Capacity.KehaForMaintenance];

    private static readonly WorkQueue Differences = new(
        "queue.waiting",
        """
        select (r.at at time zone 'Europe/Helsinki')::date as day
        from steering.difference d join register.recording r on r.id = d.recording_id
        where not exists (select from steering.settlement s where s.difference_id = d.id)
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListDifferences), ListDifferences, Settling),
            new(nameof(ViewDifference), ViewDifference, Settling),
            new(nameof(SettleDifference), SettleDifference, Settling) { Changes = true },
            new(nameof(ViewImports), ViewImports, Capacity.KehaForMaintenance),
            new(nameof(ViewCounts), ViewCounts, Capacity.KehaForMaintenance, Capacity.MinistryForSteering),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/steering", "nav.steering") { Menu = InMenu.OfEveryone },
            new("/steering/differences", "nav.differences") { Menu = InMenu.OfEveryone, Queue = Differences },
            new("/steering/imports", "nav.imports") { Menu = InMenu.OfEveryone },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new(
                "steering/differences/{id:int}",
                "steering/differences/1",
                "steering/differences/2",
                "steering/differences/10"
            )
            {
                Of = ExampleOf.Person,
            },
            new("steering/imports/{id:int}", "steering/imports/1", "steering/imports/2")
            {
                Of = ExampleOf.Organisation,
            },
            new("steering/target-group/{area:int?}", "steering/target-group", "steering/target-group/12"),
            new("steering/target-group/{area:int}.csv", "steering/target-group/11.csv"),
            new("steering/target-group/{area:int}.xlsx", "steering/target-group/11.xlsx"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new SettlementService(settings.Time, LawAsKnown.Whole));
        services.AddSingleton(new Overview(database.Job, settings.Time));
    }

    internal override void Map(IEndpointRouteBuilder site)
    {
        SteeringFiles.Map(site);
        TargetGroupFiles.Map(site);
    }
}
