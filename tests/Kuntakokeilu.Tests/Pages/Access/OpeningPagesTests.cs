using System.Net;
using System.Text.RegularExpressions;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>Refusals in words, and the two ways around and into them: a written reason, and disqualification.</summary>
public sealed class OpeningPagesTests(TestCluster cluster)
{
    private static readonly TestActor Caseworker = TestActor.Caseworker(TestActor.Tampere);

    [Fact]
    public async Task A_former_customer_is_opened_with_a_reason_and_shown_until_the_transfer()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        Visitor visitor = site.Visitor;

        await visitor.Open($"/fi/register/people/{world.Former}");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Response.StatusCode);
        Assert.Equal("Henkilö ei ole enää organisaatiosi asiakas", visitor.Heading);

        await visitor.Follow("Kirjoita peruste");
        await visitor.Fill("Miksi tarvitset tietoja?", "lyhyt").Press("Avaa tiedot");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".error-summary a").Length);
        await visitor.Fill("Miksi tarvitset tietoja?", "Oikaisuvaatimus 12/2022").Choose("viikko").Press("Avaa tiedot");

        Assert.Equal($"/fi/register/people/{world.Former}", visitor.Address);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        string page = Visitor.Words(visitor.Page.QuerySelector("main")!);
        Assert.Contains("Tiedot näkyvät 30.11.2021 asti", page, StringComparison.Ordinal);
        Assert.Equal(
            ["Tampere 1.6.2021–30.11.2021"],
            visitor.Page.QuerySelectorAll(".period__who").Select(Visitor.Words)
        );
        Assert.DoesNotContain("1.12.2021", page, StringComparison.Ordinal);

        await visitor.Open("/fi/access/openings");
        await visitor.Fill("Tilanne", "auki").Press("Näytä");
        Assert.Contains(
            "Oikaisuvaatimus 12/2022",
            Visitor.Words(visitor.Page.QuerySelector("tbody")!),
            StringComparison.Ordinal
        );
        await visitor.Fill("Tilanne", "päättyneet").Press("Näytä");
        Assert.Empty(visitor.Page.QuerySelectorAll("tbody"));
    }

    /// <summary>A form's field does not stand before the address.</summary>
    [Fact]
    public async Task The_one_of_the_address_is_opened_whatever_a_field_says()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        await site.Visitor.Open($"/fi/access/open/{world.Former}");
        site.Visitor.Send("person", $"{world.Own}");
        await site
            .Visitor.Fill("Miksi tarvitset tietoja?", "Oikaisuvaatimus 12/2022")
            .Choose("päivä")
            .Press("Avaa tiedot");
        Assert.Equal($"/fi/register/people/{world.Former}", site.Visitor.Address);
        Assert.Equal([$"{world.Former}"], await site.Register.Lines("select person_id::text from access.opening"));
    }

    [Fact]
    public async Task A_day_after_the_transfer_is_not_explained()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        await site.Visitor.Open($"/fi/access/open/{world.Former}");
        await site
            .Visitor.Fill("Miksi tarvitset tietoja?", "Oikaisuvaatimus 12/2022")
            .Choose("päivä")
            .Press("Avaa tiedot");

        await site.Visitor.Open($"/fi/register/people/{world.Former}?on=2022-01-01");

        Assert.Single(site.Visitor.Page.QuerySelectorAll(".error-summary a"));
        Assert.Null(site.Visitor.Page.QuerySelector("#on-day"));
    }

    [Fact]
    public async Task Nobody_is_there_to_open_who_is_not_among_one_s_own()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        List<string> answers = [];
        foreach (int person in (int[])[world.Other, world.Protected, AccessWorld.Nobody])
        {
            await site.Visitor.Open($"/fi/access/open/{person}");
            Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
            foreach (var token in site.Visitor.Page.QuerySelectorAll("[name=__RequestVerificationToken]").ToArray())
                token.Remove();
            // The whole number: a style sheet's name may begin with the same figures.
            answers.Add(Regex.Replace(site.Visitor.Page.DocumentElement.OuterHtml, $@"/{person}\b", "/N"));
        }
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public async Task One_s_own_customer_needs_no_opening()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        await site.Visitor.Open($"/fi/access/open/{world.Own}");
        Assert.Equal($"/fi/register/people/{world.Own}", site.Visitor.Address);
    }

    [Fact]
    public async Task A_disqualified_official_is_refused_until_it_is_withdrawn()
    {
        AccessWorld world = await World();
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, Caseworker);
        Visitor visitor = site.Visitor;
        string person = $"/fi/register/people/{world.Own}";

        await visitor.Open(person);
        await visitor.Follow("Ilmoita esteellisyydestä");
        await visitor.Press("Olen esteellinen");
        Assert.Equal("/fi/access/disqualifications", visitor.Address);

        await visitor.Open(person);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Response.StatusCode);
        Assert.Equal("Olet esteellinen henkilön asiassa", visitor.Heading);

        await visitor.Follow("Katso esteellisyydet");
        await visitor.Press($"Peru ilmoitus: Henkilö {world.Own}");
        await visitor.Open(person);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    /// <summary>The refusal, its heading, and the link by which one goes on.</summary>
    [Theory]
    [InlineData("supervisor", "Tietojen avaamiseen tarvitaan peruste", "Kirjoita peruste")]
    [InlineData("own", "Omia tietoja ei katsota työntekijänä", "Kirjaudu ulos")]
    [InlineData("purpose", "Sivu ei kuulu valitsemaasi käyttötarkoitukseen", "Vaihda käyttötarkoitus")]
    [InlineData("role", "Sivu ei kuulu rooliisi", "Siirry omaan työhön")]
    [InlineData("suspended", "Organisaatiosi tehtävät on keskeytetty", null)]
    public async Task A_refusal_tells_why_and_what_one_can_do(string situation, string heading, string? link)
    {
        AccessWorld world = await World();
        TestActor actor = situation switch
        {
            "supervisor" => TestActor.Supervisor,
            "own" => Caseworker with { Person = world.Official },
            "purpose" => TestActor.Manager(TestActor.Tampere) with { Purpose = Purpose.Monitoring },
            "role" => new TestActor(Role.KelaOfficer, "kela"),
            _ => Caseworker,
        };
        if (situation == "suspended")
            await world.Run(
                """
                insert into access.suspension (organisation_code, decision, from_day)
                values ('municipality-837', 'AVI 1', '2021-01-01')
                """
            );
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, actor);

        await site.Visitor.Open($"/fi/register/people/{(situation == "own" ? world.Official : world.Own)}");

        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);
        Assert.Equal(heading, site.Visitor.Heading);
        Assert.Equal(link, site.Visitor.Page.QuerySelector("main a.hds-button")?.TextContent);
    }

    private async Task<AccessWorld> World()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = await world.Register.Ask<DateTime>("select now()");
        return world;
    }
}
