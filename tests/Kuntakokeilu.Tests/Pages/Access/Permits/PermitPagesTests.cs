using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Access.Permits;

public sealed class PermitPagesTests(TestCluster cluster)
{
    private static readonly TestActor Manager = TestActor.Manager(TestActor.Tampere);
    private static readonly TestActor Keha = TestActor.Keha(Purpose.UserRights);

    [Fact]
    public async Task A_manager_applies_and_KEHA_grants()
    {
        await using DatabaseSite site = await Site(Manager);
        Visitor visitor = site.Visitor;

        await Apply(visitor, percent: "80");

        Assert.Equal("Uusi Ohjaaja, Tampere odottaa", Lead(visitor));
        Assert.Equal("80 %", visitor.Summary()["Osuus tehtävänkuvasta"].Replace('\u00A0', ' '));
        Assert.Contains("Kaikki edellytykset täyttyvät.", Text(visitor), StringComparison.Ordinal);
        Assert.Contains("KEHA-keskus ratkaisee hakemuksen.", Text(visitor), StringComparison.Ordinal);
        Assert.Empty(Buttons(visitor));

        await site.SignIn(Keha);
        await visitor.Open("/fi/access/permits");
        await visitor.Follow("Uusi Ohjaaja");
        Assert.Equal(["Ratkaise hakemus"], Buttons(visitor));
        await visitor.Follow("Ratkaise hakemus");
        await visitor.Choose("Myönnä käyttöoikeus").Fill("Perustelu", "Ehdot täyttyvät.").Press("Tallenna ratkaisu");

        Assert.Equal("Uusi Ohjaaja, Tampere voimassa", Lead(visitor));
        Assert.Equal(["Päätä käyttöoikeus", "Ilmoita perusteen muutoksesta"], Buttons(visitor));
        Assert.Contains("Ehdot täyttyvät.", Text(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_conditions_forbid_is_told_and_can_t_be_granted()
    {
        await using DatabaseSite site = await Site(Manager);
        await Apply(site.Visitor, percent: "49");
        Assert.Equal(
            ["18 §:n 2 momentin 2 kohta"],
            site.Visitor.Page.QuerySelectorAll("tbody tr")
                .Where(row => Visitor.Words(row).Contains("ei täyty", StringComparison.Ordinal))
                .Select(row => Visitor.Words(row.QuerySelectorAll("td")[1]).Replace("kuntakokeilulain ", ""))
        );
        string record = site.Visitor.Address;

        await site.SignIn(Keha);
        await site.Visitor.Open($"{record}/decision");

        Assert.Equal(
            ["Hylkää hakemus"],
            site.Visitor.Page.QuerySelectorAll(".hds-radio-button label").Select(Visitor.Words)
        );
    }

    [Fact]
    public async Task A_wrong_form_says_what_is_wrong_at_each_field_and_keeps_what_was_written()
    {
        await using DatabaseSite site = await Site(Manager);
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/access/permits/apply");
        await visitor.Fill("Nimi", "Uusi Ohjaaja").Fill("Viimeinen päivä", "2099-01-01").Press("Lähetä hakemus");

        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        string[] wrong =
        [
            .. visitor.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]),
        ];
        Assert.Equal(
            ["subject", "role", "employment", "necessity", "percent", "occasional", "protected", "until"],
            wrong
        );
        Assert.All(wrong, field => Assert.NotNull(visitor.Page.GetElementById(field)));
        Assert.Equal("Uusi Ohjaaja", visitor.Page.GetElementById("name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_manager_tells_that_the_ground_has_ended_and_the_right_ends()
    {
        await using DatabaseSite site = await Site(Manager);
        string record = await Granted(site);
        await site.SignIn(Manager);

        await site.Visitor.Open(record);
        Assert.Equal(["Ilmoita perusteen muutoksesta"], Buttons(site.Visitor));
        await site.Visitor.Follow("Ilmoita perusteen muutoksesta");
        await site
            .Visitor.Choose("Peruste on päättynyt. Käyttöoikeus lakkaa heti.")
            .Fill("Mitä on muuttunut?", "Virkasuhde päättyi.")
            .Press("Lähetä ilmoitus");

        Assert.Equal("Uusi Ohjaaja, Tampere päätetty", Lead(site.Visitor));
        Assert.Empty(Buttons(site.Visitor));
    }

    [Fact]
    public async Task KEHA_ends_a_right_and_a_second_time_is_told()
    {
        await using DatabaseSite site = await Site(Manager);
        string record = await Granted(site);
        await site.Visitor.Open($"{record}/end");
        await site.Visitor.Press("Päätä käyttöoikeus nyt");
        Assert.Equal(
            ["Kirjoita perustelu."],
            site.Visitor.Page.QuerySelectorAll(".error-summary a").Select(Visitor.Words)
        );
        await site.Visitor.Fill("Perustelu", "Ei tarvita.").Press("Päätä käyttöoikeus nyt");
        Assert.Equal("Uusi Ohjaaja, Tampere päätetty", Lead(site.Visitor));

        await site.Visitor.Open($"{record}/end");
        await site.Visitor.Fill("Perustelu", "Uudelleen.").Press("Päätä käyttöoikeus nyt");
        Assert.Contains("Mitään ei muutettu", Text(site.Visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisation_s_right_is_not_there()
    {
        await using DatabaseSite site = await Site(Manager);
        string record = await Granted(site);
        await site.SignIn(TestActor.Manager(91));
        foreach (string path in (string[])[record, $"{record}/notice"])
        {
            await site.Visitor.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        }
        await site.Visitor.Open("/fi/access/permits");
        Assert.DoesNotContain("Uusi Ohjaaja", Text(site.Visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_organisation_and_state()
    {
        await using DatabaseSite site = await Site(Manager);
        await Granted(site);
        await site.Visitor.Open("/fi/access/permits");
        await site.Visitor.Fill("Organisaatio", "Tampere").Fill("Tila", "odottaa").Press("Näytä");
        Assert.Contains("Rajaukseen ei kuulu mitään", Text(site.Visitor), StringComparison.Ordinal);
        await site.Visitor.Fill("Tila", "voimassa").Press("Näytä");
        Assert.Equal(
            ["Uusi Ohjaaja", "Manager municipality-837"],
            site.Visitor.Page.QuerySelectorAll("tbody th").Select(Visitor.Words)
        );
    }

    [Fact]
    public async Task KEHA_adds_an_organisation_and_writes_down_an_application_of_it()
    {
        await using DatabaseSite site = await Site(Keha);
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/access/organisations");
        await visitor
            .Choose("kuntayhtymä")
            .Fill("Nimi suomeksi", "Mallikuntayhtymä")
            .Fill("Nimi ruotsiksi", "Modellsamkommunen")
            .Fill("Nimi englanniksi", "Model Joint Authority")
            .Fill("Järjestäjänumero", "837")
            .Press("Lisää organisaatio");
        Assert.Equal(
            ["Järjestäjänumero on jo toisen käytössä."],
            visitor.Page.QuerySelectorAll(".error-summary a").Select(Visitor.Words)
        );
        await visitor.Fill("Järjestäjänumero", "990").Press("Lisää organisaatio");
        Assert.Equal(["Mallikuntayhtymä"], visitor.Page.QuerySelectorAll("tbody th").Select(Visitor.Words));

        await visitor.Open("/fi/access/permits/apply");
        await visitor.Fill("Organisaatio", "Mallikuntayhtymä").Press("Jatka");
        await Fill(visitor, "100").Fill("Tunnistuspalvelun osoite", "https://test").Press("Lähetä hakemus");

        Assert.Equal("Uusi Ohjaaja, Mallikuntayhtymä odottaa", Lead(visitor));
        Assert.Contains("Toisen virkailijan on ratkaistava se.", Text(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Manager", "Käyttöoikeudet", true)]
    [InlineData("Caseworker", "Käyttöoikeudet", false)]
    [InlineData("Caseworker", "Esteellisyydet", true)]
    public async Task My_work_shows_what_one_may_do(string role, string link, bool isThere)
    {
        await using DatabaseSite site = await Site(Manager with { Role = Enum.Parse<Role>(role) });
        await site.Visitor.Open("/fi/access");
        Assert.Equal(isThere, site.Visitor.Page.QuerySelectorAll(".card a").Select(Visitor.Words).Contains(link));
        foreach (IElement card in site.Visitor.Page.QuerySelectorAll(".card a").ToArray())
        {
            await site.Visitor.Open(card.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
        }
    }

    private async Task<DatabaseSite> Site(TestActor actor)
    {
        TestRegister register = await TestRegister.Make(cluster);
        register.Clock.Now = await register.Ask<DateTime>("select now()");
        return await DatabaseSite.Of(register, actor);
    }

    /// <returns>Address of the right; KEHA is signed in.</returns>
    private static async Task<string> Granted(DatabaseSite site)
    {
        await Apply(site.Visitor, percent: "80");
        string record = site.Visitor.Address;
        await site.SignIn(Keha);
        await site.Visitor.Open($"{record}/decision");
        await site
            .Visitor.Choose("Myönnä käyttöoikeus")
            .Fill("Perustelu", "Ehdot täyttyvät.")
            .Press("Tallenna ratkaisu");
        return record;
    }

    private static async Task Apply(Visitor visitor, string percent)
    {
        await visitor.Open("/fi/access/permits/apply");
        await Fill(visitor, percent).Press("Lähetä hakemus");
    }

    private static Visitor Fill(Visitor visitor, string percent)
    {
        visitor
            .Fill("Nimi", "Uusi Ohjaaja")
            .Fill("Tunniste tunnistuspalvelussa", "uusi")
            .Choose("Asiantuntija")
            .Choose("viranhaltija")
            .Fill("Miksi käyttöoikeus on välttämätön?", "Palvelee työnhakijoita.")
            .Fill("Kuinka monta prosenttia tehtävänkuvasta lain tehtävät ovat?", percent);
        return visitor
            .Choose("Onko tietojen tarve satunnaista tai harvinaista?", "Ei")
            .Choose("Palveleeko henkilö asiakkaita, joilla on turvakielto?", "Ei");
    }

    private static string[] Buttons(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("main a.hds-button").Select(Visitor.Words)];

    private static string Lead(Visitor visitor) => Visitor.Words(visitor.Page.QuerySelector("p.lead")!);

    private static string Text(Visitor visitor) => Visitor.Words(visitor.Page.QuerySelector("main")!);
}
