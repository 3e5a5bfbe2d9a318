using System.Net;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Register;

public sealed class SearchPageTests(TestCluster cluster)
{
    private const string Label = "Henkilötunnus, rekisterin tunnus tai nimi";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_exact_hit_leads_straight_to_the_person()
    {
        (AccessWorld world, DatabaseSite site) = await Site(TestActor.Caseworker(AccessWorld.Tampere));
        await using DatabaseSite _ = site;
        foreach (string written in (string[])["avain-oma", " 010190-901r "])
        {
            await Search(site, written);
            Assert.Equal($"/fi/register/people/{world.Own}", site.Visitor.Address);
            Assert.Equal("Eka Åström", site.Visitor.Heading);
            Assert.StartsWith("010190-901R", site.Visitor.Summary()["Henkilötunnus"]);
            Assert.StartsWith("Koetie 1, 00000 KYLÄ", site.Visitor.Summary()["Osoite"]);
            Assert.DoesNotContain("Åström", site.Visitor.Page.Title);
        }
        Assert.Equal([world.Own, world.Own], await EveryNoted(world, 2));
    }

    [Fact]
    public async Task A_names_beginning_finds_ones_own_customers_and_notes_them()
    {
        (AccessWorld world, DatabaseSite site) = await Site(TestActor.Caseworker(AccessWorld.Tampere));
        await using DatabaseSite _ = site;
        foreach (string written in (string[])["åström", "Astrom Eka"])
        {
            await Search(site, written);
            Assert.Equal(["Åström, Eka"], site.Visitor.Column(1));
            Assert.Equal(["1990"], site.Visitor.Column(2));
            Assert.Equal(["1.6.2021"], site.Visitor.Column(3));
            Assert.Equal("/fi/register/people", site.Visitor.Address);
            await site.Visitor.Follow("Åström, Eka");
            Assert.Equal("Eka Åström", site.Visitor.Heading);
        }
        Assert.Equal([world.Own, world.Own], await EveryNoted(world, 2));
    }

