using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Register;

public sealed class CustomersPageTests(TestCluster cluster)
{
    [Fact]
    public async Task Ones_own_customers_stand_there_and_nobody_elses()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Manager(AccessWorld.Tampere));
        await site.Visitor.Open("/fi/register/customers");
        Assert.Equal(
            ["Malli, avain-virkailija", "Malli, avain-jarjestetty", "Malli, avain-oma"],
            site.Visitor.Column(1)
        );
        Assert.Equal("1.6.2021", site.Visitor.Column(3).First());
        Assert.Equal("kuuluu kohderyhmään", site.Visitor.Column(4).First());
        Assert.Equal("2, työtön", site.Visitor.Column(5).First());
        Assert.Contains("Kaikkiaan 3", Words(site));
        int[] own = [world.Own, world.Organised, world.Official];
        Assert.Equal(own.Order(), await Noted(world, 1));

        using HttpClient browser = Browser(site);
        using HttpResponseMessage file = await browser.GetAsync(
            "/fi/register/customers.csv",
            TestContext.Current.CancellationToken
        );
        string[] lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("no-store", $"{file.Headers.CacheControl}");
        Assert.EndsWith("person,family_name,given_names,birth_year,since,basis,status", lines[0]);
        Assert.Equal("avain-oma,Malli,avain-oma,,2021-06-01,kuuluu kohderyhmään,2", lines[3]);
        Assert.Equal(own.Order(), await Noted(world, 6));
    }

    [Fact]
    public async Task The_few_see_the_protected_and_a_caseworker_has_no_file()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Caseworker(AccessWorld.Tampere) with
            {
                SeesProtected = true,
            }
        );
        await site.Visitor.Open("/fi/register/customers");
        Assert.Contains("Malli, avain-suojattu", site.Visitor.Column(1));
        Assert.DoesNotContain("Lataa CSV", Words(site));
        using HttpClient browser = Browser(site);
        using HttpResponseMessage file = await browser.GetAsync(
            "/fi/register/customers.csv",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Forbidden, file.StatusCode);
    }

    [Fact]
    public async Task A_te_office_has_its_own()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.TeOfficer(AccessWorld.Pirkanmaa)
        );
        await site.Visitor.Open("/fi/register/customers");
        Assert.Equal(["Malli, avain-toimisto"], site.Visitor.Column(1));
    }

    [Fact]
    public async Task Many_are_shown_fifty_at_a_time_each_once_the_latest_first()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-01-10", Many(120));
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(AccessWorld.Tampere));
        await site.Visitor.Open("/fi/register/customers");
        List<string> shown = [.. site.Visitor.Column(1)];
        List<string> days = [.. site.Visitor.Column(3)];
        for (int page = 2; page <= 3; page++)
        {
            await site.Visitor.Follow("Seuraavat");
            shown.AddRange(site.Visitor.Column(1));
            days.AddRange(site.Visitor.Column(3));
        }
        Assert.Equal(120, shown.Distinct().Count());
        Assert.Equal(120, shown.Count);
        Assert.Equal(days.OrderByDescending(Day), days);
        Assert.Contains("Rivit 101–120, kaikkiaan 120", Words(site));
        List<string> back = [.. site.Visitor.Column(1)];
        for (int page = 2; page >= 1; page--)
        {
            await site.Visitor.Follow("Edelliset");
            back.InsertRange(0, site.Visitor.Column(1));
        }
        Assert.Equal(shown, back);
        Assert.Contains("Rivit 1–50, kaikkiaan 120", Words(site));
        await site.Visitor.Follow("Asiakkaana alkaen");
        Assert.Equal("/fi/register/customers?sort=since", site.Visitor.Address);
        Assert.Equal("1.6.2021", site.Visitor.Column(3).First());

        await site.Visitor.Open("/fi/register/customers?since=2021-06-03&basis=target_group");
        Assert.Equal(40, site.Visitor.Column(1).Count());
        await site.Visitor.Follow("Poista rajaus: 3.6.2021 tai myöhemmin×");
        Assert.Equal("/fi/register/customers?basis=target_group", site.Visitor.Address);
        await site.Visitor.Fill("Peruste", "muutto").Press("Näytä");
        Assert.Contains("Rajaukseen ei kuulu mitään", Words(site));
        Assert.Empty(site.Visitor.Page.QuerySelectorAll(".error-summary"));
        await site.Visitor.Open("/fi/register/customers?since=x");
        Assert.NotNull(site.Visitor.Page.GetElementById("since-error"));
    }

    [Fact]
    public async Task Over_a_thousand_are_not_counted_further()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-01-10", Many(1001));
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(AccessWorld.Tampere));
        await site.Visitor.Open("/fi/register/customers");
        Assert.Contains("Rivit 1–50, kaikkiaan yli 1 000", Words(site));
    }

    [Fact]
    public async Task An_empty_list_says_why()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Caseworker(49));
        await site.Visitor.Open("/fi/register/customers");
        Assert.Contains("Organisaatiollasi ei ole asiakkaita", Words(site));
    }

    [Fact]
    public async Task The_main_menu_has_what_one_may_do()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register);
        string[] open = ["Palvelut", "Tilastot", "Lakikirja"];
        string[] forOfficials = ["Kysymykset ja vastaukset", .. open];
        string[] forCitizens = ["Kuka palvelee minua?", "Palvelut", "Kokeilualueet ja kunnat", "Tilastot", "Lakikirja"];
        Assert.Equal(forCitizens, await Menu(site));
        await site.SignIn(TestActor.Jobseeker(world.Own));
        Assert.Equal(
            ["Omat tiedot", "Työnhakuni", "Asioi toisen puolesta", "Ilmoitukset", .. forCitizens],
            await Menu(site)
        );
        await site.SignIn(TestActor.Caseworker(AccessWorld.Tampere));
        Assert.Equal(
            [
                "Oma työ",
                "Asiakastyö",
                "Asiakkaat",
                "Henkilön haku",
                "Tapaamiset",
                "Lausunnot",
                "Myöhässä tulleet tiedot",
                "Tukien käsittely",
                .. forOfficials,
            ],
            await Menu(site)
        );
        await site.SignIn(TestActor.Supervisor);
        Assert.Equal(["Oma työ", "Henkilön haku", "Käytön valvonta", .. forOfficials], await Menu(site));
        await site.SignIn(TestActor.Keha(Purpose.UserRights));
        Assert.Equal(["Oma työ", "Käyttöoikeudet", "Organisaatiot", .. forOfficials], await Menu(site));
        await site.SignIn(new(Role.Ministry, "tem"));
        Assert.Equal(
            ["Oma työ", "Ohjauksen tilanne", "Määrärahat", "Kyselyjen teko", .. forOfficials],
            await Menu(site)
        );
        await site.SignIn(new(Role.ElyOfficer, Organisations.ElyCentre(5)));
        Assert.Equal(["Oma työ", "Määrärahat", .. forOfficials], await Menu(site));
    }

    private static string Many(int people) =>
        string.Concat(
            Enumerable.Range(0, people).Select(i => $"p{i},2021-06-0{1 + i % 3},start,1990-01-01,837,2,no,fi,no\n")
        );

    private static DateOnly Day(string written) =>
        DateOnly.ParseExact(written, "d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<string>> Menu(DatabaseSite site)
    {
        await site.Visitor.Open("/fi");
        return site.Visitor.Page.QuerySelectorAll(".main-nav a").Select(Visitor.Words);
    }

    /// <summary>With the session of the visitor.</summary>
    private static HttpClient Browser(DatabaseSite site)
    {
        Uri address = new(site.Visitor.Response.RequestMessage!.RequestUri!, "/");
        return new(new HttpClientHandler { CookieContainer = site.Visitor.Cookies }) { BaseAddress = address };
    }

    private static async Task<IEnumerable<int>> Noted(AccessWorld world, int action) =>
        (
            await world.Register.Ask<int[]>(
                $"select subjects from access.event where action = {action} order by id desc limit 1"
            )
        ).Order();

    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);
}
