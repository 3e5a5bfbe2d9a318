using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Transfers;

/// <summary>The pages on which officers find out what is missing, leave untransferred, hand over and give receipts.</summary>
public sealed class OfficerPagesTests(TestCluster cluster)
{
    [Fact]
    public async Task An_officer_is_told_at_the_fields_what_is_wrong_and_nothing_written_is_lost()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-06-01,start,1980-01-01,837,2,unknown,fi,no\n");
        register.Clock.Now = new(2022, 6, 7, 9, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.TeOfficer(TestActor.Pirkanmaa));
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/transfers/clarify");
        Assert.Contains("8.6.2022, päiviä jäljellä 1", Words(visitor));

        await visitor.Follow("Selvitä anna");
        await visitor.Follow("Kysy asiakkaalta");
        await visitor.Fill("Kysymys", "lyhyt").Fill("Vastattava viimeistään", "7.6.2022").Press("Lähetä kysymys");
        Assert.Contains("10–2000 merkkiä", Words(visitor));
        Assert.Contains("Päivän on oltava 8.6.2022 tai sen jälkeen", Words(visitor));
        await visitor
            .Fill("Kysymys", "Kuulutko työttömyyskassaan? <b>")
            .Fill("Vastattava viimeistään", "14.6.2022")
            .Press("Lähetä kysymys");
        Assert.Contains("Kysymys on lähetetty asiakkaalle", Words(visitor));

        await visitor.Follow("Selvitä anna");
        Assert.Contains("(vastattava viimeistään 14.6.2022): Kuulutko työttömyyskassaan? <b>", Words(visitor));
        await visitor.Press("Kirjaa tieto");
        Assert.Contains("Kirjaa ainakin yksi puuttuvista tiedoista", Words(visitor));
        Assert.Contains("Valitse, mistä lähtien tieto pitää paikkansa", Words(visitor));
        await visitor
            .Fill("Täyttyvätkö ansiopäivärahan edellytykset?", "Ei")
            .Choose("Vasta myöhemmästä päivästä")
            .Fill("Perustelu", "Kassa vahvisti puhelimitse.")
            .Press("Kirjaa tieto");
        Assert.Contains("Kirjoita päivä", Words(visitor));
        await visitor.Fill("Päivä, josta alkaen", "31.5.2022").Press("Kirjaa tieto");
        Assert.Contains("Rekisterissä on tietoja 1.6.2022 asti", Words(visitor));
        await visitor.Fill("Päivä, josta alkaen", "6.6.2022").Press("Kirjaa tieto");
        Assert.Contains("Tieto on kirjattu", Words(visitor));
        Assert.Contains("Keneltäkään ei puutu ratkaisevaa tietoa", Words(visitor));

        await visitor.Open("/fi/transfers");
        await visitor.Follow("Jätä siirtämättä anna");
        await visitor.Fill("Perustelu", "lyhyt").Press("Jätä siirtämättä");
        Assert.Contains("10–2000 merkkiä", Words(visitor));
        await visitor.Fill("Perustelu", "Asiakas palvellaan ruotsiksi.").Press("Jätä siirtämättä");
        Assert.Contains("Valitse peruste", Words(visitor));
        // Something comes meanwhile.
        await register.Send($"{SmallFiles.Header}anna,2022-06-07,change,1980-01-01,837,2,no,sv,no\n");
        await visitor.Choose("Asiakkaan kielellisten oikeuksien turvaaminen").Press("Jätä siirtämättä");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Response.StatusCode);
        Assert.Contains("Henkilön tiedot ovat muuttuneet sillä välin", Words(visitor));
        Assert.Contains("Asiakas palvellaan ruotsiksi.", Words(visitor));
        await visitor.Press("Jätä siirtämättä");
        Assert.Contains("Asiakas on jätetty TE-toimiston asiakkaaksi", Words(visitor));
        await register.Replays();
    }

    [Fact]
    public async Task A_municipality_hands_over_who_has_moved_and_another_gives_the_receipt()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-06-01,start,1980-01-01,837,2,no,fi,no\n");
        // As a form leaves it that tells of the move.
        await register.Run(
            """
            set session_replication_role = replica;
            update steering.period set valid_from = '2022-06-03', municipality = 91, basis = 4, notified_at = null;
            update steering.current_period set valid_from = '2022-06-03', municipality = 91, basis = 4;
            set session_replication_role = origin;
            update obligations.standing set is_stale = false, turns_on = null, plan_kind = 1, plan_day = '2022-05-02',
                next_kind = 1, next_due = '2022-06-20', booked = '2022-06-15'
            """
        );
        register.Clock.Now = new(2022, 6, 7, 9, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Manager(TestActor.Tampere));
        Visitor visitor = site.Visitor;
        await visitor.Open("/fi/transfers/moves");
        Assert.Contains("6.6.2022, myöhässä", Words(visitor));
        await visitor.Follow("Siirrä anna");
        await visitor
            .Fill("Viesti niille, jotka jatkavat asiakkaan palvelua", new string('x', 2001))
            .Press("Siirrä asiakas");
        Assert.Contains("enintään 2", Words(visitor));
        await visitor
            .Fill("Viesti niille, jotka jatkavat asiakkaan palvelua", "Työkokeilu on kesken.")
            .Press("Siirrä asiakas");
        Assert.Contains("Asiakas on siirretty.", Words(visitor));
        Assert.Contains("Kukaan muuttanut asiakas ei odota siirtämistä", Words(visitor));

        await site.SignIn(TestActor.Caseworker(AccessWorld.Helsinki));
        await visitor.Open("/fi/register/inbox");
        // Both bind the receiver from the first day on (24 and 25 §).
        Assert.Contains("2.5.2022", Words(visitor));
        Assert.Contains("20.6.2022", Words(visitor));
        await visitor.Follow("anna");
        Assert.EndsWith("2.5.2022", visitor.Summary()["Suunnitelma"]);
        Assert.EndsWith("20.6.2022", visitor.Summary()["Seuraavaksi"]);
        Assert.Equal("15.6.2022", visitor.Summary()["Varattu aika"]);
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/fi/casework/people/1']"));
        Assert.Contains("Työkokeilu on kesken.", Words(visitor));
        Assert.Equal("Tampere", visitor.Summary()["Aiemmin palveli"]);
        await visitor.Press("Kuittaa nähdyksi");
        Assert.Contains("Kaikki uudet asiakkaat on kuitattu", Words(visitor));
        await visitor.Open("/fi/register/inbox/1");
        Assert.Contains("Tätä asiakasta ei tarvitse kuitata", Words(visitor));
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);
}
