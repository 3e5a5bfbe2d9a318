using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Npgsql;

namespace Kuntakokeilu.Tests.Web.Access;

/// <summary>
/// When all connections are taken, or others hold what is needed, everybody is told that nothing was changed and when to
/// try again; it is no fault of the site.
/// </summary>
public sealed class BusyDatabaseTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fi/register/customers")]
    [InlineData("/fi/who-serves-me")]
    [InlineData("/fi/register/customers.csv")]
    public async Task A_page_and_a_file_when_all_connections_of_the_pages_are_taken(string path)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using NpgsqlDataSource web = OfOne(world.Register, DatabaseRole.Web);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Manager(TestActor.Tampere),
            world.Register.Site with
            {
                Web = web,
            }
        );
        await using (await web.OpenConnectionAsync(Stop))
        {
            await site.Visitor.Open(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, site.Visitor.Response.StatusCode);
            Assert.NotNull(site.Visitor.Response.Headers.RetryAfter?.Delta);
            Assert.Equal("Yritä hetken kuluttua uudelleen", site.Visitor.Heading);
        }

        await site.Visitor.Open(path);
        Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_form_and_a_program_when_all_connections_of_the_clerk_are_taken()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using NpgsqlDataSource clerk = OfOne(world.Register, DatabaseRole.Clerk);
        RacingSubject racing = new();
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(TestActor.Tampere),
            world.Register.Site with
            {
                Clerk = clerk,
            },
            [.. Subjects.All, racing]
        );
        await site.Visitor.Open($"/fi/register/people/{world.Own}/disqualification");
        await using (await clerk.OpenConnectionAsync(Stop))
        {
            await site.Visitor.Press("Olen esteellinen");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, site.Visitor.Response.StatusCode);
            Assert.NotNull(site.Visitor.Response.Headers.RetryAfter?.Delta);
            Assert.Equal("Yritä hetken kuluttua uudelleen", site.Visitor.Heading);

            await site.Post($"/api/race/{world.Own}", Stop);
            await IsBusy(site);
        }
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from access.disqualification"));

        await site.Post($"/api/race/{world.Own}", Stop);
        Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
        Assert.Equal(1L, await world.Register.Ask<long>("select count(*) from access.disqualification"));
    }

    [Fact]
    public async Task A_program_when_others_hold_what_it_needs()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        RacingSubject racing = new();
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(TestActor.Tampere),
            subjects: [.. Subjects.All, racing]
        );
        await using (await world.Register.Hold("access.disqualification", "share"))
        {
            Task sent = site.Post($"/api/race/{world.Own}", Stop);
            List<string> waiting = [];
            while (waiting.Count == 0)
                waiting = await world.Register.Waiting();
            await world.Run($"select pg_cancel_backend({waiting.Single()})");
            await sent;
            await IsBusy(site);
        }
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from access.disqualification"));
        Assert.Equal(
            0L,
            await world.Register.Ask<long>(
                $"select count(*) from access.event where action = {(int)RacingSubject.Race}"
            )
        );
    }

    private static async Task IsBusy(DatabaseSite site)
    {
        (HttpStatusCode status, string? detail) = await site.Told();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Nothing was changed", detail, StringComparison.Ordinal);
        Assert.NotNull(site.Visitor.Response.Headers.RetryAfter?.Delta);
    }

    /// <summary>A way in with one connection, for which one waits a second.</summary>
    private static NpgsqlDataSource OfOne(TestRegister register, DatabaseRole role) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(role.OfPrivate(register.ConnectionString))
            {
                MaxPoolSize = 1,
                Timeout = 1,
            }
        );
}
