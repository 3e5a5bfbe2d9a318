using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Statements.Recorded;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Pages.Statements;

/// <summary>How statements go to their payers, as officials, the customer and the maintenance see it.</summary>
public sealed class DeliveryPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2022, 5, 16);

    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private string Message => $"/fi/statements/people/{world.Own}/messages";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(Day, new(10, 0), TimeSpan.Zero);
        site = await DatabaseSite.Of(world.Register);
        StatedWorld stated = new(world.Register, new HostileDice(1));
        await stated.Record(world.Own, ToldEvent.Apply(Day, Payer.Kela));
        string reference = await world.Register.Ask<string>(
            $"select reference from statements.duty where person_id = {world.Own} limit 1"
        );
        foreach (string code in (string[])["A1", "A3"])
            await stated.Record(
                world.Own,
                ToldEvent.Give(Day, StatementEventKind.Give, reference, StatementGiver.Municipality, code, Day, null)
            );
        await Stand(1, 5, "fault = 2, rejection = 'unknown_person'");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task What_was_not_taken_is_seen_and_settled()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/statements/delivery");
        Assert.Contains("Ei otettu vastaan, selvitettävä", Words(), StringComparison.Ordinal);
        Assert.Contains("Odottaa, että edellinen on perillä", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Mitkä lausunnot", "Selvitettävät").Press("Näytä");
        Assert.DoesNotContain("Odottaa, että edellinen", Words(), StringComparison.Ordinal);

        await Visitor.Open($"{Message}/1");
        Assert.Contains("Maksajan koodi: unknown_person", Words(), StringComparison.Ordinal);
        Assert.Equal("A1: ei estettä etuudelle", Visitor.Summary()["Sisältö"]);
        await Visitor.Press("Tallenna kirjaus");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Choose("Lähetän toiselle maksajalle").Fill("Etuuden maksaja", "Kela").Press("Tallenna kirjaus");
        Assert.Contains("jo menossa tälle maksajalle", Words(), StringComparison.Ordinal);
        await Visitor.Choose("Olen lähettänyt sen kirjeenä").Press("Tallenna kirjaus");
        Assert.Contains("minä päivänä kirje lähti", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Päivä, jona kirje lähti", "17.5.2022").Press("Tallenna kirjaus");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));

        await Visitor
            .Choose("Lähetän toiselle maksajalle")
            .Fill("Etuuden maksaja", "Työttömyyskassa")
            .Fill("Työttömyyskassan numero", "20")
            .Fill("Päivä, jona kirje lähti", "")
            .Press("Tallenna kirjaus");
        Assert.Contains("Lausunto lähtee toiselle maksajalle", Words(), StringComparison.Ordinal);
        Assert.Equal("1 20", await Told(1));

        // Under way it has been taken meanwhile by somebody else.
        await Visitor.Open($"{Message}/1");
        await Stand(1, 4, "accepted_at = '2022-05-16 10:30Z'");
        await Visitor
            .Choose("Olen lähettänyt sen kirjeenä")
            .Fill("Päivä, jona kirje lähti", "16.5.2022")
            .Press("Tallenna kirjaus");
        Assert.Equal(HttpStatusCode.Conflict, Visitor.Response.StatusCode);
        Assert.Contains("Perillä, maksaja on kuitannut", Words(), StringComparison.Ordinal);
        await Visitor
            .Choose("Lähetän tämän ja myöhemmät uudelleen, koska maksaja on kadottanut ne")
            .Press("Tallenna kirjaus");
        Assert.Contains("Lausunnot lähtevät uudelleen", Words(), StringComparison.Ordinal);
        Assert.Equal("1 20", await Told(1));
        // Each with the customer.
        Assert.Equal(
            [$"177 {{{world.Own}}}", $"178 {{{world.Own}}}"],
            await world.Register.Lines(
                """
                select distinct action || ' ' || subjects::text from access.event
                where action in (177, 178) and cardinality(subjects) = 1 order by 1
                """
            )
        );
    }

    [Fact]
    public async Task A_letter_goes_where_the_line_does_not_and_the_customer_is_told_what_is_so()
    {
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements");
        Assert.Contains("Lausunto on matkalla maksajalle", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Message}/1");
        await Visitor
            .Choose("Olen lähettänyt sen kirjeenä")
            .Fill("Päivä, jona kirje lähti", "16.5.2022")
            .Press("Tallenna kirjaus");
        Assert.Contains("Kirje 16.5.2022", Words(), StringComparison.Ordinal);
        await Stand(2, 5, "fault = 1");
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements");
        Assert.Contains("sinun ei tarvitse tehdä mitään", Words(), StringComparison.Ordinal);
        await Stand(2, 4, "accepted_at = '2022-05-16 10:30Z'");
        await Visitor.Open("/fi/own/statements");
        Assert.Contains("Maksaja sai lausunnon 16.5.2022", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_maintenance_sees_numbers_and_sends_again_of_all()
    {
        await site.SignIn(TestActor.Keha(Purpose.Maintenance));
        await Visitor.Open("/fi/statements/line");
        Assert.Contains("Lausuntoja ei ole otettu vastaan", Words(), StringComparison.Ordinal);
        Assert.Equal("1", Visitor.Summary()["Ei otettu vastaan"]);
        Assert.DoesNotContain("Malli", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Lähetä uudelleen: Maksaja ei hyväksynyt lausuntoa");
        await Visitor.Press("Lähetä uudelleen");
        Assert.Contains("Uudelleen lähtee 1.", Words(), StringComparison.Ordinal);
        Assert.Equal("1 0", await Told(1));
        // Of customers nothing is shown to the maintenance.
        await Visitor.Open($"{Message}/1");
        Assert.NotEqual(HttpStatusCode.OK, Visitor.Response.StatusCode);
    }

    private Task Stand(int number, int state, string more) =>
        world.Register.Run(
            $"update statements.message set state = {state}, {more} where person_id = {world.Own} and number = {number}"
        );

    private Task<string> Told(int number) =>
        world.Register.Ask<string>(
            $"""
            select state || ' ' || coalesce(routed_to, fund) from statements.message
            where person_id = {world.Own} and number = {number}
            """
        );

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
