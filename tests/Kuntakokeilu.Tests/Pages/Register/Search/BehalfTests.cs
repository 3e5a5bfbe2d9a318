using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;

namespace Kuntakokeilu.Tests.Pages.Register.Search;

/// <summary>An official goes the jobseeker's journeys on behalf of somebody.</summary>
public sealed class BehalfTests(TestCluster cluster) : IAsyncLifetime
{
    private const string SendChange = "Lähetä muutosilmoitus";
    private const string New = "/fi/register/people/new";
    private const string Code = "030290-901U";
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register, TestActor.Caseworker(AccessWorld.Tampere));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_change_is_sent_for_a_customer_who_is_told_all_of_it_and_by_whom()
    {
        await Begin("change");
        Assert.Contains("Asioit asiakkaan puolesta", Words(), StringComparison.Ordinal);
        Assert.Equal("15.11.2024", Visitor.Page.QuerySelector("#asked_on")!.GetAttribute("value"));
        await Asked();
        Visitor.Tick("Mikä on muuttunut?", "Kotikunta tai oleskelupaikka");
        await Visitor.Press("Jatka");
        await Visitor.Fill("Kotikunta", "Helsinki").Press("Jatka");
        Assert.Equal("Tarkista vastauksesi", Visitor.Heading);

        await Visitor.Press(SendChange);

        Assert.Equal("Muutos on kirjattu 15.11.2024", Visitor.Heading);
        Assert.Contains("Caseworker municipality-837, Tampere", Words(), StringComparison.Ordinal);
        Assert.Equal(
            [$"1 municipality-837 091 {world.Own}"],
            await Register.Lines(
                """
                select concat_ws(' ', s.kind, s.organisation, to_char(f.home_municipality, 'FM000'), s.person_id)
                from registration.sending s join register.fact f on f.recording_id = s.recording_id
                """
            )
        );
        // One event, of the official's deed and of whom; none of the drafts.
        Assert.Equal(
            [$"104 municipality-837 {{{world.Own}}}"],
            await Register.Lines(
                "select action || ' ' || organisation || ' ' || subjects::text from access.event where action in (103, 104)"
            )
        );
        string told = await Register.Ask<string>(
            $"select words ->> 'text' from notices.notice where kind = 16 and person_id = {world.Own}"
        );
        Assert.Contains("Helsinki", told, StringComparison.Ordinal);
        Assert.Contains("Kuka pyysi? Asiakas itse", told, StringComparison.Ordinal);
        await Register.Replays();
        await Register.IsToldAlikeByFiles();

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/search");
        await Visitor.Follow("Muutosilmoitus 15.11.2024");
        Assert.Contains("Puhelimella", Words(), StringComparison.Ordinal);
        Assert.Contains("Asiakkaan puolesta lähetti", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_recorded_once_and_what_was_recorded_meanwhile_is_told()
    {
        await Begin("change");
        await Asked();
        Visitor.Tick("Mikä on muuttunut?", "Yhteystiedot tai asiointikieli");
        await Visitor.Press("Jatka");
        await Visitor.Fill("Puhelinnumero", "040 1").Choose("Ruotsiksi").Press("Jatka");
        using Visitor other = Visitor.Beside();
        await other.Open(Visitor.Address);
        await Register.Import(
            "2024-11-15",
            $"{AccessWorld.OwnKey},2024-11-01,registry,1990-01-01,837,2,unknown,fi,no\n"
        );

        await Visitor.Press(SendChange);
        Assert.Equal(HttpStatusCode.Conflict, Visitor.Response.StatusCode);
        Assert.Contains("Ruotsiksi", Words(), StringComparison.Ordinal);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.sending"));
        await Visitor.Press(SendChange);
        await other.Press(SendChange);

        Assert.Equal("Muutos on kirjattu 15.11.2024", Visitor.Heading);
        Assert.Equal(Visitor.Address, other.Address);
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from registration.sending"));
    }

    [Fact]
    public async Task A_TE_officer_registers_somebody_new_from_the_day_on_which_it_was_asked()
    {
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Ask(Code, "Malli", "Uusi");
        Assert.Equal("Miten pyyntö tuli?", Visitor.Heading);
        Visitor.Fill("Työnhaun alku, jos sitä pyydettiin jo aiemmin (ei pakollinen)", "11.11.2024");
        await Asked();
        Assert.Contains("Kirjoita, miten asiakas pyysi työnhakua aiemmin", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Miksi työnhaku alkaa aiemmin?", "Kirje saapui maanantaina.").Press("Jatka");
        Assert.Contains("Kirjoitit nimen ja henkilötunnuksen", Words(), StringComparison.Ordinal);
        await Visitor
            .Fill("Kotikunta", "Tampere")
            .Fill("Äidinkieli", "suomi")
            .Fill("Kansalaisuus", "Suomi")
            .Press("Jatka");
        await Visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        await Visitor.Choose("Työtön").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Fill("Työhistoria", "Myyjä").Press("Jatka");

        await Visitor.Press("Lähetä ilmoittautuminen");

        Assert.Equal("Olet työnhakijana 11.11.2024 alkaen", Visitor.Heading);
        Assert.Equal(
            [$"W00000001 2024-11-11 {Code} MALLI UUSI te-office-5 1 5"],
            await Register.Lines(
                """
                select concat_ws(' ', p.key, f.date, i.code, i.name_key, s.organisation, f.sex, c.te_office)
                from register.person p join register.fact f on f.person_id = p.id
                join register.identity i on i.person_id = p.id join registration.sending s on s.person_id = p.id
                join steering.current_period c on c.person_id = p.id where p.key like 'W%'
                """
            )
        );
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from notices.notice where kind = 1"));
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.behalf_draft"));
        await Register.Replays();
        await Register.IsToldAlikeByFiles();
        // The code is known from now on.
        await Ask(Code, "Malli", "Uusi");
        Assert.EndsWith("/search", Visitor.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_another_authority_has_is_nobody_s_to_act_for_and_a_municipality_registers_nobody_new()
    {
        await Identify(world.Other, Code);
        await Ask(Code);
        Assert.Contains("Organisaatiosi ei voi asioida tämän asiakkaan puolesta", Words(), StringComparison.Ordinal);
        await Ask("010190-901R");
        Assert.Contains("Uuden työnhakijan rekisteröi TE-toimisto", Words(), StringComparison.Ordinal);
        await Ask("010190-901X");
        Assert.Contains("Henkilötunnuksessa on virhe", Words(), StringComparison.Ordinal);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from access.opening"));
    }

    /// <summary>Under non-disclosure too: only to the few who serve such people.</summary>
    [Theory]
    [InlineData(AccessWorld.Tampere, false, true)]
    [InlineData(AccessWorld.Helsinki, false, false)]
    [InlineData(AccessWorld.Tampere, true, false)]
    public async Task Whom_no_authority_has_is_started_again_by_the_municipality_that_had_the_customer(
        int municipality,
        bool isProtected,
        bool may
    )
    {
        await Identify(world.Own, Code);
        await Register.Import("2024-11-15", $"{AccessWorld.OwnKey},2024-10-01,end,1990-01-01,837,2,no,fi,no\n");
        if (isProtected)
            await Register.Run($"update steering.current_period set protected = true where person_id = {world.Own}");
        await site.SignIn(TestActor.Caseworker(municipality));
        await Visitor.Open($"/fi/register/people/{world.Own}/search");
        Assert.NotEqual(HttpStatusCode.OK, Visitor.Response.StatusCode);

        await Ask(Code);
        if (!may)
        {
            Assert.Contains("ei voi asioida", Words(), StringComparison.Ordinal);
            return;
        }
        Assert.Equal($"/fi/register/people/{world.Own}/search", Visitor.Address);
        await Restart(world.Own);
        Assert.Equal("Työnhakusi alkoi uudelleen 15.11.2024", Visitor.Heading);
        Assert.Equal(
            AccessWorld.Tampere,
            await Register.Ask<short>($"select organiser from steering.current_period where person_id = {world.Own}")
        );
        await Register.Replays();
        await Register.IsToldAlikeByFiles();
    }

    /// <summary>6 § 3 mom: the way is restricted, not the right.</summary>
    [Fact]
    public async Task After_neglect_one_asks_by_a_message_and_the_municipality_starts_the_search()
    {
        await Begin("end");
        await Asked();
        await Visitor.Choose("Ei antanut pyydettyä selvitystä").Press("Jatka");
        using Visitor other = Visitor.Beside();
        await other.Open(Visitor.Address);
        await Visitor.Press("Päätä työnhaku");
        // Nobody's customer now, of whom nothing more is shown; sent twice it is told alike.
        Assert.Contains("Asia on kirjattu", Words(), StringComparison.Ordinal);
        await other.Press("Päätä työnhaku");
        Assert.Equal(Visitor.Address, other.Address);
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from registration.sending"));
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/restart");
        Assert.NotNull(Visitor.Page.QuerySelector("form.buttons"));

        await site.SignIn(TestActor.Manager(AccessWorld.Tampere));
        await Visitor.Open("/fi/register/restarts/restriction");
        await Visitor.Choose("Kyllä").Press("Tallenna");
        Assert.Contains("on nyt rajattu", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/restart");
        Assert.Contains("Työnhakua ei voi aloittaa uudelleen verkossa", Words(), StringComparison.Ordinal);
        Assert.Null(Visitor.Page.QuerySelector("form.buttons"));
        await Visitor.Follow("Pyydä työnhaun aloittamista viestillä");
        await Visitor.Fill("Viestisi kunnalle", "lyhyt").Press("Lähetä viesti");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Fill("Viestisi kunnalle", "Haluan aloittaa työnhaun.").Press("Lähetä viesti");
        Assert.Contains("Viestisi on lähetetty 15.11.2024", Words(), StringComparison.Ordinal);

        await site.SignIn(TestActor.Caseworker(AccessWorld.Helsinki));
        await Visitor.Open("/fi/register/restarts");
        Assert.Contains("Pyyntöjä ei ole odottamassa", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/register/restarts");
        Assert.Contains("Haluan aloittaa työnhaun.", Words(), StringComparison.Ordinal);
        await Visitor.Press($"Ota käsittelyyn: Malli, {AccessWorld.OwnKey}");
        Assert.Equal($"/fi/register/people/{world.Own}/search/restart", Visitor.Address);
        await Restart(world.Own);
        Assert.Equal("Työnhakusi alkoi uudelleen 15.11.2024", Visitor.Heading);
        await Visitor.Open("/fi/register/restarts");
        Assert.Contains("Pyyntöjä ei ole odottamassa", Words(), StringComparison.Ordinal);
        await Register.Replays();
    }

    /// <summary>Who was started again from an earlier day than that of the message, and whose search has ended since.</summary>
    [Fact]
    public async Task A_message_of_before_the_latest_end_waits_no_more()
    {
        await Register.Import("2024-11-15", $"{AccessWorld.OwnKey},2024-11-15,end,1990-01-01,837,2,no,fi,no\n");
        await Register.Run(
            $"""
            insert into registration.restart_request (matter, person_id, organiser, text, sent_on)
            select gen_random_uuid(), {world.Own}, {AccessWorld.Tampere}, text, day::date
            from (values ('vanha viesti', '2024-11-14'), ('uusi viesti', '2024-11-15')) sent (text, day)
            """
        );
        await Visitor.Open("/fi/register/restarts");
        Assert.Contains("uusi viesti", Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("vanha viesti", Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Muu syy", true)]
    [InlineData("Ei uusinut työnhakua", true)]
    [InlineData("On toistuvasti jättänyt asioimatta annetussa ajassa", false)]
    public async Task Only_an_end_for_neglect_restricts_starting_again(string reason, bool may)
    {
        await Register.Run(
            $"insert into registration.restart_restriction (organiser, is_restricted, at) values ({AccessWorld.Tampere}, true, now())"
        );
        await Begin("end");
        await Asked();
        await Visitor.Choose(reason).Press("Jatka");
        await Visitor.Press("Päätä työnhaku");
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/restart");
        Assert.Equal(may, Visitor.Page.QuerySelector("form.buttons") is not null);
        await Visitor.Open("/fi/own/restart/ask");
        Assert.Equal(!may, Visitor.Page.QuerySelector("textarea") is not null);
    }

    private async Task Begin(string journey)
    {
        await Visitor.Open($"/fi/register/people/{world.Own}/search/{journey}");
        Assert.Contains("vastaukset näkyvät vain sinulle", Words(), StringComparison.Ordinal);
        await Visitor.Press("Aloita");
        Assert.Equal("Miten pyyntö tuli?", Visitor.Heading);
    }

    private async Task Asked() =>
        await Visitor.Choose("Puhelimella").Fill("Kuka pyysi?", "Asiakas itse, henkilötunnus kysytty").Press("Jatka");

    private async Task Restart(int person)
    {
        await Visitor.Open($"/fi/register/people/{person}/search/restart");
        await Visitor.Press("Aloita");
        await Asked();
        await Visitor.Press("Tiedot ovat oikein");
        await Visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        await Visitor.Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Fill("Työhistoria", "Myyjä").Press("Jatka");
        if (Visitor.Heading == "Liitteet")
            await Visitor.Press("Jatka");
        await Visitor.Press("Aloita työnhaku");
    }

    private async Task Ask(string code, string? family = null, string? given = null)
    {
        await Visitor.Open(New);
        Visitor.Choose("Puhelimella").Fill("Henkilötunnus", code);
        if (family is not null)
            Visitor.Fill("Sukunimi", family).Fill("Etunimet", given!);
        await Visitor.Press("Jatka");
    }

    private Task Identify(int person, string code) =>
        Register.Run($"update register.identity set code = '{code}' where person_id = {person}");

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
