using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Access;

public sealed class AuditPagesTests(TestCluster cluster)
{
    private const string Matter = "Valvonta-asia 12/2026: kantelu katselusta";

    [Fact]
    public async Task The_log_is_searched_only_with_a_matter_which_the_search_s_own_event_keeps()
    {
        await using DatabaseSite site = await Site(TestActor.Supervisor);
        await site.Visitor.Open("/fi/access/audit");
        await site.Visitor.Fill("Asia, jota haku koskee", "ei syytä").Press("Hae lokista");
        Assert.EndsWith("Kirjoita 10–255 merkkiä", Visitor.Words(site.Visitor.Page.GetElementById("matter-error")!));
        Assert.Empty(site.Visitor.Page.QuerySelectorAll("tbody"));

        await Searched(site);
        Assert.Equal("/fi/access/audit", site.Visitor.Address);
        Assert.Equal(50, Rows(site).Length);
        Assert.StartsWith("1.2.2026 klo 0.01", Rows(site)[0], StringComparison.Ordinal);
        Assert.Contains("KaijaTili 1", Rows(site)[0], StringComparison.Ordinal);
        Assert.Contains("TampereAsiantuntija, palvelujen järjestäminen", Rows(site)[0], StringComparison.Ordinal);

        await site.Visitor.Press("Seuraavat");
        Assert.Equal(10, Rows(site).Length);
        Assert.Contains("EvättyEi omien asiakkaiden joukossa", Rows(site)[9], StringComparison.Ordinal);
        await site.Visitor.Press("Edelliset");
        Assert.Equal(50, Rows(site).Length);
        Assert.StartsWith("1.2.2026 klo 0.01", Rows(site)[0], StringComparison.Ordinal);
        // The page and the form that was not right are looks at the page, each search an event of its own.
        Assert.Equal(
            ["47 - 0", "47 - 0", $"32 {Matter} 50", $"32 {Matter} 10", $"32 {Matter} 50"],
            await site.Register.Lines(
                """
                select action || ' ' || coalesce(why, '-') || ' ' || cardinality(subjects) from access.event
                where action in (32, 47) order by id
                """
            )
        );
    }

    [Fact]
    public async Task A_search_that_makes_no_sense_is_told_at_its_fields()
    {
        await using DatabaseSite site = await Site(TestActor.Supervisor with { Person = 7 });
        await site.Visitor.Open("/fi/access/audit");
        await site
            .Visitor.Fill("Asia, jota haku koskee", Matter)
            .Fill("Ensimmäinen päivä", "2026-02-01")
            .Fill("Viimeinen päivä", "2026-01-01")
            .Fill("Henkilön numero", "7")
            .Fill("Käyttäjätilin numero", "Kaija")
            .Press("Hae lokista");
        foreach (string field in (string[])["until", "person", "account"])
            Assert.NotNull(site.Visitor.Page.GetElementById($"{field}-error"));
        Assert.Equal(3, site.Visitor.Page.QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task One_s_own_trail_is_paged_by_key()
    {
        await using DatabaseSite site = await Site(TestActor.TeOfficer(TestActor.Pirkanmaa));
        int account = await site.Register.Ask<int>("select max(id) from access.account");
        await site.Register.Ask<long>($"with made as ({Events(account, 60)} returning 1) select count(*) from made");
        await site.Visitor.Open("/fi/access/trail");
        Assert.Equal(50, Rows(site).Length);
        await site.Visitor.Follow("Seuraavat");
        // The first page was noted too, and stands before.
        Assert.Equal(10, Rows(site).Length);
        Assert.Contains("EvättyEi omien asiakkaiden joukossa", Rows(site)[^1], StringComparison.Ordinal);
        await site.Visitor.Follow("Edelliset");
        Assert.Equal(50, Rows(site).Length);
        await site.Visitor.Follow("Alkuun");
        Assert.Contains("Oman käyttölokin katselu", Rows(site)[0], StringComparison.Ordinal);

        await site.Visitor.Follow("Aika");
        Assert.Contains("EvättyEi omien asiakkaiden joukossa", Rows(site)[0], StringComparison.Ordinal);
        await site.Visitor.Fill("Tulos", "Evätty").Press("Näytä");
        Assert.Single(Rows(site));
        Assert.Contains("Kaikkiaan 1", Visitor.Words(site.Visitor.Page.QuerySelector(".counted")!));
        await site.Visitor.Fill("Mitä tehtiin", "Asiakasluettelon katselu").Press("Näytä");
        Assert.Contains("Rajaukseen ei kuulu mitään", Visitor.Words(site.Visitor.Page.Body!));
        await site.Visitor.Follow("Poista rajaus: Evätty×");
        Assert.Contains("Rajaukseen ei kuulu mitään", Visitor.Words(site.Visitor.Page.Body!));
    }

    [Fact]
    public async Task Who_does_not_supervise_is_refused()
    {
        await using DatabaseSite site = await Site(TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/access/audit");
        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);
        await site.SignIn(TestActor.Keha(Purpose.Maintenance));
        await site.Visitor.Open("/fi/access/audit");
        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);
    }

    /// <summary>Sixty events of the turn of January, of which the first was refused.</summary>
    private async Task<DatabaseSite> Site(TestActor actor)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Ask<int>(
            """
            insert into access.account (issuer, subject, name, created_at)
            values ('https://test', 'kaija', 'Kaija', now()) returning id
            """
        );
        await register.Ask<long>($"with made as ({Events(1, 60)} returning 1) select count(*) from made");
        return await DatabaseSite.Of(register, actor);
    }

    private static string Events(int account, int count) =>
        $"""
            insert into access.event (at, account_id, organisation, role, purpose, action, outcome, subjects)
            select timestamptz '2026-01-31 21:02Z' + n * interval '1 minute', {account}, 'municipality-837', 2, 1, 3,
                case when n = 0 then 6 else 0 end, array[n + 100]
            from generate_series(0, {count - 1}) n
            """;

    private static Task<Visitor> Searched(DatabaseSite site) =>
        site
            .Visitor.Fill("Asia, jota haku koskee", Matter)
            .Fill("Ensimmäinen päivä", "2026-01-31")
            .Fill("Viimeinen päivä", "2026-02-01")
            .Press("Hae lokista");

    private static string[] Rows(DatabaseSite site) =>
        [.. site.Visitor.Page.QuerySelectorAll("tbody tr").Select(Visitor.Words)];
}
