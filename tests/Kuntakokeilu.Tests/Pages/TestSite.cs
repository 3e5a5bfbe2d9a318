using Kuntakokeilu.App.Web;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Kuntakokeilu.Tests.Pages.TestSite))]

namespace Kuntakokeilu.Tests.Pages;

/// <summary>The real site, started once for the run on a free port of this machine.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private WebApplication? site;

    internal Uri Address { get; private set; } = null!;

    internal IServiceProvider Services => site!.Services;

    public async ValueTask InitializeAsync()
    {
        site = Site.Create(new() { Urls = ["http://127.0.0.1:0"], IsSynthetic = true });
        await site.StartAsync(TestContext.Current.CancellationToken);
        Address = new(site.Urls.Single());
    }

    /// <summary>A browser without script, with an empty cookie jar.</summary>
    internal Visitor Visitor(string acceptLanguage = "") => new(Address, acceptLanguage);

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }
}
