using System.Net;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Register;

/// <summary>What the page of a person does not tell: places under non-disclosure, and what came after a transfer.</summary>
public sealed class HiddenDataTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_protected_person_no_place_is_told_to_the_few_either()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await Identify(world, "avain-suojattu,010190-901R,Malli,Eka,Salakuja 1,00000,SALALA,yes\n");
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Few);
        foreach (string query in (string[])["", "?on=2021-06-15", "?known=2022-01-20"])
        {
            await site.Visitor.Open($"/fi/register/people/{world.Protected}{query}");
            Assert.Equal("Eka Malli", site.Visitor.Heading);
            string page = Visitor.Words(site.Visitor.Page.QuerySelector("main")!);
            Assert.Contains("Henkilöllä on turvakielto", page);
            Assert.Contains("010190-901R", page);
            Assert.Contains("kuuluu kohderyhmään", page);
            Assert.DoesNotContain("Tampere", page);
            Assert.DoesNotContain("Salakuja", page);
            Assert.DoesNotContain("Salala", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("837", site.Visitor.Page.QuerySelector("main")!.InnerHtml);
        }
    }

    [Fact]
    public async Task Of_an_opened_former_customer_nothing_after_the_last_day()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await Identify(world, "avain-entinen,010190-901R,Malli,Eka,Uusikatu 1,00000,UUSILA,no\n");
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        await site.Visitor.Open($"/fi/register/people/{world.Former}");
        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);

        await Open(world, "2021-11-30");
        foreach (string query in (string[])["", "?on=2022-01-15", "?on=2021-07-01", "?known=2022-01-20"])
        {
            await site.Visitor.Open($"/fi/register/people/{world.Former}{query}");
            Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
            string page = Visitor.Words(site.Visitor.Page.QuerySelector("main")!);
            Assert.Contains("Tiedot näkyvät 30.11.2021 asti", page);
            Assert.Contains("Tampere 1.6.2021–30.11.2021", page);
            Assert.DoesNotContain("1.12.2021", page);
            Assert.DoesNotContain("31.12.2024", page);
            Assert.Single(site.Visitor.Page.QuerySelectorAll("ol.periods > li"));
            Assert.Single(site.Visitor.Page.QuerySelectorAll("tbody tr"));
            Assert.DoesNotContain("Uusikatu", page);
        }
    }

    [Fact]
    public async Task A_last_day_before_everything_shows_an_empty_record()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        await Open(world, "2021-01-31");
        await site.Visitor.Open($"/fi/register/people/{world.Former}");
        Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
        Assert.DoesNotContain("Helsinki", Visitor.Words(site.Visitor.Page.QuerySelector("main")!));
    }

    /// <summary>Whether a former customer is protected now, nobody here can know.</summary>
    [Fact]
    public async Task The_few_see_no_places_of_a_former_customer()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await Identify(world, "avain-entinen,010190-901R,Malli,Eka,Uusikatu 1,00000,UUSILA,yes\n");
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Few);
        await Open(world, "2021-11-30");
        await site.Visitor.Open($"/fi/register/people/{world.Former}");
        string page = Visitor.Words(site.Visitor.Page.QuerySelector("main")!);
        Assert.Contains("Entisen asiakkaan paikkatietoja ei näytetä", page);
        Assert.DoesNotContain("Tampere", page);
        Assert.DoesNotContain("Uusikatu", page);
    }

    private static TestActor Few => TestActor.Caseworker(AccessWorld.Tampere) with { SeesProtected = true };

    private static async Task Identify(AccessWorld world, string row)
    {
        using TempFolder folder = new();
        string file = folder.Write(
            "identities.csv",
            "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure\n" + row
        );
        await new IdentityImport(world.Register.Site.Job, world.Register.Clock, file).Run(Stop);
    }

    private static Task Open(AccessWorld world, string until) =>
        world.Run(
            $"""
            insert into access.opening
                (account_id, person_id, purpose, reason, opened_at, expires_at, shown_until)
            select id, {world.Former}, 1, 'keskeneräinen oikaisuvaatimus', now(), now() + interval '1 day', '{until}'
            from access.account
            """
        );
}
