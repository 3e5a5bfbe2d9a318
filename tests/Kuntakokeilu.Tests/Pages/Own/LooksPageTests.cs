using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Own;

public sealed class LooksPageTests(TestCluster cluster)
{
    private const string Question = "Miksi tietojani on katsottu?";
    private const string Answer = "Palvelutarpeesi arvioitiin uudelleen.";

    [Fact]
    public async Task A_look_is_seen_by_its_organisation_asked_about_and_answered()
    {
        await using DatabaseSite site = await Looked();
        await site.SignIn(TestActor.Jobseeker(1));
        await site.Visitor.Open("/fi/own/looks");
        Assert.Equal(["Tampere"], Texts(site, ".look h3"));
        Assert.Contains("Henkilön tietojen katselu Asiantuntija, palvelujen järjestäminen", Words(site));
        Assert.DoesNotContain("Caseworker", Words(site));

        await site.Visitor.Open(site.Visitor.Page.QuerySelector(".look a")!.GetAttribute("href")!);
        await site.Visitor.Fill("Kysymyksesi", " Miksi? ").Press("Lähetä kysymys");
        Assert.EndsWith("Kirjoita 10–1000 merkkiä", Visitor.Words(site.Visitor.Page.GetElementById("text-error")!));
        await site.Visitor.Fill("Kysymyksesi", Question).Press("Lähetä kysymys");
        Assert.Contains("Kysymyksesi on lähetetty", Words(site));
        Assert.Contains($"{Question} Odottaa vastausta", Words(site));
        Assert.Empty(site.Visitor.Page.QuerySelectorAll(".look a"));

        await site.SignIn(TestActor.Manager(TestActor.Tampere));
        await site.Visitor.Open("/fi/access/questions");
        Assert.Contains(Question, Words(site));
        await site.Visitor.Follow("Kysymys 1");
        Assert.Equal("Caseworker municipality-837", site.Visitor.Summary()["Katsoja"]);
        await site.Visitor.Fill("Vastaus", Answer).Press("Lähetä vastaus");
        Assert.Contains("Vastaus on lähetetty", Words(site));
        Assert.Contains("Mikään kysymys ei odota vastausta", Words(site));

        await site.SignIn(TestActor.Jobseeker(1));
        await site.Visitor.Open("/fi/own/looks");
        Assert.Equal([Question, Answer], Texts(site, ".talk dd"));
        Assert.Contains("Tampere vastasi 5.1.2026 klo 12.00", Words(site));
    }

    [Fact]
    public async Task Somebody_else_s_look_cannot_be_asked_about_and_the_try_is_noted()
    {
        await using DatabaseSite site = await Looked();
        await site.SignIn(TestActor.Jobseeker(2));
        await site.Visitor.Open("/fi/own/looks/1/ask");
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        await site.SignIn(TestActor.Manager(91));
        await site.Visitor.Open("/fi/access/questions/1");
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
        Assert.Equal(
            ["41 6 {}", "45 6 {}"],
            await site.Register.Lines(
                "select action || ' ' || outcome || ' ' || subjects::text from access.event where action > 32 order by id"
            )
        );
    }

    [Fact]
    public async Task Of_two_who_answer_the_slower_is_told()
    {
        await using DatabaseSite site = await Looked();
        await site.Register.Ask<int>(
            $"""
            insert into access.look_question (event_id, person_id, organisation_code, text, asked_at)
            values (1, 1, 'municipality-837', '{Question}', now()) returning id
            """
        );
        await site.SignIn(TestActor.Manager(TestActor.Tampere));
        await site.Visitor.Open("/fi/access/questions/1");
        await site.Register.Ask<int>(
            $"insert into access.look_answer select 1, '{Answer}', min(id), now() from access.account returning 1"
        );
        await site.Visitor.Fill("Vastaus", "Toinen vastaus tähän.").Press("Lähetä vastaus");
        Assert.Contains("Kysymykseen oli jo vastattu", Words(site));
        Assert.Equal([Question, Answer], Texts(site, ".talk dd"));
        Assert.Empty(site.Visitor.Page.QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task A_look_at_midnight_stands_under_the_Finnish_day_and_one_s_own_are_shown_when_asked_for()
    {
        await using DatabaseSite site = await Looked();
        await site.Register.Ask<long>(
            """
            insert into access.event (at, account_id, organisation, role, purpose, action, outcome, subjects)
            values ('2026-01-31 22:05Z', 1, 'te-office-5', 4, 1, 1, 0, '{1}') returning id
            """
        );
        await site.SignIn(TestActor.Jobseeker(1));
        await site.Visitor.Open("/fi/own/looks");
        Assert.Contains("1.2.2026 klo 0.05 Pirkanmaan TE-toimisto Asiakasluettelon katselu", Words(site));
        Assert.DoesNotContain("Sinä itse", Words(site));
        await site.Visitor.Follow("Näytä myös omat katseluni");
        Assert.Contains("Sinä itse Omien tietojen katselijoiden katselu", Words(site));
    }

    /// <summary>Anna is person 1, and a caseworker of Tampere has looked at her page: event 1.</summary>
    private async Task<DatabaseSite> Looked()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2021-09-01", "anna,2021-06-01,start,1980-01-01,837,2,no,sv,no\n");
        register.Clock.Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
        DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/register/people/1");
        Assert.Equal(HttpStatusCode.OK, site.Visitor.Response.StatusCode);
        return site;
    }

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);

    private static string[] Texts(DatabaseSite site, string selector) =>
        [.. site.Visitor.Page.QuerySelectorAll(selector).Select(Visitor.Words)];
}
