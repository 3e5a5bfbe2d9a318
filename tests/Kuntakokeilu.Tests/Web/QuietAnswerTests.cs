using System.Diagnostics;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Web;

/// <summary>
/// Every answer that shows nobody is held back to one time, whoever was asked for; how alike they are then is measured
/// by the bench.
/// </summary>
public sealed class QuietAnswerTests(TestCluster cluster)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Nobody_somebody_hidden_and_another_authority_s_customer_come_after_the_least_time()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await world.WithDifferences();
        await world.WithKeptIdentities();
        await using TestRegister register = world.Register;
        await using WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = register.Site,
                RunsJobs = false,
                Time = register.Clock,
                LeastForNobody = Least,
            }
        );
        await site.StartAsync(TestContext.Current.CancellationToken);
        using Visitor visitor = new(new(site.Urls.Single()), "");
        visitor.With(await TestActor.Caseworker(TestActor.Tampere).Cookie(site.Services, register.Source));
        foreach (int person in (int[])[world.Other, world.Protected, AccessWorld.Nobody])
        {
            await Takes(() => visitor.Open($"/fi/register/people/{person}"));
            await Takes(() => visitor.Open($"/fi/access/open/{person}"));
            await Takes(() => visitor.Open($"/fi/steering/differences/{world.DifferenceOf(person)}"));
            await Takes(() => visitor.Open($"/fi/register/identities/{world.KeptOf(person)}"));
        }
        foreach (string who in (string[])["avain-toinen", "avain-suojattu", "avain-olematon", "Malli Olematon"])
        {
            await visitor.Open("/fi/register/people");
            visitor.Fill(Texts.For("fi")["people.who"], who);
            await Takes(() => visitor.Press("Hae"));
        }
    }

    /// <summary>From the request's start to its answer: at least; a busy machine takes longer, and is not asked.</summary>
    private static async Task Takes(Func<Task<Visitor>> request)
    {
        long began = Stopwatch.GetTimestamp();
        Visitor visitor = await request();
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        Assert.True(took >= Least - TimeSpan.FromMilliseconds(5), $"{visitor.Address} took {took}");
    }
}
