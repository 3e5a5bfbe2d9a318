using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>Everyone's own work: what waits is counted by the rows that its page would show.</summary>
public sealed class WorkPageTests(TestCluster cluster)
{
    [Fact]
    public async Task What_waits_is_counted_under_the_policies()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await world.WithDifferences();
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        foreach (
            (string link, string before) in ((string, string)[])
                [("Asiakkaat", "Asiakkaita "), ("Myöhässä tulleet tiedot", "Odottaa ")]
        )
        {
            await site.Visitor.Open("/fi/access");
            string told = Card(site, link);
            await site.Visitor.Open(Href(site, link));
            Assert.StartsWith(
                $"{before}{site.Visitor.Page.QuerySelectorAll("main tbody tr").Length}",
                told,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Who_has_nobody_reads_that_nothing_waits_and_who_has_no_work_here_what_one_can_do()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Caseworker(49));
        await site.Visitor.Open("/fi/access");
        Assert.Equal("Ei mitään odottamassa", Card(site, "Myöhässä tulleet tiedot"));
        Assert.NotNull(site.Visitor.Page.QuerySelector("main form input[name=who]"));

        await site.SignIn(new(Role.ElyOfficer, Organisations.ElyCentre(5)) { Purpose = Purpose.Foresight });
        await site.Visitor.Open("/fi/access");
        string words = Visitor.Words(site.Visitor.Page.QuerySelector("main")!);
        Assert.Contains("Roolissasi ei käsitellä asiakastietoja", words, StringComparison.Ordinal);
        Assert.Contains("Oma käyttöloki", words, StringComparison.Ordinal);
        Assert.Contains("Kokeilualueet ja kunnat", words, StringComparison.Ordinal);
        Assert.Null(site.Visitor.Page.QuerySelector("main form input[name=who]"));
    }

    [Fact]
    public async Task A_jobseeker_is_led_to_one_s_own_data()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
        await site.Visitor.Open("/fi/access");
        Assert.Equal("/fi/own", site.Visitor.Address);
    }

    /// <summary>Another's customer and nobody at all: the same words, what was noted, and the lawful way.</summary>
    [Fact]
    public async Task Not_found_and_not_ours_are_told_alike_with_the_lawful_way()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        List<string> told = [];
        foreach (int person in (int[])[world.Other, AccessWorld.Nobody])
        {
            await site.Visitor.Open($"/fi/register/people/{person}");
            told.Add(Visitor.Words(site.Visitor.Page.QuerySelector("main")!));
        }
        Assert.Equal(told[0], told[1]);
        Assert.Contains("Yritys kirjattiin käyttölokiin", told[0], StringComparison.Ordinal);
        Assert.Contains("pyydä ne siltä viranomaiselta", told[0], StringComparison.Ordinal);

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await site.Visitor.Open("/fi/own/looks/999999/ask");
        Assert.Equal("Sivua ei löytynyt", site.Visitor.Heading);
    }

    private static string Href(DatabaseSite site, string link) =>
        site.Visitor.Page.QuerySelectorAll(".card a").Single(a => Visitor.Words(a) == link).GetAttribute("href")!;

    private static string Card(DatabaseSite site, string link) =>
        Visitor.Words(
            site.Visitor.Page.QuerySelectorAll(".card")
                .Single(card => Visitor.Words(card.QuerySelector("a")!) == link)
                .QuerySelector(".card__waiting")!
        );
}
