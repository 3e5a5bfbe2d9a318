using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;

namespace Kuntakokeilu.Tests.Pages.Register.Refusal;

/// <summary>A start that is refused, from the case page to the customer's letter.</summary>
public sealed class RefusalTests(TestCluster cluster) : IAsyncLifetime
{
    private AccessWorld world = null!;
    private DatabaseSite site = null!;
    private int person;

    private Visitor Visitor => site.Visitor;

    private TestRegister Register => world.Register;

    private string Page => $"/fi/register/people/{person}/refusal";

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_TE_office_refuses_who_has_registered_by_a_letter_and_the_search_ends_on_its_day()
    {
        await Started(world.AtTeOffice, kind: 0);
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open($"/fi/register/people/{person}");
        await Visitor.Follow("Tee päätös olla rekisteröimättä");
        await Visitor.Press("Tee päätös");
        Assert.Equal(3, Visitor.Page.QuerySelectorAll(".field__error").Length);
        using Visitor other = Visitor.Beside();
        await other.Open(Page);
        Fill(other);

        await Fill(Visitor).Press("Tee päätös");

        Assert.StartsWith("/fi/register/letters/", Visitor.Address, StringComparison.Ordinal);
        string letter = Visitor.Words(Visitor.Page.Body!);
        Assert.Contains("Sinua ei rekisteröidä työnhakijaksi.", letter, StringComparison.Ordinal);
        Assert.Contains("Oleskelulupa päättyi", letter, StringComparison.Ordinal);
        Assert.Contains("sosiaaliturva-asioiden muutoksenhakulautakuntaan", letter, StringComparison.Ordinal);
        Assert.Contains("1379/2021", letter, StringComparison.Ordinal);
        Assert.Equal(
            [$"2 2024-11-15 te-office-5 8 customer"],
            await Register.Lines(
                """
                select concat_ws(' ', l.kind, l.decided_on, l.authority, n.kind, n.addressee)
                from notices.decision_letter l join notices.notice n on n.cause = l.cause
                """
            )
        );
        // Nobody's from now on, and on no day since.
        Assert.Equal(
            ["2024-11-01 0"],
            await Register.Lines(
                $"""
                select p.valid_from || ' ' || p.authority from steering.period p
                join steering.current_period c on c.person_id = p.person_id and c.version = p.version
                where p.person_id = {person} and p.valid_from >= '2024-11-01'
                """
            )
        );
        Assert.Equal(
            [$"108 {{{person}}} Oleskelulupa päättyi 1.11.2024."],
            await Register.Lines(
                "select action || ' ' || subjects::text || ' ' || why from access.event where action = 108"
            )
        );
        await Register.Replays();
        await Register.IsToldAlikeByFiles();
        // Another official of the office finds nobody to refuse.
        await other.Press("Tee päätös");
        Assert.Equal(HttpStatusCode.NotFound, other.Response.StatusCode);

        await site.SignIn(TestActor.Jobseeker(person));
        await Visitor.Open("/fi/own/search");
        await Visitor.Follow("Ilmoittautuminen työnhakijaksi 10.11.2024");
        Assert.Contains("Sinua ei ole rekisteröity työnhakijaksi", Words(), StringComparison.Ordinal);
        await Visitor.Follow("Lue päätös");
        Assert.Contains("Sinua ei rekisteröidä", Visitor.Words(Visitor.Page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_refuses_a_restart_and_not_a_first_registration()
    {
        await Started(world.Own, kind: 3);
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Page);
        await Fill(Visitor).Press("Tee päätös");
        Assert.Contains("1381/2021", Visitor.Words(Visitor.Page.Body!), StringComparison.Ordinal);

        await Started(world.Organised, kind: 0);
        await Visitor.Open(Page);
        Assert.Contains("Päätöksen tekee TE-toimisto", Words(), StringComparison.Ordinal);
        Assert.Null(Visitor.Page.QuerySelector("textarea"));
        await Register.Replays();
    }

    [Fact]
    public async Task What_was_recorded_meanwhile_is_told_and_the_text_stays()
    {
        await Started(world.AtTeOffice, kind: 0);
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open(Page);
        Fill(Visitor);
        await Register.Import("2024-11-15", "avain-toimisto,2024-11-12,registry,1970-01-01,837,3,yes,fi,no\n");
        await Visitor.Press("Tee päätös");
        Assert.Equal(HttpStatusCode.Conflict, Visitor.Response.StatusCode);
        Assert.Contains(
            "Oleskelulupa päättyi",
            Visitor.Page.QuerySelector("textarea")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(0L, await Register.Ask<long>("select count(*) from registration.refusal"));
        await Visitor.Press("Tee päätös");
        // What came after the start stays on record: the search ends on its day.
        Assert.Equal(
            "2024-11-12",
            await Register.Ask<string>(
                $"select date::text from register.fact where person_id = {person} and event = 3 order by seq desc limit 1"
            )
        );
        await Register.IsToldAlikeByFiles();
    }

    [Theory]
    [InlineData("2022-05-01", "Päätöstä ei voi vielä tehdä")]
    [InlineData("2022-05-02", null)]
    public async Task There_is_such_a_decision_since_the_new_service_model(string day, string? why)
    {
        Register.Clock.Now = new(DateOnly.Parse(day), new(10, 0), TimeSpan.Zero);
        await Started(world.AtTeOffice, kind: 0, on: "2022-04-20");
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await Visitor.Open(Page);
        Assert.Contains(why ?? "Miksi asiakasta ei rekisteröidä?", Words(), StringComparison.Ordinal);
        Assert.Equal(why is null, Visitor.Page.QuerySelector("textarea") is not null);
    }

    [Fact]
    public async Task Who_has_started_nothing_here_can_not_be_refused()
    {
        person = world.Own;
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        await Visitor.Open(Page);
        Assert.Contains("Päätettävää ei ole", Words(), StringComparison.Ordinal);
    }

    /// <summary>The search ended, and was started again by a form.</summary>
    private async Task Started(int who, int kind, string on = "2024-11-10")
    {
        person = who;
        string key = world.KeyOf(who);
        string row = await Register.Ask<string>(
            $"""
            select concat_ws(',', to_char(birth_date, 'YYYY-MM-DD'), to_char(home_municipality, 'FM000'), 2,
                '{(who == world.AtTeOffice ? "yes" : "no")}', 'fi', 'no')
            from register.fact where person_id = {who} order by seq desc limit 1
            """
        );
        DateOnly start = DateOnly.Parse(on);
        DateTimeOffset now = Register.Clock.Now;
        await Register.Import(on, $"{key},{start.AddDays(-9):yyyy-MM-dd},end,{row}\n{key},{on},start,{row}\n");
        Register.Clock.Now = now;
        await Register.Run(
            $"""
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            select gen_random_uuid(), {who}, {kind}, '{on}', jsonb_build_object(), recording_id
            from register.fact where person_id = {who} order by seq desc limit 1;
            update steering.current_period set organiser = {AccessWorld.Tampere}
            where person_id = {who} and {who} = {world.Organised}
            """
        );
    }

    private static Visitor Fill(Visitor visitor) =>
        visitor
            .Choose("Asiakkaalla ei ole oikeutta työskennellä Suomessa")
            .Fill("Perustelu", "Oleskelulupa päättyi 1.11.2024.")
            .Fill("Puhelinnumero, josta saa lisätietoja", "0100 000 000");

    private string Words() => Visitor.Words(Visitor.Page.Body!);
}
