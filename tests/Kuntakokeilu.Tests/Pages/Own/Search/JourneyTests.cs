using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own.Search;

/// <summary>The journeys by their pages, from the first to the outcome.</summary>
public sealed class JourneyTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Send = "Lähetä ilmoittautuminen";
    private const string SendChange = "Lähetä muutosilmoitus";
    private AccessWorld world = null!;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
    }

    /// <summary>The site of a test drops the register with itself.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Somebody_new_registers_and_is_told_at_once_who_serves_and_why()
    {
        await using DatabaseSite site = await Newcomer();
        await Answer(site.Visitor);
        Assert.Equal("Tarkista vastauksesi", site.Visitor.Heading);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.sending"));

        await site.Visitor.Press(Send);

        Assert.Equal("Olet työnhakijana 15.11.2024 alkaen", site.Visitor.Heading);
        Assert.Contains("Tampere", Words(site), StringComparison.Ordinal);
        Assert.Contains("viiden työpäivän kuluessa", Words(site), StringComparison.Ordinal);
        Assert.Equal(
            "W00000001 2024-11-15 0 1990-02-03 837 2 246 fi",
            await Register.Ask<string>(
                """
                select concat_ws(' ', p.key, f.date, f.event, f.birth_date, f.home_municipality, f.status, f.citizenship,
                    f.mother_tongue)
                from register.person p join register.fact f on f.person_id = p.id where p.key like 'W%'
                """
            )
        );
        // One deed in the log, by whom and of whom; nothing of the drafts.
        Assert.Equal(
            ["52"],
            await Register.Lines("select action::text from access.event where action between 51 and 59")
        );
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.draft"));
        await site.Visitor.Open("/fi/own");
        Assert.Equal("Omat tiedot", site.Visitor.Heading);
        Assert.Equal("Uusi Malli", site.Visitor.Summary()["Nimi"]);
        await Register.Replays();
    }

    [Fact]
    public async Task Sent_twice_it_is_recorded_once_and_the_outcome_shown()
    {
        await using DatabaseSite site = await Newcomer();
        await Answer(site.Visitor);
        string draft = site.Visitor.Page.QuerySelector("input[name=draft]")!.GetAttribute("value")!;
        using Visitor other = site.Visitor.Beside();
        await other.Open(site.Visitor.Address);

        await site.Visitor.Press(Send);
        await other.Press(Send);

        Assert.Equal($"/fi/own/sent/{draft}", site.Visitor.Address);
        Assert.Equal($"/fi/own/sent/{draft}", other.Address);
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from registration.sending"));
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from register.fact f where f.recording_id > 1"));
    }

    [Fact]
    public async Task A_move_is_told_by_its_own_pages_only_and_everything_else_stays()
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await Change(site.Visitor, "Kotikunta tai oleskelupaikka");
        Assert.Equal("Omat tietosi", site.Visitor.Heading);
        await site.Visitor.Fill("Kotikunta", "Helsinki").Press("Jatka");
        await site.Visitor.Press(SendChange);

        Assert.Equal("Muutos on kirjattu 15.11.2024", site.Visitor.Heading);
        Assert.Contains("Helsinki", Words(site), StringComparison.Ordinal);
        Assert.Equal(
            "091 2 1990-01-01 fi",
            await Register.Ask<string>(
                $"""
                select concat_ws(' ', to_char(home_municipality, 'FM000'), status, birth_date, mother_tongue)
                from register.fact where person_id = {world.Own} and event = 1
                """
            )
        );
        await Register.Replays();
    }

    [Fact]
    public async Task An_answer_that_needs_no_more_is_dropped_with_its_branch()
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await Change(site.Visitor, "Työ, työttömyys, koulutus tai muu tilanne");
        await site.Visitor.Choose("Osa-aikatyössä").Press("Jatka");
        await site.Visitor.Fill("Montako tuntia viikossa teet säännöllisesti työtä?", "20,5").Press("Jatka");
        await site.Visitor.Choose("Ei").Press("Jatka");
        Assert.Equal("Tarkista vastauksesi", site.Visitor.Heading);

        await site.Visitor.Open("/fi/own/change/situation");
        await site.Visitor.Choose("Työtön").Press("Jatka");

        Assert.Equal("Tarkista vastauksesi", site.Visitor.Heading);
        Assert.DoesNotContain("20,5", Words(site), StringComparison.Ordinal);
        await site.Visitor.Press(SendChange);
        Assert.Equal(
            "2 - false",
            await Register.Ask<string>(
                $"""
                select status || ' ' || coalesce(weekly_hours_thousandths::text, '-') || ' ' || at_risk
                from register.fact where person_id = {world.Own} and event = 1
                """
            )
        );
    }

    [Fact]
    public async Task What_was_answered_stays_when_something_is_wrong_and_when_one_comes_back()
    {
        await using DatabaseSite site = await Newcomer();
        await site.Visitor.Open("/fi/own/register");
        await site.Visitor.Press("Aloita");
        await site.Visitor.Fill("Kotikunta", "Tampere").Press("Jatka");
        Assert.Equal("Omat tietosi", site.Visitor.Heading);
        Assert.Contains("Valitse äidinkieli", Words(site), StringComparison.Ordinal);
        Assert.Equal("837", site.Visitor.Page.QuerySelector("#home option[selected]")!.GetAttribute("value"));
        await site.Visitor.Fill("Äidinkieli", "suomi").Fill("Kansalaisuus", "Suomi").Press("Jatka");
        await site
            .Visitor.Fill("Puhelinnumero", "040 1")
            .Fill("Sähköposti (ei pakollinen)", "ei osoite")
            .Press("Jatka");
        Assert.Contains("on oltava merkki @", Words(site), StringComparison.Ordinal);

        await site.Visitor.Open("/fi/own/register");
        await site.Visitor.Follow("Jatka siitä, mihin jäit");
        Assert.Equal("Miten tavoitamme sinut?", site.Visitor.Heading);
        await site.Visitor.Follow("Takaisin");
        Assert.Equal("837", site.Visitor.Page.QuerySelector("#home option[selected]")!.GetAttribute("value"));
    }

    /// <summary>An import, or another window: one looks at it once more, and nothing is lost.</summary>
    [Fact]
    public async Task What_was_recorded_meanwhile_is_told_and_the_answers_stay()
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await Change(site.Visitor, "Kotikunta tai oleskelupaikka");
        await site.Visitor.Fill("Kotikunta", "Helsinki").Press("Jatka");
        await Register.Import(
            "2024-11-15",
            $"{AccessWorld.OwnKey},2024-11-01,registry,1990-01-01,837,2,unknown,fi,no\n"
        );

        await site.Visitor.Press(SendChange);

        Assert.Equal(HttpStatusCode.Conflict, site.Visitor.Response.StatusCode);
        Assert.Contains("Tietosi ovat muuttuneet sillä välin", Words(site), StringComparison.Ordinal);
        Assert.Contains("Helsinki", Words(site), StringComparison.Ordinal);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.sending"));
        await site.Visitor.Press(SendChange);
        Assert.Equal("Muutos on kirjattu 15.11.2024", site.Visitor.Heading);
    }

    [Fact]
    public async Task A_search_is_ended_and_started_again_after_the_thirtieth_birthday()
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await site.Visitor.Open("/fi/own/end");
        await site.Visitor.Press("Aloita");
        await site.Visitor.Choose("Sain työtä").Press("Jatka");
        await site.Visitor.Press("Päätä työnhaku");
        Assert.Equal("Työnhakusi päättyi 15.11.2024", site.Visitor.Heading);
        Register.Clock.Now = Register.Clock.Now.AddDays(10);

        await site.Visitor.Open("/fi/own/restart");
        await site.Visitor.Press("Aloita");
        await site.Visitor.Press("Tiedot ovat oikein");
        await site.Visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        await site.Visitor.Press("Jatka"); // The situation as it was on record.
        await site.Visitor.Choose("Ei").Press("Jatka"); // No fund.
        await site.Visitor.Press("Jatka"); // No immigrant, as on record.
        await Rest(site.Visitor);
        await site.Visitor.Press("Aloita työnhaku");

        Assert.Equal("Työnhakusi alkoi uudelleen 25.11.2024", site.Visitor.Heading);
        Assert.Contains("Tampere", Words(site), StringComparison.Ordinal);
        await Register.Replays();
    }

    [Theory]
    [InlineData("register", "Työnhakusi on jo voimassa")]
    [InlineData("restart", "Työnhakusi on jo voimassa")]
    [InlineData("change", "Kuntakokeilut ovat päättyneet", "2025-01-01")]
    public async Task What_can_not_be_done_is_told(string journey, string why, string day = "2024-11-15")
    {
        Register.Clock.Now = new(DateOnly.Parse(day), new(10, 0), TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await site.Visitor.Open($"/fi/own/{journey}");
        Assert.Contains(why, Words(site), StringComparison.Ordinal);
        Assert.Null(site.Visitor.Page.QuerySelector("form.buttons"));
    }

    [Theory]
    [InlineData("change", "Et ole vielä ilmoittautunut työnhakijaksi")]
    [InlineData("register", "Emme saaneet tietoa siitä, kuka olet")]
    public async Task Whom_the_register_does_not_have_is_told(string journey, string why)
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, new TestActor(Role.Jobseeker, null));
        await site.Visitor.Open($"/fi/own/{journey}");
        Assert.Contains(why, Words(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_right_to_work_nothing_is_sent_and_one_is_told_why()
    {
        await using DatabaseSite site = await Newcomer();
        await site.Visitor.Open("/fi/own/register");
        await site.Visitor.Press("Aloita");
        await site
            .Visitor.Fill("Kotikunta", "Tampere")
            .Fill("Äidinkieli", "venäjä")
            .Fill("Kansalaisuus", "Venäjä")
            .Press("Jatka");
        await site.Visitor.Fill("Puhelinnumero", "040 1").Choose("Suomeksi").Press("Jatka");
        await site.Visitor.Choose("Minulla ei ole lupaa").Choose("Ei").Press("Jatka");
        await site.Visitor.Choose("Työtön").Press("Jatka");
        await site.Visitor.Choose("Ei").Press("Jatka");
        await site.Visitor.Choose("Kyllä").Press("Jatka");
        await Rest(site.Visitor);

        await site.Visitor.Press(Send);

        Assert.Equal(HttpStatusCode.Conflict, site.Visitor.Response.StatusCode);
        Assert.Contains("laki 916/2012", Words(site), StringComparison.Ordinal);
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from register.person where key like 'W%'"));
    }

    [Fact]
    public async Task Another_s_outcome_is_as_if_there_were_none()
    {
        await using DatabaseSite site = await DatabaseSite.Of(Register, TestActor.Jobseeker(world.Own));
        await Change(site.Visitor, "Yhteystiedot tai asiointikieli");
        await site.Visitor.Fill("Puhelinnumero", "040 1").Choose("Ruotsiksi").Press("Jatka");
        await site.Visitor.Press(SendChange);
        string outcome = site.Visitor.Address;
        await site.SignIn(TestActor.Jobseeker(world.Organised));
        await site.Visitor.Open(outcome);
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
    }

    private async Task<DatabaseSite> Newcomer()
    {
        DatabaseSite site = await DatabaseSite.Of(Register, new TestActor(Role.Jobseeker, null));
        await Register.Run(
            """
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '030290-901U', 'Malli', 'Uusi', now() from access.account
            """
        );
        return site;
    }

    /// <summary>Up to the page of all answers.</summary>
    private static async Task Answer(Visitor visitor)
    {
        await visitor.Open("/fi/own/register");
        await visitor.Press("Aloita");
        await visitor
            .Fill("Kotikunta", "Tampere")
            .Fill("Äidinkieli", "suomi")
            .Fill("Kansalaisuus", "Suomi")
            .Press("Jatka");
        await visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        await visitor.Choose("Työtön").Press("Jatka");
        await visitor.Choose("Ei").Press("Jatka");
        await Rest(visitor);
    }

    private static async Task Rest(Visitor visitor)
    {
        Assert.Equal("Irtisanominen", visitor.Heading);
        await visitor.Choose("Ei").Press("Jatka");
        await visitor.Fill("Työhistoria", "Myyjä 2015–2024").Press("Jatka");
        // What shows a right to work is asked for, and not demanded.
        if (visitor.Heading == "Liitteet")
            await visitor.Press("Jatka");
        Assert.Equal("Tarkista vastauksesi", visitor.Heading);
    }

    private static async Task Change(Visitor visitor, string what)
    {
        await visitor.Open("/fi/own/change");
        await visitor.Press("Aloita");
        visitor.Tick("Mikä on muuttunut?", what);
        await visitor.Press("Jatka");
    }

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
