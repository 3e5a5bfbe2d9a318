using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Core.Population.Vtj;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Pages.Register;

/// <summary>The site on a register of its own.</summary>
internal sealed class DatabaseSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private DatabaseSite(WebApplication site, TestRegister register)
    {
        this.site = site;
        Register = register;
        Visitor = new(new(site.Urls.Single()), "");
    }

    internal TestRegister Register { get; }

    internal Visitor Visitor { get; }

    internal Uri Address => new(site.Urls.Single());

    internal IServiceProvider Services => site.Services;

    /// <param name="actor">Who has signed in; nobody when left out.</param>
    /// <param name="database">Its ways into the database, when they are to be watched.</param>
    /// <param name="subjects">All there are, when left out.</param>
    /// <param name="population">Who knows of people; nobody when left out.</param>
    /// <param name="telemetry">Where it tells what it does; as a rule nowhere in particular.</param>
    /// <param name="jobs">Whether it does what goes on by itself: eight connections at once, and some each second.</param>
    /// <param name="mandates">Who knows on whose behalf one may act; nobody when left out.</param>
    internal static async Task<DatabaseSite> Of(
        TestRegister register,
        TestActor? actor = null,
        SiteDatabase? database = null,
        IReadOnlyList<SiteSubject>? subjects = null,
        MandatesSettings? mandates = null,
        PopulationSettings? population = null,
        TelemetrySettings? telemetry = null,
        bool jobs = false
    )
    {
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = database ?? register.Site,
                Time = register.Clock,
                Mandates = mandates,
                Population = population,
                Telemetry = telemetry ?? new(),
                RunsJobs = jobs,
            },
            subjects
        );
        await site.StartAsync(TestContext.Current.CancellationToken);
        DatabaseSite made = new(site, register);
        if (actor is not null)
            await made.SignIn(actor);
        return made;
    }

    /// <summary>Somebody else signs in, in the same browser.</summary>
    internal async Task SignIn(TestActor actor) => Visitor.With(await actor.Cookie(site.Services, Register.Source));

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await site.DisposeAsync();
        await Register.DisposeAsync();
    }
}
