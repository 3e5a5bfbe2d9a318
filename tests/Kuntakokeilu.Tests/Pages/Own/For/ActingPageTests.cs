using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Own.For;

/// <summary>Acting for another by its pages, with the service of mandates as a process beside.</summary>
public sealed class ActingPageTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Name = "Päivi Päämies";
    private const string NotYours = "Sinulla ei ole oikeutta asioida tämän henkilön puolesta";
    private ActingWorld world = null!;

    private Visitor Visitor => world.Visitor;

    public async ValueTask InitializeAsync() => world = await ActingWorld.Make(cluster);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Who_has_a_mandate_sends_for_the_principal_and_is_named_beside()
    {
        await world.ActFor(Name);
        Assert.Equal("Työnhakuni", Visitor.Heading);
        Assert.Contains($"Asioit henkilön {Name} puolesta valtuutettuna.", world.Words, StringComparison.Ordinal);

        await Change();

        Assert.Equal("Muutos on kirjattu 15.11.2024", Visitor.Heading);
        int person = world.Access.Own;
        Assert.Equal(
            $"{person} 091 Pauli Puolestinen",
            await world.Register.Ask<string>(
                """
                select concat_ws(' ', f.person_id, to_char(f.home_municipality, 'FM000'), r.by)
                from register.fact f join register.recording r on r.id = f.recording_id where r.source = 5
                """
            )
        );
        // Begun, and sent: by whom, for whom and for which purpose.
        Assert.Equal(
            [$"117 11 Pauli Puolestinen {{{person}}}", $"53 11 Pauli Puolestinen {{{person}}}"],
            await Deeds()
        );
        await world.Register.Replays();
    }

    [Fact]
    public async Task A_mandate_withdrawn_between_two_pages_sends_nothing_and_loses_nothing()
    {
        await world.ActFor(Name);
        await Change(isSent: false);
        await world.Withdraw(ActingWorld.Principal);

        await Visitor.Press("Lähetä muutosilmoitus");

        Assert.Equal(HttpStatusCode.Forbidden, Visitor.Response.StatusCode);
        Assert.Equal(NotYours, Visitor.Heading);
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from registration.sending"));
        Assert.Equal(
            1L,
            await world.Register.Ask<long>("select count(*) from access.event where action = 53 and outcome = 12")
        );
        // Nothing of the principal is shown any more.
        await Visitor.Open("/fi/own");
        Assert.Equal(NotYours, Visitor.Heading);
        Assert.DoesNotContain("1.1.1990", world.Words, StringComparison.Ordinal);

        await world.Give(ActingWorld.Principal, Name);
        await world.ActFor(Name);
        await Visitor.Open("/fi/own/change/check");
        await Visitor.Press("Lähetä muutosilmoitus");
        Assert.Equal("Muutos on kirjattu 15.11.2024", Visitor.Heading);
    }

    /// <summary>It has no draft: what was written is shown, to be copied.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_written_is_not_lost_when_the_right_is_withdrawn_or_the_session_ends(bool isWithdrawn)
    {
        const string Text = "Olen lomautettu jo maaliskuusta.\nKatso <palkkakuitti>.";
        await world.ActFor(Name);
        await Visitor.Open("/fi/own/corrections/situation");
        if (isWithdrawn)
            await world.Withdraw(ActingWorld.Principal);
        else
            await world.Access.Run("update access.session set ended_at = now()");

        await Visitor.Fill("Miten tieto on väärä?", Text).Press("Lähetä oikaisupyyntö");

        Assert.Equal(HttpStatusCode.Forbidden, Visitor.Response.StatusCode);
        Assert.Equal(isWithdrawn ? NotYours : "Kirjautumisesi on päättynyt", Visitor.Heading);
        Assert.Equal(Text, Visitor.Page.QuerySelector("main textarea[readonly]")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from registration.correction_request"));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("garbage")]
    [InlineData("reset")]
    public async Task While_the_service_is_down_nothing_is_sent_for_another_and_one_s_own_goes_on(string kind)
    {
        await world.ActFor(Name);
        await Change(isSent: false);
        await world.Age("2 minutes");
        await world.Order(1, kind);

        await Visitor.Press("Lähetä muutosilmoitus");

        Assert.Equal("Valtuutta ei voitu tarkistaa", Visitor.Heading);
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from registration.sending"));
        await Visitor.Press("Lopeta toisen puolesta asiointi");
        await Visitor.Open("/fi/own/register");
        Assert.Equal("Ilmoittaudu työnhakijaksi", Visitor.Heading);
        await Visitor.Open("/fi/own/for");
        await Visitor.Press(ActingWorld.ToService);
        Assert.Contains("Valtuutta ei voitu tarkistaa", world.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_holds_for_a_quarter_of_an_hour_and_is_asked_for_again()
    {
        await world.ActFor(Name);
        int asked = await world.Asked();
        await world.Age("14 minutes");
        await Visitor.Open("/fi/own");
        Assert.Equal(asked, await world.Asked());

        await world.Age("16 minutes");
        await Visitor.Open("/fi/own");

        Assert.Equal("Omat tiedot", Visitor.Heading);
        Assert.Equal(asked + 1, await world.Asked());
        await world.Age("16 minutes");
        await world.Order(1);
        await Visitor.Open("/fi/own");
        Assert.Equal("Valtuutta ei voitu tarkistaa", Visitor.Heading);
    }

    [Fact]
    public async Task Drafts_of_one_s_own_and_of_each_principal_lie_apart()
    {
        await world.Give(ActingWorld.Unregistered, "Valtuuttava Mallinen");
        await Visitor.Open("/fi/own/register");
        await Visitor.Press("Aloita");
        await world.ActFor("Valtuuttava Mallinen");
        await Visitor.Open("/fi/own/register");
        Assert.DoesNotContain("kesken", world.Words, StringComparison.Ordinal);
        await Visitor.Press("Aloita");
        Assert.Equal(2L, await world.Register.Ask<long>("select count(*) from registration.draft"));
        await Visitor.Press("Lopeta toisen puolesta asiointi");
        await Visitor.Open("/fi/own/register/details");
        Assert.Contains("Pauli Puolestinen", world.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_the_register_does_not_have_is_registered_by_the_code_of_the_mandate()
    {
        await world.Give(ActingWorld.Unregistered, "Valtuuttava Mallinen");
        await world.ActFor("Valtuuttava Mallinen");
        await Register();

        Assert.Equal("Olet työnhakijana 15.11.2024 alkaen", Visitor.Heading);
        Assert.Equal(
            $"{ActingWorld.Unregistered} Mallinen Valtuuttava 1990-02-03",
            await world.Register.Ask<string>(
                """
                select concat_ws(' ', i.code, i.family_name, i.given_names, f.birth_date)
                from register.person p join register.identity i on i.person_id = p.id
                join register.fact f on f.person_id = p.id where p.key like 'W%'
                """
            )
        );
        // Who has sent it is still nobody of the register.
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                "select count(*) from access.account where name like 'Pauli%' and person_id is null"
            )
        );
        await world.Register.Replays();
    }

    [Fact]
    public async Task Who_is_under_non_disclosure_is_represented_by_a_guardian_alone()
    {
        await world.Give(ActingWorld.Hidden, "Salattu Mallinen");
        await world.ActFor("Salattu Mallinen");
        Assert.Equal(NotYours, Visitor.Heading);

        await world.Access.Run(
            $"""
            insert into register.guardianship (person_id, code, until, told_at)
            values ({world.Access.Protected}, '{ActingWorld.Delegate}', '2999-01-01', now())
            """
        );
        await Visitor.Open("/fi/own/for");
        string ward = Visitor.Page.QuerySelector("#wards ~ ul h3")!.TextContent;
        await Visitor.Press($"{ActingWorld.Begin}: {ward}");
        Assert.Contains("puolesta huoltajana", world.Words, StringComparison.Ordinal);
        // Of age: on the very next page it is over.
        await world.Access.Run("update register.guardianship set until = '2020-01-01'");
        await Visitor.Open("/fi/own/search");
        Assert.Equal(NotYours, Visitor.Heading);
    }

    [Fact]
    public async Task A_mandate_for_something_else_is_none()
    {
        await world.Withdraw(ActingWorld.Principal);
        await world.Give(ActingWorld.Principal, Name, "http://valtuusrekisteri.test.invalid/muu");
        await world.Choose(Name);
        Assert.Contains("Valtuus ei kata työnhaun asioita", world.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_holds_once_and_for_the_browser_that_went_to_choose()
    {
        await world.Choose(Name);
        string back = Visitor.Address;
        await Visitor.Open(back);
        Assert.Contains("Valintaa ei saatu", world.Words, StringComparison.Ordinal);

        Visitor.StopsBefore = "/fi/own/for/return";
        await world.Choose(Name);
        string code = Visitor.Ahead.PathAndQuery;
        Visitor.StopsBefore = null;
        Visitor.Cookies.GetAllCookies().Single(one => one.Name == "kokeilu-mandate").Expired = true;
        await Visitor.Open(code);
        Assert.Contains("Valintaa ei saatu", world.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_of_the_account_that_made_it()
    {
        Visitor.StopsBefore = "/fi/own/for/return";
        await world.Choose(Name);
        string code = Visitor.Ahead.PathAndQuery;
        Visitor.StopsBefore = null;
        await world.Site.SignIn(TestActor.Jobseeker(world.Access.Other));

        await Visitor.Open(code);

        Assert.Contains("Valintaa ei saatu", world.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, world.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_one_s_own_alone_is_closed_and_the_principal_sees_who_acted()
    {
        await world.ActFor(Name);
        string old = Visitor.Cookies.GetAllCookies().Single(one => one.Name == "kokeilu-session").Value;
        foreach (string page in (string[])["/fi/own/looks", "/fi/own/export", "/fi/own/notices/channel"])
        {
            await Visitor.Open(page);
            Assert.Equal("Tämän näkee vain henkilö itse", Visitor.Heading);
        }
        await Visitor.Open("/fi/own");
        await Visitor.Press("Lopeta toisen puolesta asiointi");
        Assert.Equal("Asioi toisen puolesta", Visitor.Heading);
        Assert.DoesNotContain("Asioit henkilön", world.Words, StringComparison.Ordinal);
        // The token that saw the principal opens nothing more.
        using Visitor thief = new(world.Site.Address, "");
        await thief.With(("kokeilu-session", old)).Open("/fi/own");
        Assert.DoesNotContain("1.1.1990", thief.Page.Body!.TextContent, StringComparison.Ordinal);

        await world.Site.SignIn(TestActor.Jobseeker(world.Access.Own));
        await Visitor.Open("/fi/own/looks");
        Assert.Contains("Pauli Puolestinen asioi puolestasi", world.Words, StringComparison.Ordinal);
    }

    private async Task Change(bool isSent = true)
    {
        await Visitor.Open("/fi/own/change");
        await Visitor.Press("Aloita");
        Visitor.Tick("Mikä on muuttunut?", "Kotikunta tai oleskelupaikka");
        await Visitor.Press("Jatka");
        await Visitor.Fill("Kotikunta", "Helsinki").Press("Jatka");
        if (isSent)
            await Visitor.Press("Lähetä muutosilmoitus");
    }

    private async Task Register()
    {
        await Visitor.Open("/fi/own/register");
        await Visitor.Press("Aloita");
        Assert.Contains("Suomi.fi-valtuuksista", world.Words, StringComparison.Ordinal);
        await Visitor
            .Fill("Kotikunta", "Tampere")
            .Fill("Äidinkieli", "suomi")
            .Fill("Kansalaisuus", "Suomi")
            .Press("Jatka");
        await Visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        await Visitor.Choose("Työtön").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Fill("Työhistoria", "Myyjä 2015–2024").Press("Jatka");
        await Visitor.Press("Lähetä ilmoittautuminen");
    }

    private Task<List<string>> Deeds() =>
        world.Register.Lines(
            """
            select concat_ws(' ', e.action, e.purpose, a.name, e.subjects)
            from access.event e join access.account a on a.id = e.account_id
            where e.action in (53, 117) and e.outcome = 0 order by e.id
            """
        );
}
