using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Monitoring;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The statistics that everyone may see: pages, and tables for programs.</summary>
internal sealed class StatisticsSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links =>
        [new("/statistics", "nav.statistics") { Menu = InMenu.OfEveryone }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("statistics/reviews/{month}", "statistics/reviews/2021-10", "statistics/reviews/2021-03"),
            new(
                "statistics/tables/{id}",
                "statistics/tables/kk01",
                "statistics/tables/kk02?from=2021-08&to=2022-01&Vastuukunta=KOK*&Tiedot=HAKIJALOPUSSA",
                "statistics/tables/kk09"
            ),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(provider => new Releases(database.Web, settings.Time)
        {
            Unreadable = provider.GetRequiredService<ReleaseLog>().Unreadable,
        });
        services.AddSingleton<ReleaseLog>();
        services.AddStatistics(settings.Statistics);
    }

    internal override void UseOutermost(IApplicationBuilder site) => site.UseMiddleware<StatisticsMemory>();

    internal override void UseEarly(IApplicationBuilder site) => site.UseStatistics();

    internal override void Map(IEndpointRouteBuilder site) => StatisticsSite.Map(site);
}
