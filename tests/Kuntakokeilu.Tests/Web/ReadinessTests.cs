using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Kuntakokeilu.Tests.Web;

/// <summary>What is not ready is told by its name, and nothing else is told of it.</summary>
public sealed class ReadinessTests(TestCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schema_that_is_behind()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using WebApplication site = await Start(register.Site, register.Clock);
        Assert.Equal((HttpStatusCode.OK, "ready"), await Asked(site));
        await register.Run(
            "delete from public.migration where migration_id = (select max(migration_id) from public.migration)"
        );
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: schema"), await Asked(site));
    }

    [Fact]
    public async Task A_release_that_this_program_cannot_read()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await TestRelease.Store(register.Source, Month.Of(2021, 3));
        await using WebApplication site = await Start(register.Site, register.Clock);
        Assert.Equal((HttpStatusCode.OK, "ready"), await Asked(site));
        await register.Run(
            $"""
            insert into monitoring.release
                select 2, published_at, last_month, {Catalogue.Version - 1}, key_fingerprint, recording_id, note, by
                from monitoring.release where number = 1;
            insert into monitoring.release_table (release, table_id, hash)
                select 2, table_id, hash from monitoring.release_table where release = 1;
            """
        );
        // Heads are asked for anew after a while.
        register.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: release"), await Asked(site));
    }

    [Fact]
    public async Task Keys_that_cannot_be_read()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Run("revoke all on access.data_protection_key from kokeilu_job");
        await using WebApplication site = await Start(register.Site, register.Clock);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: keys"), await Asked(site));
    }

    [Fact]
    public async Task No_database_and_a_sealing_that_has_failed_again_and_again()
    {
        await using NpgsqlDataSource nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=1");
        FakeTimeProvider clock = new();
        await using WebApplication site = await Start(new(nowhere, nowhere, nowhere), clock);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: database"), await Asked(site));
        string told;
        do
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            told = (await Asked(site)).Told;
        } while (told == "not ready: database");
        Assert.Equal("not ready: database, sealing", told);
    }

    /// <summary>It has connections of its own: pages that take all of theirs are busy, not broken.</summary>
    [Fact]
    public async Task Pages_that_have_taken_all_their_connections()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        NpgsqlConnectionStringBuilder one = new(DatabaseRole.Web.OfPrivate(register.ConnectionString))
        {
            MaxPoolSize = 1,
        };
        await using NpgsqlDataSource pages = NpgsqlDataSource.Create(one);
        await using NpgsqlConnection taken = await pages.OpenConnectionAsync(Stop);
        await using WebApplication site = await Start(
            new(pages, register.Site.Clerk, register.Site.Job) { Watch = register.Site.Web },
            register.Clock
        );
        Assert.Equal((HttpStatusCode.OK, "ready"), await Asked(site));
    }

    private static async Task<WebApplication> Start(SiteDatabase database, TimeProvider time)
    {
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = database,
                Time = time,
            }
        );
        await site.StartAsync(Stop);
        return site;
    }

    private static async Task<(HttpStatusCode Status, string Told)> Asked(WebApplication site)
    {
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.GetAsync(new Uri(site.Urls.Single() + "/health/ready"), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
