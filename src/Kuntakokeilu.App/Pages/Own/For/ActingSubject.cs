using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Acting;
using Kuntakokeilu.Core.Acting.Mandates;
using static Kuntakokeilu.Core.Access.AccessActions;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>Somebody acts for another: as a guardian, or by a mandate.</summary>
internal sealed class ActingSubject : SiteSubject
{
    internal const string Path = "/own/for";

    /// <summary>Somebody waits at the browser.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewActing), ViewActing, Capacity.JobseekerOrFor),
            new(nameof(ActForAnother), ActForAnother, Capacity.JobseekerOrFor) { Changes = true },
            new(nameof(EndActing), EndActing, Capacity.JobseekerOrFor) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(Path, "nav.acting") { Menu = InMenu.OfCitizens }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton<IMandates>(
            settings.Mandates is { } told
                // Its calls are signed by the clock on the wall, whatever the site's is set to.
                ? new SuomiFiMandates(
                    OutsideClient.Of(told.Address, "mandates", Longest),
                    told,
                    new(TimeProvider.System),
                    TimeProvider.System
                )
                : new NoMandates()
        );
        services.AddSingleton(provider => new ActingService(database.Job, provider.GetRequiredService<IMandates>()));
        services.AddSingleton<ActingCheck>();
        services.AddSingleton<PrincipalSeal>();
    }
}
