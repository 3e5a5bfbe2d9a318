using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Intake;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Steering;

public sealed class QueuePageTests(TestCluster cluster)
{
    [Fact]
    public async Task A_difference_is_settled_by_the_form_and_only_once()
    {
        await using DatabaseSite site = await DatabaseSite.Of(
            await SettlementServiceTests.WithDifference(cluster),
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        await site.Visitor.Open("/fi/steering/differences");
        await site.Visitor.Follow("Ero 1");
        Assert.Contains("Muuttuu", Words(site));

        await site.Visitor.Press("Kirjaa ratkaisu");
        Assert.Contains("Valitse, hyväksytkö tiedot", Words(site));
        Assert.Contains("Kirjoita perustelu", Words(site));

        await site.Register.Settle(1, false, "toinen oli nopeampi");
        await site
            .Visitor.Choose("Hyväksyn: tiedot otetaan mukaan")
            .Fill("Perustelu", "Muuttoilmoitus")
            .Press("Kirjaa ratkaisu");
        Assert.Contains("Asia oli jo ratkaistu", Words(site));
        Assert.Contains("toinen oli nopeampi", Words(site));
        Assert.DoesNotContain(site.Visitor.Page.QuerySelectorAll("button"), b => b.TextContent == "Kirjaa ratkaisu");
    }

    [Fact]
    public async Task An_accepted_difference_is_told_on_its_page_and_leaves_the_queue()
    {
        await using DatabaseSite site = await DatabaseSite.Of(
            await SettlementServiceTests.WithDifference(cluster),
            TestActor.Caseworker(AccessWorld.Tampere)
        );
        await site.Visitor.Open("/fi/steering/differences/1");
        await site
            .Visitor.Choose("Hyväksyn: tiedot otetaan mukaan")
            .Fill("Perustelu", "Muuttoilmoitus <b>")
            .Press("Kirjaa ratkaisu");
        Assert.Contains($"ratkaisija Caseworker municipality-837. Perustelu: Muuttoilmoitus <b>", Words(site));

        await site.Visitor.Open("/fi/steering/differences");
        Assert.Contains("Mikään ei odota ratkaisua", Words(site));
        await site.Visitor.Follow("Näytä ratkaistut");
        Assert.Contains("Hyväksytty", Words(site));
        await site.Visitor.Open("/fi/steering/differences/7");
        Assert.Equal(HttpStatusCode.NotFound, site.Visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_undetermined_are_listed_by_office_with_what_is_missing_today()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2021-09-01",
            "bo,2021-06-01,start,1980-01-01,837,2,unknown,fi,no\n"
                + "cia,2021-06-01,start,1980-01-01,091,2,yes,,no\n"
                + "dan,2021-06-01,start,1980-01-01,091,2,no,fi,no\n"
                + "eva,2021-06-01,start,1980-01-01,049,2,unknown,fi,no\neva,2021-07-01,registry,1980-01-01,049,2,no,fi,no\n"
        );
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.TeOfficer(1));
        await site.Visitor.Open("/fi/transfers/clarify");

        Assert.Equal(["eva", "cia"], Column(site, 1));
        Assert.Equal(["1.6.2021", "1.6.2021"], Column(site, 2));
        Assert.Equal("äidinkieli", Column(site, 3)[1]);
        Assert.StartsWith("Mitään ei enää puutu (testin tulos nyt: kuuluu kohderyhmään)", Column(site, 3)[0]);
        Assert.Equal("päättyi 8.6.2021", Column(site, 4)[0]);
        await site.Visitor.Open("/fi/transfers/clarify?after=2021-06-01.4");
        Assert.Equal(["cia"], Column(site, 1));

        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await site.Visitor.Open("/fi/transfers/clarify");
        Assert.Equal(["bo"], Column(site, 1));
        Assert.Equal("täyttyvätkö ansiopäivärahan edellytykset", Column(site, 3)[0]);
    }

    [Fact]
    public async Task An_import_tells_what_it_came_to_and_which_rows_were_rejected()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2021-09-01",
            "bo,2021-06-01,start,1980-01-01,837,2,no,fi,no\nbo,2021-06-31,change,1980-01-01,837,2,no,fi,no\n"
                + "cia,2021-06-01,change,1980-01-01,837,2,no,fi,no\n",
            "zed,2021-07-01,transfer_to_te_office,,safety,yes,yes,no\n"
        );
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Keha(Purpose.Maintenance));
        await site.Visitor.Open("/fi/steering/imports");
        await site.Visitor.Follow("Tuonti 1");

        Assert.Equal("Valmis", site.Visitor.Summary()["Tila"]);
        Assert.Equal("1.9.2021 klo 13.00", site.Visitor.Summary()["Alkoi"]);
        Assert.Equal(["facts-1.csv", "facts-1.csv", "acts-1.csv"], Column(site, 1));
        Assert.False(site.Visitor.Response.Headers.Contains("Refresh"));

        await site.Visitor.Fill("Hylkäämisen syy", "Henkilöä ei ole tiedoissa").Press("Näytä");
        Assert.Equal(["acts-1.csv"], Column(site, 1));
        await site.Visitor.Open("/fi/steering/imports/1?handler=rejected");
        Assert.Equal(
            "file,line,person,code,message\nfacts-1.csv,3,bo,bad_date,date: not a day of the form YYYY-MM-DD\n"
                + "facts-1.csv,4,cia,no_open_search,no job search is open on this day\n"
                + "acts-1.csv,2,zed,unknown_person,there are no facts of such a person\n",
            await site.Visitor.Response.Content.ReadAsStringAsync(Stop)
        );
    }

    [Fact]
    public async Task An_import_that_nobody_is_at_is_interrupted_and_one_that_is_shown_to_run_runs()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2021-09-01", "bo,2021-06-01,start,1980-01-01,837,2,no,fi,no\n");
        await Sql.Run(register.ConnectionString, "update register.import set finished_at = null", Stop);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Keha(Purpose.Maintenance));
        await site.Visitor.Open("/fi/steering/imports/1");
        Assert.Contains("Tuonti on keskeytynyt: facts-1.csv", Words(site));
        await site.Visitor.Open("/fi/steering");
        Assert.Contains("Tuonti on keskeytynyt: facts-1.csv", Words(site));

        await using Npgsql.NpgsqlConnection running = await register.Source.OpenConnectionAsync(Stop);
        await Core.Intake.Importing.ImportLedger.Show(running, 1, Stop);
        foreach (string address in (string[])["/fi/steering/imports/1", "/fi/steering"])
        {
            await site.Visitor.Open(address);
            Assert.Equal("1", site.Visitor.Summary()["Rivejä"]);
            Assert.Equal("ei vielä tiedossa", site.Visitor.Summary()["Nopeus"]);
            Assert.Single(site.Visitor.Page.QuerySelectorAll("progress"));
            Assert.True(site.Visitor.Response.Headers.Contains("Refresh"));
            await site.Visitor.Follow("Pysäytä päivitys");
            Assert.False(site.Visitor.Response.Headers.Contains("Refresh"));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);

    private static string[] Column(DatabaseSite site, int column) =>
        [.. site.Visitor.Page.QuerySelectorAll($"tbody tr > :nth-child({column})").Select(Visitor.Words)];
}
