using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Launch;

namespace Kuntakokeilu.App.Pages.Transfers.Launch;

/// <summary>The transfers of 24 §: of those whose job search was open when the pilots began.</summary>
internal sealed class LaunchSubject : SiteSubject
{
    internal const string Overview = "/transfers/launch";

    /// <summary>Who is to be transferred, how far the runs are, and the page on which one is started.</summary>
    internal const AccessAction ViewLaunch = (AccessAction)93;

    /// <summary>Starts a run; of what each batch of it does the log has an event with all its people.</summary>
    internal const AccessAction LaunchTransfers = (AccessAction)94;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select c.valid_from as day {LaunchPlan.Rows}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewLaunch), ViewLaunch, Capacity.TeOfficer),
            new(nameof(LaunchTransfers), LaunchTransfers, Capacity.TeOfficer) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(Overview, "nav.launch") { Queue = Waiting }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("register/inbox/launch/{run:int}", "register/inbox/launch/1") { Of = ExampleOf.Organisation }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new LaunchService(settings.Time));
        services.AddSingleton(new LaunchJob(database.Job, settings.Time));
        services.AddHostedService<LaunchRunning>();
    }
}
