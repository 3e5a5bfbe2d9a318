using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Intake;

namespace Kuntakokeilu.Tests.Pages.Register;

public sealed class PersonPageTests(TestCluster cluster)
{
    [Fact]
    public async Task A_person_is_found_by_the_identifier_which_never_stands_in_an_address()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people");
        await site.Visitor.Fill("Henkilötunnus, rekisterin tunnus tai nimi", " anna ").Press("Hae");

        Assert.Equal("/fi/register/people/1", site.Visitor.Address);
        Assert.Equal("Henkilö 1", site.Visitor.Heading);
        Assert.StartsWith("anna", site.Visitor.Summary()["Tunnus rekisterissä"]);
        Assert.DoesNotContain("anna", site.Visitor.Page.Title);
        Assert.DoesNotContain(
            site.Visitor.Page.QuerySelectorAll("a[href]"),
            link => link.GetAttribute("href")!.Contains("anna")
        );
    }

    [Fact]
    public async Task A_number_that_nobody_has_is_told()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/sv/register/people/999");
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        Assert.Equal(Texts.For("sv")["refused.not_yours.title"], site.Visitor.Heading);
    }

    [Fact]
    public async Task Every_period_stands_in_the_list_and_in_the_picture_and_is_explained_with_its_provisions()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people/1?on=2021-06-15");

        IElement period = Assert.Single(site.Visitor.Page.QuerySelectorAll("ol.periods > li"));
        Assert.Contains("Tampere 1.6.2021–31.12.2024", Visitor.Words(period));
        Assert.Single(site.Visitor.Page.QuerySelectorAll("svg.time-line rect.municipality"));
        Assert.NotEmpty(period.QuerySelectorAll("a[href^='/fi/law/4.1']"));
        Assert.Contains(
            "Kuka vastaa 15.6.2021 ja miksi",
            site.Visitor.Page.QuerySelectorAll("h2").Select(Visitor.Words)
        );
        Assert.Contains("Tampere", site.Visitor.Summary()["Vastuuviranomainen 15.6.2021"]);
    }

    [Fact]
    public async Task What_was_known_before_a_settlement_is_told_with_a_notice()
    {
        await using DatabaseSite site = await Site();
        site.Register.Clock.Now = site.Register.Clock.Now.AddDays(5);
        await site.Register.Settle(1, true, "syy");

        await site.Visitor.Open("/fi/register/people/1?known=2022-02-10");
        Assert.Contains("Nykyisen tiedon mukaan historia on toisenlainen 1.7.2021 alkaen.", Words(site));
        Assert.Single(site.Visitor.Page.QuerySelectorAll("ol.periods > li"));
        Assert.DoesNotContain("Versio 2", Words(site));

        await site.Visitor.Open("/fi/register/people/1");
        Assert.Contains("Versio 2, ratkaistu 15.2.2022: myöhässä tulleet tiedot hyväksyttiin", Words(site));
        Assert.Equal(3, site.Visitor.Page.QuerySelectorAll("ol.periods > li").Length);

        await site.Visitor.Open("/fi/register/people/1?known=2020-01-01");
        Assert.Contains("Henkilöstä ei ollut kirjattu mitään 1.1.2020", Words(site));
    }

    [Fact]
    public async Task An_open_difference_is_shown_with_a_link()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people/1");
        await site.Visitor.Follow("Avaa ja ratkaise");
        Assert.Equal("/fi/steering/differences/1", site.Visitor.Address);
    }

    /// <summary>In the order in which it is used: the matter first, then who the person is, then from where all of it is.</summary>
    [Fact]
    public async Task Who_is_responsible_why_and_what_waits_come_before_the_identity()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people/1?on=2021-06-15");
        Assert.Equal(
            ["Kuka vastaa", "Odottaa käsittelyä", "Henkilö", "Kuka vastaa 15.6.2021 ja miksi", "Historia"],
            site.Visitor.Page.QuerySelectorAll("main h2").Select(Visitor.Words).Take(5)
        );
        Assert.Equal("1.6.2021", site.Visitor.Summary()["Alkaen"]);
        Assert.StartsWith("Kuuluu kohderyhmään: ", site.Visitor.Summary()["Peruste"]);
        string waits = Visitor.Words(Assert.Single(site.Visitor.Page.QuerySelectorAll(".waits li")));
        Assert.Equal("Myöhässä tullut tieto, joka muuttaisi historiaa 1.7.2021 alkaen. Avaa ja ratkaise", waits);
    }

    [Fact]
    public async Task Where_the_data_come_from_is_told_on_demand()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people/1");
        IElement identity = site.Visitor.Page.QuerySelector("#identity")!.ParentElement!;
        Assert.DoesNotContain("tuonti", Visitor.Words(identity.QuerySelector("dl")!), StringComparison.Ordinal);
        string[] origins = [.. identity.QuerySelectorAll("details li").Select(Visitor.Words)];
        // Of what one was born with, and of the first row, only the recording: not since when.
        Assert.Contains(origins, one => one.StartsWith("Syntymäaika: Kirjattu ", StringComparison.Ordinal));
        Assert.Contains(origins, one => one.StartsWith("Kotikunta: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_column_of_the_rows_that_would_say_the_same_in_all_of_them_is_told_once()
    {
        await using DatabaseSite site = await Site();
        await site.Visitor.Open("/fi/register/people/1");
        string[] columns = [.. site.Visitor.Page.QuerySelectorAll("th[scope=col]").Select(Visitor.Words)];
        Assert.Equal(["Rivi", "Voimassa alkaen", "Tapahtuma"], columns.SkipWhile(one => one != "Rivi").Take(3));
        Assert.DoesNotContain("Äidinkieli", columns);
        Assert.Contains("Äidinkieli: fi", Words(site), StringComparison.Ordinal);
    }

    private async Task<DatabaseSite> Site() =>
        await DatabaseSite.Of(
            await SettlementServiceTests.WithDifference(cluster),
            TestActor.Caseworker(AccessWorld.Tampere)
        );

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
