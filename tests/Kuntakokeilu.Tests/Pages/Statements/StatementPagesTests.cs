using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Kuntakokeilu.Tests.Statements.Recorded;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Pages.Statements;

/// <summary>A statement from the application for a benefit to its giving, with a clarification between, and what is seen of it.</summary>
public sealed class StatementPagesTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Registration = "Työttömyys, kokoaikatyön hakeminen ja työnhaun voimassaolo";

    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    private string Home => $"/fi/statements/people/{world.Own}";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        On(2022, 5, 16);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_statement_is_asked_for_answered_given_corrected_and_taken_back()
    {
        await Apply();
        await Visitor.Open("/fi/statements");
        Assert.Contains("23.5.2022", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{Home}/0");
        Assert.Contains("Kunnalla on 7 kalenteripäivää aikaa 16.5.2022 jälkeen", Words(), StringComparison.Ordinal);

        await Visitor.Follow("Pyydä selvitys tai lisää aikaa");
        await Visitor.Press("Tallenna");
        Assert.Equal(2, Visitor.Page.QuerySelectorAll(".field__error").Length);
        await Visitor
            .Choose("Mitä teet?", "Pyydän selvityksen")
            .Fill("Kysymys, vastaus tai perustelu", "Haetko kokoaikatyötä?")
            .Fill("Mihin mennessä?", "20.5.2022")
            .Press("Tallenna");
        Assert.Contains("Asiakkaalle lähtee pyyntö", Words(), StringComparison.Ordinal);
        Assert.Contains("Viimeistään 27.5.2022. Odottaa selvitystä", Words(), StringComparison.Ordinal);
        Assert.Equal("Haetko kokoaikatyötä?", await Register.Ask<string>("select words->>'text' from notices.notice"));

        On(2022, 5, 17);
        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements");
        await Visitor.Follow("Vastaa viimeistään 20.5.2022.");
        Assert.Contains("Haetko kokoaikatyötä?", Words(), StringComparison.Ordinal);
        await Visitor.Press("Lähetä vastaus");
        Assert.Single(Visitor.Page.QuerySelectorAll(".field__error"));
        await Visitor.Fill("Vastauksesi", "Kyllä haen.").Press("Lähetä vastaus");
        Assert.Contains("vastauksesi on tallennettu", Words(), StringComparison.Ordinal);

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Home}/0");
        Assert.Contains("Asiakas vastasi. Kyllä haen.", Words(), StringComparison.Ordinal);
        Assert.Contains("Viimeistään 24.5.2022. Annettava", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Kirjoita lausunto");
        await Visitor.Fill("Mitä lausunto sanoo?", "A1: ei estettä etuudelle").Press("Katso ennen antamista");
        Assert.Equal("A1: ei estettä etuudelle", Visitor.Summary()["Sisältö"]);
        Assert.Equal(0, await Given());
        await Visitor.Press("Anna lausunto");
        Assert.Contains("Lausunto on annettu", Words(), StringComparison.Ordinal);

        await Visitor.Open($"{Home}/0");
        await Visitor.Follow("Korjaa tai peru");
        await Visitor
            .Choose("Korjaan lausunnon: uusi tulee sen tilalle")
            .Fill("Mitä lausunto sanoo?", "A3: ei ole työtön")
            .Press("Katso ennen antamista");
        await Visitor.Press("Anna lausunto");
        Assert.Contains("Lausunto on korjattu", Words(), StringComparison.Ordinal);
        await IsToldAlike();

        await site.SignIn(TestActor.Jobseeker(world.Own));
        await Visitor.Open("/fi/own/statements");
        Assert.Equal("A3: ei ole työtön", Visitor.Summary()["Sisältö"]);
        Assert.Equal("Kela", Visitor.Summary()["Etuuden maksaja"]);

        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open($"{Home}/0/give");
        await Visitor
            .Choose("Perun lausunnon")
            .Fill("Miksi lausunto perutaan?", "Annettiin väärästä henkilöstä.")
            .Press("Katso ennen antamista");
        await Visitor.Press("Peru lausunto");
        Assert.Contains("Lausunto on peruttu", Words(), StringComparison.Ordinal);
        Assert.Equal(1, await Given());
        await IsToldAlike();
        // Each deed is told of once it is done, with the customer.
        Assert.Equal(
            [$"174 {{{world.Own}}}", $"175 {{{world.Own}}}", $"176 {{{world.Own}}}", $"193 {{{world.Own}}}"],
            await Register.Lines(
                """
                select distinct action || ' ' || subjects::text from access.event where action in (174, 175, 176, 193)
                order by 1
                """
            )
        );
    }

    /// <summary>The law comes into force on 2 October 2021 between the writing and the giving, and ends nothing that was written.</summary>
    [Fact]
    public async Task Whether_it_may_be_given_is_asked_as_it_is_given()
    {
        On(2021, 10, 1);
        await Apply();
        await Visitor.Open($"{Home}/0/give");
        Assert.Contains("asia ei ole vielä kunnan", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Mitä lausunto sanoo?", "A1: ei estettä etuudelle").Press("Katso ennen antamista");
        await Visitor.Press("Anna lausunto");
        Assert.Contains("asia ei ole vielä kunnan", Visitor.Words(Visitor.Page.QuerySelector(".field__error")!));
        Assert.Contains("2.10.2021", Visitor.Words(Visitor.Page.QuerySelector(".field__error")!));
        Assert.Equal(0, await Given());

        On(2021, 10, 2);
        await Visitor.Press("Katso ennen antamista");
        await Visitor.Press("Anna lausunto");
        Assert.Contains("Lausunto on annettu", Words(), StringComparison.Ordinal);
    }

    /// <summary>Of two who give it the second is told, and nothing is given twice.</summary>
    [Fact]
    public async Task It_is_given_once()
    {
        await Apply();
        await Visitor.Open($"{Home}/0/give");
        using Visitor colleague = Visitor.Beside();
        await colleague.Open($"{Home}/0/give");
        foreach (Visitor one in (Visitor[])[Visitor, colleague])
            await one.Fill("Mitä lausunto sanoo?", "A1: ei estettä etuudelle").Press("Katso ennen antamista");
        await Visitor.Press("Anna lausunto");
        await colleague.Press("Anna lausunto");
        Assert.NotEqual("/fi/statements", colleague.Address);
        Assert.DoesNotContain("done=", colleague.Address, StringComparison.Ordinal);
        Assert.Equal(1, await Register.Ask<long>("select count(*) from statements.event where kind = 9"));
    }

    /// <summary>Whoever has handed the customer over gives nothing, and the list of who has the customer has it at once.</summary>
    [Fact]
    public async Task It_goes_with_the_customer()
    {
        await Apply();
        await Visitor.Open($"{Home}/0/give");
        await Register.Run($"update steering.current_period set organiser = 91 where person_id = {world.Own}");
        await Visitor.Fill("Mitä lausunto sanoo?", "A1: ei estettä etuudelle").Press("Katso ennen antamista");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);
        Assert.Equal(0, await Given());

        await site.SignIn(TestActor.Caseworker(91));
        await Visitor.Open("/fi/statements");
        Assert.Contains("23.5.2022", Words(), StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open("/fi/statements");
        Assert.Contains("Yhtään lausuntoa ei ole antamatta", Words(), StringComparison.Ordinal);
    }

    private async Task Apply()
    {
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Home);
        Assert.Contains("Asiakas ei ole kertonut hakevansa etuutta", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Kirjaa etuuden hakeminen");
        await Visitor
            .Choose("Mitä kirjaat?", "Asiakas hakee etuutta")
            .Fill("Etuuden maksaja", "Kela")
            .Press("Tallenna kirjaus");
        Assert.Contains("Kirjaus on tallennettu", Words(), StringComparison.Ordinal);
        Assert.Contains(Registration, Words(), StringComparison.Ordinal);
    }

    private Task<long> Given() => Register.Ask<long>("select count(*) from statements.duty where given_on is not null");

    private Task<int> IsToldAlike() => new StatedWorld(Register, new HostileDice(1)).IsToldAlikeByFiles();

    private void On(int year, int month, int day) =>
        Register.Clock.Now = new(year, month, day, 10, 0, 0, TimeSpan.Zero);

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
