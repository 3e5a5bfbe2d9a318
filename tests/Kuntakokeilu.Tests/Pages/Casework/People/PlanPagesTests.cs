using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework.People;

/// <summary>A plan from its writing by an official to the customer's answer, and what is done of it.</summary>
public sealed class PlanPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    private string Case => $"/fi/casework/people/{world.Own}";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_customer_accepts_on_the_web_what_the_official_has_signed()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Case);
        // The search is from before the law of 2 May 2022: its conversation is counted from the start (1381/2021).
        Assert.Contains("Työnhakukeskustelu", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Laadi suunnitelma");
        await Visitor.Press("Allekirjoita suunnitelma");
        Assert.Equal(2, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Fill(Visitor).Press("Allekirjoita suunnitelma");
        Assert.Contains("Suunnitelma odottaa asiakkaan vastausta", Words(), StringComparison.Ordinal);
        Assert.Empty(await Entries());

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/plan");
        Assert.Contains("Töihin keittiöön", Words(), StringComparison.Ordinal);
        Assert.Contains("Odottaa vastaustasi.", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Vastaa suunnitelmaan");
        await Visitor.Press("Lähetä");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        using Visitor twice = Visitor.Beside();
        await twice.Open("/fi/own/plan/answer");
        await Visitor.Choose("Hyväksytkö suunnitelman", "Kyllä").Press("Lähetä");
        Assert.Contains("Vastauksesi on tallennettu", Words(), StringComparison.Ordinal);
        // Sent once more, it is there.
        await twice.Choose("Hyväksytkö suunnitelman", "Kyllä").Press("Lähetä");
        Assert.Equal("/fi/own/plan?done=answer", twice.Address);
        Assert.Equal(["0 1 4 t"], await Entries());

        await Visitor.Press("Merkitse tehdyksi: Tee ansioluettelo");
        Assert.Contains("Tehty 16.5.2022", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Kerro työnhaustasi");
        await Visitor.Choose("Olen hakenut töitä").Press("Lähetä");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Choose("Olen hakenut töitä").Fill("Montako työpaikkaa olet hakenut", "4").Press("Lähetä");
        Assert.Equal(
            "4 of 4, held",
            await Register.Ask<string>(
                """
                select done || ' of ' || required || case state when 0 then ', open' else ', held' end
                from obligations.duty where kind = 14
                """
            )
        );
        await Register.IsToldAlikeByFiles();
        // Each deed is told of once it is done, with the customer: 142 is the writing, 147 to 149 are the customer's.
        Assert.Equal(
            [$"142 {{{world.Own}}}", $"147 {{{world.Own}}}", $"148 {{{world.Own}}}", $"149 {{{world.Own}}}"],
            await Register.Lines(
                """
                select distinct action || ' ' || subjects::text from access.event where action in (142, 147, 148, 149)
                order by 1
                """
            )
        );
    }

    [Fact]
    public async Task Nobody_signs_what_was_not_shown()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Case}/plan");
        await Fill(Visitor).Press("Allekirjoita suunnitelma");
        using Visitor customer = new(site.Address, "fi");
        customer.With(await TestActor.Jobseeker(world.Own).Cookie(site.Services, Register.Source));
        await customer.Open("/fi/own/plan/answer");
        await Visitor.Open($"{Case}/plan");
        await Visitor.Fill("Tavoite", "Töihin kouluun").Press("Allekirjoita suunnitelma");

        await customer.Choose("Hyväksytkö suunnitelman", "Kyllä").Press("Lähetä");

        Assert.Equal(HttpStatusCode.Conflict, customer.Response.StatusCode);
        Assert.Contains("Töihin kouluun", Visitor.Words(customer.Page.Body!), StringComparison.Ordinal);
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task Of_two_who_write_a_plan_the_second_is_told_and_keeps_the_text()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Case}/plan");
        using Visitor colleague = Visitor.Beside();
        await colleague.Open($"{Case}/plan");
        await Fill(Visitor).Press("Allekirjoita suunnitelma");
        await Fill(colleague).Fill("Tavoite", "Toinen tavoite").Press("Allekirjoita suunnitelma");
        Assert.Equal(HttpStatusCode.Conflict, colleague.Response.StatusCode);
        Assert.Contains(
            colleague.Page.QuerySelectorAll("textarea"),
            one => one.TextContent.Contains("Toinen tavoite", StringComparison.Ordinal)
        );
        Assert.Equal(1, await Register.Ask<long>("select count(*) from casework.plan"));
        await colleague.Press("Allekirjoita suunnitelma");
        Assert.Equal(2, await Register.Ask<long>("select count(*) from casework.plan"));
    }

    [Theory]
    [InlineData("5", "1", null, "Tämä määrä ja jakso eivät sovi perusteeseen")]
    [InlineData("3", "1", null, "Valitse, miksi määrä on muu kuin neljä")]
    [InlineData("1", "3", "Lomautus (3:5.2)", "Tämä määrä ja jakso eivät sovi perusteeseen")]
    [InlineData("13", "1", null, "Anna luku 0–12")]
    public async Task The_number_and_its_ground_go_together(string number, string months, string? ground, string told)
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Case}/plan");
        Fill(Visitor).Fill("Haettavia työmahdollisuuksia", number).Fill("Tarkastelujakso kuukausina", months);
        if (ground is not null)
            Visitor.Fill("Miksi määrä on muu kuin neljä kuukaudessa", ground);
        await Visitor.Press("Allekirjoita suunnitelma");
        Assert.Contains(told, Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Register.Ask<long>("select count(*) from casework.plan"));
    }

    [Fact]
    public async Task Before_the_law_of_May_2022_a_plan_has_no_number()
    {
        Register.Clock.Now = new(2022, 5, 1, 10, 0, 0, TimeSpan.Zero);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Case}/plan");
        Assert.DoesNotContain("Haettavia työmahdollisuuksia", Words(), StringComparison.Ordinal);
        await Visitor.Choose("Työllistymissuunnitelma").Fill("Tavoite", "Työ").Press("Allekirjoita suunnitelma");
        await Visitor.Follow("Avaa suunnitelma");
        await Visitor
            .Choose("Hyväksyykö asiakas suunnitelman", "Kyllä")
            .Choose("allekirjoituksella")
            .Press("Kirjaa vastaus");
        Assert.Contains("Asiakkaan vastaus on kirjattu", Words(), StringComparison.Ordinal);
        Assert.Equal(["0 1  t"], await Entries());
    }

    [Fact]
    public async Task What_changed_in_a_revision_is_shown()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Written("Kyllä");
        await Visitor.Follow("Tarkista suunnitelma");
        await Visitor.Fill("Tavoite", "Töihin kouluun").Press("Allekirjoita suunnitelma");
        Assert.Contains("Ennen: Töihin keittiöön", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Avaa suunnitelma");
        await Visitor
            .Choose("Hyväksyykö asiakas suunnitelman", "Ei")
            .Choose("muulla tavalla, joka on kirjattu")
            .Press("Kirjaa vastaus");
        Assert.Contains("Kirjoita, miksi asiakas ei hyväksy suunnitelmaa", Words(), StringComparison.Ordinal);
        await Visitor
            .Choose("Hyväksyykö asiakas suunnitelman", "Ei")
            .Fill("Lisätietoja", "Haluaa keittiöön")
            .Press("Kirjaa vastaus");
        Assert.Equal(["0 1 4 t", "1 1 4 f"], await Entries());
    }

    [Fact]
    public async Task Needs_are_assessed_and_shown_with_their_day()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Case);
        await Visitor.Follow("Arvioi palvelutarve");
        await Visitor.Press("Tallenna arvio");
        Assert.Equal(3, Visitor.Page.QuerySelectorAll(".field__error").Length);
        Visitor
            .Fill("Osaaminen ja omat tavoitteet", "Kokki, haluaa keittiöön")
            .Choose("Pitkäaikaistyöttömyyden todennäköisyys", "Suuri")
            .Choose("Palvelulinja", "Osaamisen kehittämispalvelut")
            .Tick("Keitä muita osallistui", "Kela");
        Visitor.Tick("Työllistymisen esteet", "Kielitaito");
        await Visitor.Press("Tallenna arvio");
        Assert.Contains("Kirjoita, millä oikeudella muut osallistuivat", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Millä oikeudella he osallistuivat", "Asiakkaan suostumus").Press("Tallenna arvio");
        Dictionary<string, string> shown = Visitor.Summary();
        Assert.Equal("Kielitaito", shown["Työllistymisen esteet"]);
        Assert.Contains("Arvioitu 16.5.2022", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_effect_by_the_law_is_told_at_the_field()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Case);
        await Visitor.Follow("Tee kirjaus");
        await Visitor.Fill("Mitä kirjataan", "Palvelu päättyi").Press("Tallenna kirjaus");
        Assert.Contains("Ei ole mitään, mitä tämä aloittaisi", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Mitä kirjataan", "Työkokeilu").Press("Tallenna kirjaus");
        Assert.Contains("Anna viimeinen tai tiedossa oleva päivä", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Viimeinen päivä tai tiedossa oleva päivä", "31.8.2022").Press("Tallenna kirjaus");
        Assert.Contains("Työkokeilu, 31.8.2022 asti", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_else_has_signed_is_noted_once_and_who_is_awaited_is_shown()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Case}/plan");
        await Visitor
            .Choose("Monialainen työllistymissuunnitelma")
            .Fill("Tavoite", "Työkokeiluun")
            .Press("Allekirjoita suunnitelma");
        await Visitor.Follow("Avaa suunnitelma");
        Assert.Equal(
            [
                ["Osapuoli", "Allekirjoitus"],
                ["Tampere", "16.5.2022, Caseworker municipality-837"],
                ["Asiakas", "Odottaa asiakkaan vastausta."],
                ["Kunnan sosiaalitoimi", "Odotetaan"],
                ["Kela", "Vain, jos osallistuu"],
            ],
            Visitor.Table("Allekirjoitukset")
        );
        await Visitor.Follow("Kirjaa muun osapuolen allekirjoitus");
        await Visitor.Press("Kirjaa allekirjoitus");
        Assert.Equal(3, Visitor.Page.QuerySelectorAll(".field__error").Length);
        Visitor.Choose("Kunnan sosiaalitoimi").Fill("Allekirjoittajan nimi", "Sosiaalityöntekijä Malli");
        foreach (string day in (string[])["15.5.2022", "17.5.2022"])
        {
            await Visitor.Fill("Allekirjoituspäivä", day).Press("Kirjaa allekirjoitus");
            Assert.Contains("ei kuitenkaan tulevaisuudessa", Words(), StringComparison.Ordinal);
        }
        Visitor.Fill("Allekirjoituspäivä", "16.5.2022");
        using Visitor twice = Visitor.Beside();
        await twice.Open($"{Case}/plan/1/sign");
        await Visitor.Press("Kirjaa allekirjoitus");
        twice
            .Choose("Kunnan sosiaalitoimi")
            .Fill("Allekirjoittajan nimi", "Joku muu")
            .Fill("Allekirjoituspäivä", "16.5.2022");
        await twice.Press("Kirjaa allekirjoitus");
        Assert.Equal(
            ["1 Sosiaalityöntekijä Malli"],
            await Register.Lines("select party || ' ' || name from casework.plan_signature")
        );
        Assert.Contains("16.5.2022, Sosiaalityöntekijä Malli", Words(), StringComparison.Ordinal);
        // What follows from the plan waits for the customer alone.
        await Visitor.Open(Case);
        Assert.Contains("Kunnan sosiaalitoimi allekirjoitti", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_authoritys_customer_is_not_there()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        foreach (string page in (string[])["", "/plan", "/assessment", "/entry", "/messages"])
        {
            await Visitor.Open($"/fi/casework/people/{world.Other}{page}");
            Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
        }
    }

    private async Task Written(string answer)
    {
        await Visitor.Open($"{Case}/plan");
        await Fill(Visitor).Press("Allekirjoita suunnitelma");
        await Visitor.Follow("Avaa suunnitelma");
        await Visitor
            .Choose("Hyväksyykö asiakas suunnitelman", answer)
            .Choose("allekirjoituksella")
            .Press("Kirjaa vastaus");
    }

    private static Visitor Fill(Visitor visitor)
    {
        visitor
            .Choose("Työllistymissuunnitelma")
            .Fill("Tavoite", "Töihin keittiöön")
            .Fill("Haettavia työmahdollisuuksia", "4");
        visitor.Send("task-1", "Tee ansioluettelo");
        return visitor;
    }

    private Task<List<string>> Entries() =>
        Register.Lines(
            $"""
            select concat_ws(' ', kind, detail, coalesce(number::text, ''), is_accepted) from obligations.entry
            where person_id = {world.Own} order by seq
            """
        );

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
