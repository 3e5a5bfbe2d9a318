using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

[assembly: AssemblyFixture(typeof(Kuntakokeilu.Tests.Pages.TestSite))]

namespace Kuntakokeilu.Tests.Pages;

/// <summary>
/// The real site on a small synthetic register, on a free port of this machine: one for the run, started when the first
/// test asks for something of it.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly TestCluster cluster = new();
    private readonly Lazy<Task<Running>> running;

    // Apart from the thread that waits for it.
    public TestSite() => running = new(() => Task.Run(() => Start(cluster)));

    internal Uri Address => new(Site.Urls.Single());

    internal NpgsqlDataSource Database => Started.Database;

    internal IServiceProvider Services => Site.Services;

    private WebApplication Site => Started.Site;

    /// <summary>Waits for the site, so that what tests ask of it may be properties.</summary>
    private Running Started => running.Value.GetAwaiter().GetResult();

    private static async Task<Running> Start(TestCluster cluster)
    {
        NpgsqlDataSource database = await SiteRegister.Create(cluster);
        SiteDatabase roles = Roles.Of(database.ConnectionString);
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = roles,
                RunsJobs = false,
                // One test follows every link of every table; RateLimitTests shows the limit.
                Statistics = new() { Calls = 3_000 },
                IsSynthetic = true,
            }
        );
        await site.StartAsync();
        return new(site, roles, database);
    }

    /// <summary>A browser without script, with an empty cookie jar.</summary>
    internal Visitor Visitor(string acceptLanguage = "") => new(Address, acceptLanguage);

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<Visitor> Visitor(TestActor actor) => Visitor().With(await actor.Cookie(Services, Database));

    /// <summary>A browser of somebody who may see the page, or of anybody where everybody may.</summary>
    internal async Task<Visitor> VisitorOf(string path) =>
        await WhoMay(path) is { } actor ? await Visitor(actor) : Visitor();

    /// <summary>Somebody who may see the page; null where everybody may.</summary>
    internal Task<TestActor?> WhoMay(string path) => Database.WhoMay(SitePages.PolicyOf(Services, path), path);

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated)
        {
            (WebApplication site, SiteDatabase roles, NpgsqlDataSource database) = await running.Value;
            await site.DisposeAsync();
            await roles.Web.DisposeAsync();
            await roles.Clerk.DisposeAsync();
            await roles.Job.DisposeAsync();
            await database.DisposeAsync();
        }
        await cluster.DisposeAsync();
    }

    private sealed record Running(WebApplication Site, SiteDatabase Roles, NpgsqlDataSource Database);
}
