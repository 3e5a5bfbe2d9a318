using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Population;
using Kuntakokeilu.Core.Population.Vtj;

namespace Kuntakokeilu.App.Pages.Register.Population;

/// <summary>What the Population Information System tells, and what of it an official has to look at.</summary>
internal sealed class PopulationSubject : SiteSubject
{
    internal const string Path = "/register/population";

    /// <summary>What waits of one's organisation's customers.</summary>
    internal const AccessAction ListPopulationTasks = (AccessAction)119;

    /// <summary>One has been looked at.</summary>
    internal const AccessAction SettlePopulationTask = (AccessAction)120;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select t.day {PopulationTasks.Waiting}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListPopulationTasks), ListPopulationTasks, Capacity.Casework),
            new(nameof(SettlePopulationTask), SettlePopulationTask, Capacity.Casework) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(Path, "nav.population") { Queue = Waiting }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        if (settings.Population is not { } told)
        {
            services.AddSingleton<IPopulation, NoPopulation>();
            return;
        }
        services.AddSingleton<IPopulation>(_ => new VtjPopulation(
            OutsideClient.Of(told.Query, "population"),
            told,
            new(TimeProvider.System)
        ));
        services.AddSingleton(provider => new ChangeFeed(
            database.Job,
            provider.GetRequiredService<IPopulation>(),
            settings.Time,
            settings.TransfersWithoutOfficial
        ));
        services.AddHostedService<PopulationReading>();
    }
}
