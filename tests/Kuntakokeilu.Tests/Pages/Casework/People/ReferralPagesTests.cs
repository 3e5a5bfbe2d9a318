using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Pages.Casework.People;

/// <summary>A service from its proposal by an official to the customer's feedback, each at one's own page.</summary>
public sealed class ReferralPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Provider = "provider-1";

    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        using CatalogueFiles files = new(Register);
        await files.Services(CatalogueFiles.Service("own", "municipal", "Oma paja"));
        await files.Offerings(CatalogueFiles.Offering("1", "own", "2022-05-16", "2022-06-30", places: "1"));
        await Register.Run(
            $"insert into access.organisation (code, kind, name_fi, name_sv, name_en) values ('{Provider}', 11, 'a', 'b', 'c')"
        );
        await using (Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop))
            await ProviderOrganisations.Join(work, Provider, "malli", "o1", Stop);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Each_takes_the_step_that_is_ones_own_from_the_proposal_to_the_feedback()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"/fi/casework/people/{world.Own}/referrals");
        await Visitor.Follow("Ehdota palvelua");
        await Visitor.Follow("Oma paja");
        await Visitor.Press("Ehdota asiakkaalle");
        Assert.Equal(2, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Visitor
            .Choose("Aika ja paikka", "16.5.2022–30.6.2022, Mallipaikka, suomi, paikkoja vapaana 1")
            .Fill("Tavoite palvelussa", "Rytmi arkeen")
            .Press("Ehdota asiakkaalle");
        Told("Vapaaehtoinen: ei vaikuta työttömyysetuuteen.");
        string referral = Visitor.Address;

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/services");
        Told("Vapaaehtoinen: ei vaikuta etuuteesi, osallistutpa tai et.");
        await Visitor.Follow("Oma paja");
        await Visitor.Follow("Suostu");
        await Visitor.Press("Suostu");
        Told("Sovittu");

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(referral);
        await Visitor.Follow("Lähetä palvelun tuottajalle");
        await Visitor.Press("Lähetä palvelun tuottajalle");
        Told("Paikka varattu");

        await site.SignIn(new TestActor(Role.Provider, Provider));
        await Visitor.Open("/fi/referred/1");
        Assert.DoesNotContain("Rytmi arkeen", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Ota asiakas palveluun");
        await Visitor.Press("Ota asiakas palveluun");
        await Visitor.Open("/fi/referred/1");
        Told("Rytmi arkeen");
        await Visitor.Follow("Merkitse alkaneeksi");
        await Visitor.Fill("Alkamispäivä", "16.5.2022").Press("Merkitse alkaneeksi");
        await Visitor.Open("/fi/referred/1/attendance");
        await Visitor
            .Fill("Päivä", "16.5.2022")
            .Choose("Oliko asiakas paikalla", "Paikalla")
            .Press("Tallenna läsnäolo");
        await Visitor.Open("/fi/referred/1");
        await Visitor.Follow("Merkitse keskeytyneeksi");
        await Visitor.Press("Merkitse keskeytyneeksi");
        Assert.Equal(2, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Visitor
            .Fill("Keskeytymispäivä", "16.5.2022")
            .Choose("Syy", "Ei ole turvallinen")
            .Press("Merkitse keskeytyneeksi");

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/casework/reviews");
        Told("18.5.2022");
        await Visitor.Open(referral);
        Told("Selvitä keskeytys viimeistään 18.5.2022");
        await Visitor.Follow("Kirjaa keskeytyksen selvitys");
        await Visitor
            .Fill("Mitä selvisi ja mitä sovittiin", "Sovittiin toisesta pajasta.")
            .Press("Kirjaa keskeytyksen selvitys");
        Assert.DoesNotContain("Selvitä keskeytys viimeistään", Words(), StringComparison.Ordinal);

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/services/1/feedback");
        await Visitor.Press("Lähetä palaute");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Fill("Omin sanoin", "Melu oli kova.").Press("Lähetä palaute");
        Assert.Equal(1L, await Register.Ask<long>("select count(*) from referrals.feedback where not is_by_provider"));
        Assert.Equal(
            (short)ReferralState.Interrupted,
            await Register.Ask<short>("select state from referrals.referral")
        );
    }

    /// <summary>Whoever has a form open, and it is too late for it: the text is there, to be kept elsewhere.</summary>
    [Fact]
    public async Task What_was_written_for_a_step_that_came_too_late_is_not_lost()
    {
        const string Note = "Kurssi alkaa vasta syksyllä.";
        string referral = await Proposed();
        using Visitor official = Visitor.Beside();
        await official.Open($"{referral}?do=withdraw");
        await site.SignIn(TestActor.Jobseeker(world.Own));
        using Visitor customer = Visitor.Beside();
        await customer.Open("/fi/own/services/1?do=withdraw");
        await Visitor.Open("/fi/own/services/1?do=decline");
        await Visitor.Press("Kieltäydy");

        await official.Fill("Lisätieto (vapaaehtoinen)", Note).Press("Peru ohjaus");
        IsTooLate(official, Note);
        await customer.Fill("Lisätieto (vapaaehtoinen)", Note).Press("Peru");
        IsTooLate(customer, Note);
    }

    [Fact]
    public async Task What_the_provider_wrote_too_late_is_not_lost_either()
    {
        const string Note = "Melu oli liikaa.";
        await Placed();
        using Visitor same = Visitor.Beside();
        await same.Open("/fi/referred/1?do=miss");
        using Visitor third = Visitor.Beside();
        await third.Open("/fi/referred/1?do=miss");
        await Visitor.Open("/fi/referred/1?do=accept");
        await Visitor.Press("Ota asiakas palveluun");

        // It can still be done; the form is of what was so before.
        await same.Fill("Lisätieto (vapaaehtoinen)", Note).Press("Asiakas ei tullut");
        Assert.Equal(HttpStatusCode.Conflict, same.Response.StatusCode);
        Assert.Equal(Note, same.Page.QuerySelector("textarea[name=note]")!.TextContent.Trim());
        await same.Press("Asiakas ei tullut");
        await third.Fill("Lisätieto (vapaaehtoinen)", Note).Press("Asiakas ei tullut");
        IsTooLate(third, Note);
    }

    [Fact]
    public async Task Of_a_closed_month_it_is_told_why_an_entry_changes()
    {
        await Placed();
        await Visitor.Open("/fi/referred/1?do=accept");
        await Visitor.Press("Ota asiakas palveluun");
        await Visitor.Open("/fi/referred/1?do=start");
        await Visitor.Fill("Alkamispäivä", "16.5.2022").Press("Merkitse alkaneeksi");
        Register.Clock.Now = new(2022, 6, 7, 10, 0, 0, TimeSpan.Zero);
        await Visitor.Open("/fi/referred/1/attendance");
        await Visitor
            .Fill("Päivä", "16.5.2022")
            .Choose("Oliko asiakas paikalla", "Sairaana")
            .Press("Tallenna läsnäolo");
        Assert.Contains(
            "Kuukausi on suljettu",
            Visitor.Words(Visitor.Page.QuerySelector("#correction-error")!),
            StringComparison.Ordinal
        );
        await Visitor.Fill("Miksi merkintä muuttuu", "Merkintä unohtui.").Press("Tallenna läsnäolo");
        Told("Läsnäolo on tallennettu");
        Told("16.5.2022: Sairaana");
    }

    /// <summary>The provider has signed in, and the customer has a place.</summary>
    private async Task Placed()
    {
        string referral = await Proposed();
        await Visitor.Open($"{referral}?do=agree");
        await Visitor.Fill("Päivä, jona asiakas suostui", "16.5.2022").Press("Merkitse, että asiakas suostuu");
        await Visitor.Open($"{referral}?do=place");
        await Visitor.Press("Lähetä palvelun tuottajalle");
        await site.SignIn(new TestActor(Role.Provider, Provider));
    }

    /// <summary>A service is proposed to the customer by an official.</summary>
    private async Task<string> Proposed()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"/fi/casework/people/{world.Own}/referrals/propose/1");
        await Visitor
            .Choose("Aika ja paikka", "16.5.2022–30.6.2022, Mallipaikka, suomi, paikkoja vapaana 1")
            .Fill("Tavoite palvelussa", "Rytmi arkeen")
            .Press("Ehdota asiakkaalle");
        return Visitor.Address;
    }

    private static void IsTooLate(Visitor who, string note)
    {
        Assert.Equal(HttpStatusCode.Conflict, who.Response.StatusCode);
        Assert.Contains(note, Visitor.Words(who.Page.Body!), StringComparison.Ordinal);
    }

    private void Told(string words) => Assert.Contains(words, Words(), StringComparison.Ordinal);

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
