using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

[assembly: AssemblyFixture(typeof(Kuntakokeilu.Tests.Pages.TestSite))]

namespace Kuntakokeilu.Tests.Pages;

/// <summary>
/// The real site on a small synthetic register, started once for the run on a free port of this machine.
/// </summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly TestCluster cluster = new();
    private WebApplication? site;
    private SiteDatabase? roles;

    internal Uri Address { get; private set; } = null!;

    internal NpgsqlDataSource Database { get; private set; } = null!;

    internal IServiceProvider Services => site!.Services;

    public async ValueTask InitializeAsync()
    {
        // The program that only holds a cluster for another test needs no site.
        if (TestCluster.IsHolder)
            return;
        Database = await SiteRegister.Create(cluster, TestContext.Current.CancellationToken);
        roles = Roles.Of(Database.ConnectionString);
        site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = roles,
                IsSynthetic = true,
            }
        );
        await site.StartAsync(TestContext.Current.CancellationToken);
        Address = new(site.Urls.Single());
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
        if (site is not null)
            await site.DisposeAsync();
        if (roles is not null)
        {
            await roles.Web.DisposeAsync();
            await roles.Job.DisposeAsync();
        }
        if (Database is not null)
            await Database.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
