using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Attachments;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;

namespace Kuntakokeilu.Tests.Pages.Register.Starts;

/// <summary>Starts with something for an official's eyes, from the jobseeker's form to what the official makes of it.</summary>
public sealed class StartsTests(TestCluster cluster) : IAsyncLifetime
{
    private const string List = "/fi/register/starts";
    private const string Accept = "Hyväksy ilmoittautuminen";
    private const string Question = "Lähetä kuva luvan molemmista puolista.";
    private AccessWorld world = null!;
    private DatabaseSite site = null!;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_permit_and_a_file_wait_for_the_TE_officer_who_asks_and_accepts_before_the_transfer()
    {
        int person = await Registered("Venäjä", withFile: true);
        Assert.Equal(["3 5 837 2024-11-15"], await Waiting(person));

        await site.SignIn(TestActor.TeOfficer(1));
        await Visitor.Open(List);
        Assert.Contains("Yhtään ilmoittautumista ei ole tarkistettavana", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{List}/{person}");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Response.StatusCode);

        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open("/fi/access");
        Assert.Contains("Tarkistettavat ilmoittautumiset", Words(), StringComparison.Ordinal);
        // Not transferred before somebody has looked.
        await Visitor.Open("/fi/transfers");
        await Visitor.Open("/fi/transfers/confirm");
        Assert.Contains("heidän ilmoittautumisensa on ensin tarkistettava", Words(), StringComparison.Ordinal);
        Assert.Null(Visitor.Page.QuerySelector("input[name=people]"));
        await Visitor.Open("/fi/transfers");
        await Visitor.Follow("Tarkista ensin Malli, Uusi");
        Assert.Equal("Ilmoittautumisen tarkistus: Uusi Malli", Visitor.Heading);
        Assert.Contains("määräaikainen lupa", Words(), StringComparison.Ordinal);
        Assert.Contains("lupa.pdf", Words(), StringComparison.Ordinal);

        await Visitor.Follow("Kysy asiakkaalta");
        await Visitor.Fill("Kysymys", "lyhyt").Press("Lähetä kysymys");
        Assert.Contains("10–2000 merkkiä", Words(), StringComparison.Ordinal);
        await Visitor.Fill("Kysymys", Question).Press("Lähetä kysymys");
        Assert.Contains("Kysymys on lähetetty asiakkaalle", Words(), StringComparison.Ordinal);
        Assert.Contains("Vastattava viimeistään 22.11.2024", Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["customer", "te-office-5"],
            await Register.Lines(
                $"select addressee from notices.notice where person_id = {person} and kind = 6 order by addressee"
            )
        );
        Register.Clock.Now = Register.Clock.Now.AddDays(8);
        await Visitor.Open(List);
        Assert.Contains("Vastaus myöhässä", Words(), StringComparison.Ordinal);

        await Visitor.Follow("Malli, Uusi");
        Assert.Contains(Question, Words(), StringComparison.Ordinal);
        using Visitor other = Visitor.Beside();
        await other.Open(Visitor.Address);
        await Visitor.Press(Accept);
        Assert.Contains("Ilmoittautuminen on hyväksytty", Words(), StringComparison.Ordinal);
        Assert.Contains("Yhtään ilmoittautumista ei ole tarkistettavana", Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["1 2024-11-23 te-office-5 TeOfficer te-office-5"],
            await Register.Lines(
                "select concat_ws(' ', outcome, done_on, authority, done_by) from registration.start_test"
            )
        );
        Assert.Equal(
            [$"129 0 {{{person}}}"],
            await Register.Lines(
                "select action || ' ' || outcome || ' ' || subjects::text from access.event where action = 129"
            )
        );
        // A colleague finds it done, and changes nothing.
        await other.Press(Accept);
        Assert.Equal(HttpStatusCode.Conflict, other.Response.StatusCode);
        Assert.Contains("ei tarvitse tarkistaa", Visitor.Words(other.Page.Body!), StringComparison.Ordinal);

        await Visitor.Open("/fi/transfers");
        await Visitor.Follow("Vahvista Malli, Uusi");
        await Visitor.Press("Vahvista siirrot (1)");
        Assert.Contains("Siirretty 1", Words(), StringComparison.Ordinal);
        await Register.Replays();
        await Register.IsToldAlikeByFiles();
    }

    [Fact]
    public async Task What_was_recorded_meanwhile_is_told_and_the_question_stays()
    {
        int person = await Registered("Venäjä", withFile: false);
        Assert.Equal(["1 5 837 2024-11-15"], await Waiting(person));
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open($"{List}/{person}/ask");
        await Register.Run($"update register.case set version = version + 1 where person_id = {person}");
        await Visitor.Fill("Kysymys", Question).Press("Lähetä kysymys");
        Assert.Equal(HttpStatusCode.Conflict, Visitor.Response.StatusCode);
        Assert.Contains(Question, Visitor.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await Visitor.Press("Lähetä kysymys");
        Assert.Contains("Kysymys on lähetetty asiakkaalle", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_answers_it_and_an_end_lets_it_go()
    {
        int person = await Registered("Venäjä", withFile: false);
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open($"{List}/{person}");
        await Visitor.Follow("Tee päätös olla rekisteröimättä");
        await Visitor
            .Choose("Asiakkaalla ei ole oikeutta työskennellä Suomessa")
            .Fill("Perustelu", "Lupa on sidottu toiseen työnantajaan.")
            .Fill("Puhelinnumero, josta saa lisätietoja", "0100 000 000")
            .Press("Tee päätös");
        Assert.StartsWith("/fi/register/letters/", Visitor.Address, StringComparison.Ordinal);
        Assert.Equal(
            ["2 2024-11-15 te-office-5"],
            await Register.Lines(
                "select concat_ws(' ', outcome, done_on, authority, done_by) from registration.start_test"
            )
        );

        await Register.Run(
            $"""
            update registration.start_test set outcome = null, done_on = null, authority = null, holder = 837,
                person_id = {world.Own}
            """
        );
        await Register.Import("2024-11-15", $"{AccessWorld.OwnKey},2024-11-14,end,1990-01-01,837,2,no,fi,no\n");
        Assert.Equal(["3"], await Register.Lines("select outcome::text from registration.start_test"));
    }

    /// <summary>Another code, the same human perhaps; whoever is under non-disclosure is nobody's namesake.</summary>
    [Theory]
    [InlineData(false, "4")]
    [InlineData(true, null)]
    public async Task Who_has_the_name_and_birth_date_of_somebody_else_is_looked_at(bool isProtected, string? matters)
    {
        await Register.Run(
            $"""
            update register.identity set family_name = 'Malli', given_names = 'Uusi', name_key = 'MALLI UUSI'
            where person_id = {world.AtTeOffice};
            set session_replication_role = replica;
            update register.fact set birth_date = '1990-02-03' where person_id = {world.AtTeOffice};
            set session_replication_role = origin;
            update steering.current_period set protected = {isProtected} where person_id = {world.AtTeOffice}
            """
        );
        int person = await Registered("Suomi", withFile: false);
        Assert.Equal(matters is null ? [] : [$"{matters} 5 837 2024-11-15"], await Waiting(person));
        if (matters is null)
            return;
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open($"{List}?matter=namesake");
        await Visitor.Follow("Malli, Uusi");
        Assert.NotNull(Visitor.Page.QuerySelector($"a[href='/fi/register/people/{world.AtTeOffice}']"));
        Assert.Equal(
            $"{{{person},{world.AtTeOffice}}}",
            await Register.Ask<string>(
                "select subjects::text from access.event where action = 128 order by id desc limit 1"
            )
        );
        // Of another's customer nothing is shown.
        await Register.Run($"update steering.current_period set te_office = 1 where person_id = {world.AtTeOffice}");
        await Visitor.Open($"{List}/{person}");
        Assert.Contains("hänen tietojaan ei näytetä", Words(), StringComparison.Ordinal);
        await Visitor.Open($"{List}?matter=permit");
        Assert.DoesNotContain("Malli, Uusi", Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_for_eyes_nothing_waits()
    {
        int person = await Registered("Ruotsi", withFile: false);
        Assert.Empty(await Waiting(person));
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open($"{List}/{person}");
        Assert.Contains("ei tarvitse tarkistaa", Words(), StringComparison.Ordinal);
    }

    /// <summary>Matters, holder, municipality and day of what waits.</summary>
    private Task<List<string>> Waiting(int person) =>
        Register.Lines(
            $"""
            select concat_ws(' ', matters, -holder, municipality, sent_on) from registration.start_test
            where person_id = {person} and outcome is null
            """
        );

    /// <returns>The number of whoever has registered.</returns>
    private async Task<int> Registered(string citizenship, bool withFile)
    {
        await site.SignIn(new TestActor(Role.Jobseeker, null));
        await Register.Run(
            """
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '030290-901U', 'Malli', 'Uusi', now() from access.account
            """
        );
        await Visitor.Open("/fi/own/register");
        await Visitor.Press("Aloita");
        await Visitor
            .Fill("Kotikunta", "Tampere")
            .Fill("Äidinkieli", "suomi")
            .Fill("Kansalaisuus", citizenship)
            .Press("Jatka");
        await Visitor.Fill("Puhelinnumero", "040 123").Choose("Suomeksi").Press("Jatka");
        if (citizenship == "Venäjä")
            await Visitor
                .Choose("Tilapäinen tai muu määräaikainen lupa")
                .Fill("Luvan viimeinen päivä, jos lupa on määräaikainen", "31.12.2025")
                .Choose("Ei")
                .Press("Jatka");
        await Visitor.Choose("Työtön").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        if (citizenship != "Suomi")
            await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Choose("Ei").Press("Jatka");
        await Visitor.Fill("Työhistoria", "Myyjä 2015–2024").Press("Jatka");
        if (withFile)
            await Visitor.Attach("Tiedosto", "lupa.pdf", MadeFiles.Pdf()).Press("Lisää tiedosto");
        if (Visitor.Heading == "Liitteet")
            await Visitor.Press("Jatka");
        await Visitor.Press("Lähetä ilmoittautuminen");
        Assert.Equal("Olet työnhakijana 15.11.2024 alkaen", Visitor.Heading);
        return await Register.Ask<int>("select max(id) from register.person");
    }

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
