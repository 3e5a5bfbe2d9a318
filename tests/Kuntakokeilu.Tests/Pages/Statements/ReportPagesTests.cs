using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Statements.Recorded;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Pages.Statements;

/// <summary>
/// Conduct from its recording to the judgement of its reason, and a matter of the TE office's from the municipality's telling to
/// the statement; who sees what of it on the way.
/// </summary>
public sealed class ReportPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Reports = "/fi/statements/reports";
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    private string Home => $"/fi/statements/people/{world.Own}";

    private string Report(int place) => $"{Reports}/{world.Own}/{place}";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        On(2022, 6, 20);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_first_is_reminded_of_and_the_second_is_told_to_the_te_office_which_judges()
    {
        await Caseworker();
        await Record("Ei tullut tapaamiseen", "10.5.2022", "Muistutus.");
        Assert.Contains("voi kertoa oman näkemyksensä", Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Asked("desk = -5"));
        await Visitor.Open(Reports);
        Assert.Contains("muistutus, jonka kunta antaa itse", Words(), StringComparison.Ordinal);
        await Visitor.Open(Report(0));
        await Visitor.Press("Tallenna kirjaus");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor
            .Choose("Annan muistutuksen")
            .Fill("Perustelu", "Tule sovittuun tapaamiseen.")
            .Press("Tallenna kirjaus");
        Assert.Contains("Muistutus on annettu", Words(), StringComparison.Ordinal);
        await Visitor.Open(Reports);
        Assert.Contains("Yhtään ilmoitusta ei odota", Words(), StringComparison.Ordinal);

        await Record("Ei hakenut niin monta työpaikkaa kuin oli sovittu", "1.6.2022", "7 päivää ilman etuutta.");
        Assert.Equal(1, await Asked("desk = -5 and is_reported and rung = 4 and days = 7"));
        await Visitor.Open(Report(1));
        Assert.DoesNotContain("Mitä teet?", Words(), StringComparison.Ordinal);
        await IsToldAlike();

        // The customer tells what there is to it, before anybody has judged.
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements");
        await Visitor.Follow("Ei hakenut niin monta työpaikkaa kuin oli sovittu, 1.6.2022");
        Assert.Contains("Haki yhtä paikkaa neljästä.", Words(), StringComparison.Ordinal);
        await Visitor.Press("Lähetä");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Fill("Mitä haluat kertoa?", "Olin sairaalassa.").Press("Lähetä");
        Assert.Contains("kertomasi on tallennettu", Words(), StringComparison.Ordinal);

        await Officer(AccessWorld.Pirkanmaa);
        await Visitor.Open(Reports);
        Assert.Contains("1.6.2022", Words(), StringComparison.Ordinal);
        await Visitor.Open(Report(1));
        Assert.Contains("Olin sairaalassa.", Words(), StringComparison.Ordinal);
        Assert.Contains("Haki yhtä paikkaa neljästä.", Words(), StringComparison.Ordinal);
        await Visitor.Choose("Otan käsiteltäväksi").Press("Tallenna kirjaus");
        Assert.Contains("Asia on sinun käsittelyssäsi", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{Reports}?shown=mine");
        Assert.Contains("1.6.2022", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{Reports}?shown=free");
        Assert.DoesNotContain("1.6.2022", Words(), StringComparison.Ordinal);
        await Visitor.Open(Report(1));
        await Visitor.Choose("Menettelylle oli pätevä syy").Press("Tallenna kirjaus");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor
            .Choose("Menettelylle oli pätevä syy")
            .Fill("Perustelu", "Sairaalahoito.")
            .Press("Tallenna kirjaus");
        Assert.Contains("Ratkaisu on tallennettu", Words(), StringComparison.Ordinal);
        Assert.Equal(1, await Asked("reference = 'A2' and rung = 0 and settled_on = '2022-06-20'"));
        // What the ladder stands on is what was judged: the row of the event is as it was told.
        Assert.Equal("open", await Register.Ask<string>("select value from statements.event where reference = 'A2'"));
        await IsToldAlike();

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements/conduct/1");
        Assert.Contains("Sairaalahoito.", Words(), StringComparison.Ordinal);
        Assert.Empty(Visitor.Page.QuerySelectorAll("main textarea"));
        Assert.Equal(
            ["conduct_judged", "conduct_recorded", "conduct_recorded", "conduct_reminder"],
            (
                await Register.Lines(
                    "select case kind when 27 then 'conduct_recorded' when 28 then 'conduct_reminder' "
                        + "else 'conduct_judged' end from notices.notice order by 1"
                )
            ).ToArray()
        );
        Assert.Equal(
            [$"270 {{{world.Own}}}", $"271 {{{world.Own}}}", $"272 {{{world.Own}}}"],
            await Register.Lines(
                "select distinct action || ' ' || subjects::text from access.event where action in (270, 271, 272) order by 1"
            )
        );
    }

    /// <summary>The TE office sees what lies on its desk and nothing else of the customer; no other office anything.</summary>
    [Fact]
    public async Task What_is_told_is_seen_by_that_office_alone()
    {
        await Caseworker();
        await Record("Erosi työstä", "1.6.2022", "Korvaukseton määräaika, 45 päivää.");
        await Officer(1);
        await Visitor.Open(Report(0));
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
        await Visitor.Open(Reports);
        Assert.Contains("Yhtään ilmoitusta ei odota", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(91));
        await Visitor.Open(Report(0));
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);

        await Officer(AccessWorld.Pirkanmaa);
        await Visitor.Open(Report(0));
        Assert.Equal(HttpStatusCode.OK, Visitor.Response.StatusCode);
        foreach (
            string path in (string[])
                [Home, $"{Home}/conduct", $"/fi/casework/people/{world.Own}", $"/fi/register/people/{world.Own}"]
        )
        {
            await Visitor.Open(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, Visitor.Response.StatusCode));
        }

        // Under non-disclosure from now on: for those alone who see that.
        await Register.Run($"update steering.current_period set protected = true where person_id = {world.Own}");
        await Visitor.Open(Report(0));
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
        await Visitor.Open(Reports);
        Assert.Contains("Yhtään ilmoitusta ei odota", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa) with { SeesProtected = true });
        await Visitor.Open(Report(0));
        Assert.Equal(HttpStatusCode.OK, Visitor.Response.StatusCode);
    }

    /// <summary>Of two who judge at once the second is told, and one judgement stands.</summary>
    [Fact]
    public async Task It_is_judged_once()
    {
        await Caseworker();
        await Record("Erosi työstä", "1.6.2022", "Korvaukseton määräaika, 45 päivää.");
        await Officer(AccessWorld.Pirkanmaa);
        await Visitor.Open(Report(0));
        using Visitor colleague = Visitor.Beside();
        await colleague.Open(Report(0));
        await Visitor.Choose("Pätevää syytä ei ollut").Fill("Perustelu", "Ei syytä.").Press("Tallenna kirjaus");
        Assert.Contains("Ratkaisu on tallennettu", Words(), StringComparison.Ordinal);
        await colleague.Choose("Menettelylle oli pätevä syy").Fill("Perustelu", "Oli syy.").Press("Tallenna kirjaus");
        Assert.Equal(HttpStatusCode.Conflict, colleague.Response.StatusCode);
        Assert.Equal(1, await Register.Ask<long>("select count(*) from statements.report_entry where step = 3"));
        // It can be judged anew, by whoever has seen the first.
        await colleague.Open(Report(0));
        await colleague
            .Choose("Menettelylle oli pätevä syy")
            .Fill("Perustelu", "Uusi selvitys.")
            .Press("Tallenna kirjaus");
        Assert.Equal(1, await Asked("rung = 0"));
        await IsToldAlike();
    }

    /// <summary>Labour market training is the TE office's to state on (12 a § 1 mom 3 k).</summary>
    [Fact]
    public async Task A_matter_of_the_te_office_is_stated_by_it()
    {
        await Caseworker();
        await Visitor.Open($"{Home}/tell");
        await Visitor
            .Choose("Mitä kirjaat?", "Asiakas hakee etuutta")
            .Fill("Etuuden maksaja", "Kela")
            .Press("Tallenna kirjaus");
        await Visitor.Open($"{Home}/open");
        await Visitor
            .Choose("Miksi lausunto tarvitaan?", "Palvelu, opinnot tai muu asia alkaa")
            .Fill("Asia", "Työvoimakoulutus")
            .Press("Tallenna kirjaus");
        Assert.Contains("Kirjaus on tallennettu", Words(), StringComparison.Ordinal);
        Assert.Equal(1, await Asked("conduct is null and desk = -5 and limit_day = '2022-07-20' and fund = 0"));
        string place = $"{await Register.Ask<short>("select place from statements.report where conduct is null")}";

        await Officer(AccessWorld.Pirkanmaa);
        await Visitor.Open($"{Reports}?shown=matters");
        Assert.Contains("Viimeistään 20.7.2022", Words(), StringComparison.Ordinal);
        await Visitor.Open(Report(int.Parse(place)));
        await Visitor.Follow("Kirjoita lausunto");
        await Visitor.Press("Katso ennen antamista");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Fill("Mitä lausunto sanoo?", "E1: on työvoimakoulutuksessa").Press("Katso ennen antamista");
        Assert.Equal("työ- ja elinkeinotoimisto 20.6.2022", Visitor.Summary()["Antaja ja päivä"]);
        await Visitor.Press("Anna lausunto");
        Assert.Contains("Lausunto on annettu ja lähtee maksajalle", Words(), StringComparison.Ordinal);
        Assert.Equal(1, await Asked("conduct is null and settled_on = '2022-06-20'"));
        Assert.Equal(
            "te_office E1",
            await Register.Ask<string>(
                "select (body->'giver'->>'by') || ' ' || (body->>'code') from statements.message"
            )
        );
        await Visitor.Open(Reports);
        Assert.Contains("Yhtään ilmoitusta ei odota", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{Report(int.Parse(place))}/give");
        await Visitor
            .Choose("Perun lausunnon")
            .Fill("Miksi lausunto perutaan?", "Koulutus ei alkanutkaan.")
            .Press("Katso ennen antamista");
        await Visitor.Press("Peru lausunto");
        Assert.Contains("Lausunto on peruttu", Words(), StringComparison.Ordinal);
        await IsToldAlike();
    }

    private async Task Record(string what, string day, string follows)
    {
        await Visitor.Open($"{Home}/conduct");
        await Visitor.Press("Katso ennen tallentamista");
        Assert.Equal(3, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Visitor
            .Fill("Mitä tapahtui?", what)
            .Fill("Päivä", day)
            .Fill("Tapahtumat", "Haki yhtä paikkaa neljästä.")
            .Press("Katso ennen tallentamista");
        Assert.StartsWith(follows, Visitor.Summary()["Seuraus, jos pätevää syytä ei ole"], StringComparison.Ordinal);
        await Visitor.Press("Tallenna kirjaus");
        Assert.Contains("Kirjaus on tallennettu", Words(), StringComparison.Ordinal);
    }

    private Task Caseworker() => site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));

    private Task Officer(int office) => site.SignIn(TestActor.TeOfficer(office));

    private Task<long> Asked(string where) =>
        Register.Ask<long>($"select count(*) from statements.report where {where}");

    private Task<int> IsToldAlike() => new StatedWorld(Register, new HostileDice(1)).IsToldAlikeByFiles();

    private void On(int year, int month, int day) =>
        Register.Clock.Now = new(year, month, day, 10, 0, 0, TimeSpan.Zero);

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
