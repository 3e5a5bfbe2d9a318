using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Attachments;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own.Corrections;

/// <summary>A correction from the jobseeker who asks for it to the official who decides.</summary>
public sealed class CorrectionPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(world.Register, TestActor.Jobseeker(world.Own));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_is_accepted_is_recorded_and_its_difference_settled_at_once()
    {
        await Visitor.Open("/fi/own/corrections");
        await Visitor.Follow("Kotikunta");
        Assert.Contains("Digi- ja väestötietovirasto", Words(), StringComparison.Ordinal);
        await Visitor.Press("Lähetä oikaisupyyntö");
        Assert.Equal(3, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Visitor
            .Fill("Kotikunta", "Helsinki")
            .Fill("Mistä alkaen tieto on väärä?", "1.6.2021, työnhaku alkaa")
            .Fill("Miten tieto on väärä?", "Muutin jo ennen ilmoittautumista.")
            .Attach("Liite, joka osoittaa asian (ei pakollinen)", "todistus.pdf", MadeFiles.Pdf())
            .Press("Lähetä oikaisupyyntö");
        Assert.Equal("22.11.2024", Visitor.Summary()["Vastaamme viimeistään"]);
        Assert.Equal(1L, await world.Register.Ask<long>("select count(*) from register.recording"));

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/register/corrections");
        await Visitor.Open(Visitor.Page.QuerySelector("td a[href*='/register/corrections/']")!.GetAttribute("href")!);
        Assert.Equal("Helsinki", Visitor.Summary()["Oikea tieto"]);
        Assert.Equal("todistus.pdf", Visitor.Words(Visitor.Page.QuerySelector("ul.attachments strong")!));
        string page = Visitor.Address;
        await Visitor.Choose("Hyväksyn: tieto oikaistaan").Fill("Perustelu", "Väestötiedot.").Press("Päätä");
        Assert.Equal("/fi/register/corrections", Visitor.Address);
        Assert.Equal(
            "091 true",
            await world.Register.Ask<string>(
                $"""
                select to_char(c.municipality, 'FM000') || ' ' || (s.accepted and s.reason = d.reason)
                from steering.current_period c, steering.settlement s, registration.correction_decision d
                where c.person_id = {world.Own}
                """
            )
        );
        Assert.Equal(
            ["9 customer"],
            await world.Register.Lines(
                $"select kind || ' ' || addressee from notices.notice where person_id = {world.Own}"
            )
        );
        Assert.Equal(
            [world.Own],
            await world.Register.Ask<int[]>("select subjects from access.event where action = 86 and outcome = 0")
        );
        await world.Register.Replays();
        await world.Register.IsToldAlikeByFiles();
        // She is Helsinki's from now on.
        await Visitor.Open(page);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task What_is_refused_is_told_with_its_reason_and_what_can_be_done()
    {
        await Ask("Tilanne", "Kokonaan lomautettu");
        Assert.Equal("15.12.2024", Visitor.Summary()["Vastaamme viimeistään"]);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Helsinki));
        await Visitor.Open("/fi/register/corrections/1");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/register/corrections/1");
        using Visitor other = Visitor.Beside();
        await other.Open("/fi/register/corrections/1");
        await Visitor
            .Choose("Hylkään: tieto pysyy ennallaan")
            .Fill("Perustelu", "Työnantajan ilmoitus.")
            .Press("Päätä");
        // A refusal is a letter, which tells where to ask more.
        Assert.Contains("Kirjoita puhelinnumero", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Puhelinnumero, josta saa lisätietoja", "0100 000 000").Press("Päätä");
        await other.Choose("Hyväksyn: tieto oikaistaan").Fill("Perustelu", "Hakijan mukaan.").Press("Päätä");
        Assert.Equal(HttpStatusCode.Conflict, other.Response.StatusCode);
        Assert.Contains("Pyynnöstä on jo päätetty", Visitor.Words(other.Page.Body!), StringComparison.Ordinal);
        Assert.Equal(1L, await world.Register.Ask<long>("select count(*) from register.recording"));

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/corrections");
        Assert.Equal("Työnantajan ilmoitus.", Visitor.Summary()["Perustelu"]);
        Assert.Contains("tietosuojavaltuutetulle", Words(), StringComparison.Ordinal);
        await Visitor.Open(Visitor.Page.QuerySelector("a[href*='/own/letters/']")!.GetAttribute("href")!);
        Assert.Contains("Pyyntöä ei hyväksytä", Words(), StringComparison.Ordinal);
        Assert.Contains("Työnantajan ilmoitus.", Words(), StringComparison.Ordinal);
        Assert.Contains("tietosuojavaltuutetun käsiteltäväksi", Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["6 correction-1 municipality-837"],
            await world.Register.Lines(
                """
                select concat_ws(' ', l.kind, l.cause, l.authority) from notices.decision_letter l
                join notices.notice n on n.cause = l.cause
                """
            )
        );
        // The authority that decided reads it, another one does not.
        string letter = Visitor.Address.Replace("/own/", "/register/", StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(letter);
        Assert.Equal(HttpStatusCode.OK, Visitor.Response.StatusCode);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Helsinki));
        await Visitor.Open(letter);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task What_is_on_record_already_can_not_be_accepted()
    {
        await Ask("Tilanne", "Työtön");
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/register/corrections/1");
        await Visitor.Choose("Hyväksyn: tieto oikaistaan").Fill("Perustelu", "Hakijan mukaan.").Press("Päätä");
        Assert.Equal(HttpStatusCode.Conflict, Visitor.Response.StatusCode);
        Assert.Contains("Tieto on jo rekisterissä", Words(), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from registration.correction_decision"));
    }

    private async Task Ask(string fact, string right)
    {
        await Visitor.Open("/fi/own/corrections");
        await Visitor.Follow(fact);
        await Visitor
            .Choose(right)
            .Fill("Mistä alkaen tieto on väärä?", "1.6.2021, työnhaku alkaa")
            .Fill("Miten tieto on väärä?", "Näin se oli.")
            .Press("Lähetä oikaisupyyntö");
    }

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