    [Fact]
    public async Task Fifty_are_shown_at_a_time_and_the_question_stays_out_of_the_address()
    {
        TestRegister register = await TestRegister.Make(cluster);
        string people = string.Concat(
            Enumerable.Range(0, 120).Select(i => $"p{i},2021-06-01,start,1990-01-01,837,2,no,fi,no\n")
        );
        await register.Import("2022-01-10", people);
        await register.Run(
            """
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, key, 'Malli', key, 'MALLI ' || lpad(substr(key, 2), 3, '0'), recording_id from register.person
            """
        );
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(AccessWorld.Tampere));
        await Search(site, "Malli");
        List<string> shown = [.. site.Visitor.Column(1)];
        Assert.Equal(50, shown.Count);
        for (int page = 2; page <= 3; page++)
        {
            await site.Visitor.Press("Seuraavat");
            Assert.Equal("/fi/register/people", site.Visitor.Address);
            shown.AddRange(site.Visitor.Column(1));
        }
        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"Malli, p{i}"), shown);
        Assert.DoesNotContain(site.Visitor.Page.QuerySelectorAll("button"), b => Visitor.Words(b) == "Seuraavat");
        await site.Visitor.Press("Edelliset");
        Assert.Equal(shown[50..100], site.Visitor.Column(1));
        await site.Visitor.Press("Edelliset");
        Assert.Equal(shown[..50], site.Visitor.Column(1));
        await site.Visitor.Press("Alkuun");
        Assert.Equal(shown.Take(50), site.Visitor.Column(1));
    }

    [Fact]
    public async Task Another_authoritys_customer_a_protected_one_and_nobody_are_one_answer()
    {
        string[] others = ["avain-toinen", "avain-suojattu", "avain-ei-ketaan", "Malli Avain Toinen", "010190-900P"];
        (AccessWorld world, DatabaseSite site) = await Site(TestActor.Caseworker(AccessWorld.Tampere));
        await using DatabaseSite _ = site;
        foreach (string written in others)
        {
            await Search(site, written);
            Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
            Assert.Contains(
                "Haulla ei löytynyt yhtään organisaatiosi asiakasta Tarkista, mitä kirjoitit.",
                Visitor.Words(site.Visitor.Page.QuerySelector(".hds-notification")!)
            );
            Assert.Empty(site.Visitor.Page.QuerySelectorAll(".error-summary"));
            Assert.Empty(await Noted(world, 2));
        }
    }

    [Fact]
    public async Task A_former_customer_is_told_with_the_way_to_open_and_by_name_not_at_all()
    {
        (AccessWorld world, DatabaseSite site) = await Site(TestActor.Caseworker(AccessWorld.Tampere));
        await using DatabaseSite _ = site;
        await Search(site, AccessWorld.FormerKey);
        Assert.Contains("Henkilö on entinen asiakkaanne Asiakkuus päättyi 30.11.2021.", Words(site));
        Assert.NotNull(site.Visitor.Page.QuerySelector($"a[href='/fi/access/open/{world.Former}']"));
        Assert.Equal([world.Former], await Noted(world, 2));

        await Search(site, "Malli Avain Entinen");
        Assert.Contains("Haulla ei löytynyt yhtään organisaatiosi asiakasta", Words(site));
    }

    [Fact]
    public async Task One_in_whose_matters_one_is_disqualified_and_oneself_are_told_without_a_way()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere) with
            {
                Person = world.Official,
            }
        );
        await world.Run(
            $"""
            insert into access.disqualification (account_id, person_id, declared_at)
            select id, {world.Own}, now() from access.account
            """
        );
        await Search(site, AccessWorld.OwnKey);
        Assert.Contains("Olet ilmoittanut olevasi esteellinen", Words(site));
        await Search(site, "avain-virkailija");
        Assert.Contains("Nämä ovat omat tietosi", Words(site));
        Assert.Empty(site.Visitor.Page.QuerySelectorAll("a[href*='/access/open']"));
    }

    [Fact]
    public async Task A_supervisor_has_codes_and_no_names()
    {
        (AccessWorld world, DatabaseSite site) = await Site(TestActor.Supervisor);
        await using DatabaseSite _ = site;
        await Search(site, "010190-901R", "Henkilötunnus tai rekisterin tunnus");
        Assert.Contains("Tietojen katselu vaatii kirjallisen perusteen", Words(site));
        Assert.NotNull(site.Visitor.Page.QuerySelector($"a[href='/fi/access/open/{world.Own}']"));
        await Search(site, "Åström", "Henkilötunnus tai rekisterin tunnus");
        Assert.Contains("Haulla ei löytynyt yhtään organisaatiosi asiakasta", Words(site));
        await Search(site, "avain-suojattu", "Henkilötunnus tai rekisterin tunnus");
        Assert.Contains("Haulla ei löytynyt yhtään organisaatiosi asiakasta", Words(site));
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_told_at_the_field()
    {
        (string Written, string Message)[] wrong =
        [
            (" ", "Kirjoita, ketä haet"),
            ("010190-901S", "Henkilötunnuksessa on virhe. Tarkista päivä, välimerkki ja tarkistusmerkki."),
        ];
        (AccessWorld _, DatabaseSite site) = await Site(TestActor.Caseworker(AccessWorld.Tampere));
        await using DatabaseSite closing = site;
        foreach ((string written, string message) in wrong)
        {
            await Search(site, written);
            Assert.EndsWith(message, Visitor.Words(site.Visitor.Page.GetElementById("who-error")!));
            Assert.Equal("#who", site.Visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        }
    }

    private async Task<(AccessWorld, DatabaseSite)> Site(TestActor actor)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        using TempFolder folder = new();
        string file = folder.Write(
            "identities.csv",
            "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure\n"
                + "avain-oma,010190-901R,Åström,Eka,Koetie 1,00000,KYLÄ,\n"
        );
        await new IdentityImport(world.Register.Site.Job, world.Register.Clock, file).Run(Stop);
        return (world, await DatabaseSite.Of(world.Register, actor));
    }

    private static async Task Search(DatabaseSite site, string written, string label = Label)
    {
        await site.Visitor.Open("/fi/register/people");
        await site.Visitor.Fill(label, written).Press("Hae");
    }

    /// <summary>Whom the last event of an action tells of.</summary>
    private static Task<int[]> Noted(AccessWorld world, int action) =>
        world.Register.Ask<int[]>(
            $"select subjects from access.event where action = {action} order by id desc limit 1"
        );

    /// <summary>Whom all events of an action tell of, when each tells of one.</summary>
    private static async Task<IEnumerable<int>> EveryNoted(AccessWorld world, int action) =>
        (
            await world.Register.Lines(
                $"select array_to_string(subjects, ' ') from access.event where action = {action} and subjects <> '{{}}' order by id"
            )
        ).Select(int.Parse);

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
