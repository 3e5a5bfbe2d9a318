using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework;

/// <summary>An official's customers, by what is due first, each with why it stands there.</summary>
public sealed class CaseloadPageTests(TestCluster cluster)
{
    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);

    [Fact]
    public async Task Ones_own_customers_stand_by_what_is_due_and_say_why()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 6);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        await site.Visitor.Open("/fi/casework");
        Assert.Contains("Sinulle ei ole merkitty asiakkaita", Words(site));

        await CaseloadWorld.Give(register, await CaseloadWorld.LastAccount(register), "1, 2, 3, 4, 5");
        // Epiphany is no working day, nor is the weekend.
        await CaseloadWorld.Due(register, 1, "2022-01-05", ObligationKind.InitialInterview);
        await CaseloadWorld.Due(register, 2, "2022-01-10", ObligationKind.PlanRevision, ", booked = '2022-01-12'");
        await CaseloadWorld.Due(register, 3, "2022-01-20", ObligationKind.Plan, ", next_from = '2022-01-15'");
        await CaseloadWorld.Due(register, 4, "2022-01-07", ObligationKind.FirstInterview, ", last_held = '2021-12-01'");
        await CaseloadWorld.Due(register, 6, "2022-01-01", ObligationKind.FirstInterview);
        await site.Visitor.Open("/fi/casework");
        Assert.Equal(
            ["Malli, A0005", "Malli, A0002", "Malli, A0004", "Malli, A0003", "Malli, A0001"],
            site.Visitor.Column(1)
        );
        Assert.Equal(
            [
                "Alkuhaastattelu viimeistään 5.1.2022, myöhässä 2 arkipäivää",
                "Ensimmäinen haastattelu viimeistään 7.1.2022, myöhässä 1 arkipäivän",
                "Suunnitelman tarkistaminen viimeistään 10.1.2022, tänään",
                "Työllistymissuunnitelma aikaisintaan 15.1.2022 ja viimeistään 20.1.2022",
                "Ei määräpäivää",
            ],
            site.Visitor.Column(2)
        );
        Assert.Equal(["–", "–", "12.1.2022", "–", "–"], site.Visitor.Column(3));
        Assert.Equal("1.12.2021", site.Visitor.Column(4).ElementAt(1));
        Assert.Equal(["2", "1", "1", "5"], site.Visitor.Page.QuerySelectorAll(".figures dd").Select(Visitor.Words));
        Assert.Equal(
            [1, 2, 3, 4, 5],
            (
                await register.Ask<int[]>(
                    "select subjects from access.event where action = 121 order by id desc limit 1"
                )
            ).Order()
        );

        await site.Visitor.Follow("Myöhässä");
        Assert.Equal(2, site.Visitor.Column(1).Count());
        await site.Visitor.Open("/fi/casework?worker=me&when=this_week&booked=no");
        Assert.Contains("Rajaukseen ei kuulu mitään", Words(site));
        await site.Visitor.Open("/fi/casework?kind=initial_interview");
        Assert.Equal(["Malli, A0005"], site.Visitor.Column(1));
        await site.Visitor.Open("/fi/casework?silent=yes&sort=-due");
        Assert.Equal(["Malli, A0001", "Malli, A0003", "Malli, A0004", "Malli, A0005"], site.Visitor.Column(1));
        await site.Visitor.Open("/fi/casework?worker=none");
        Assert.Equal(["Malli, A0000"], site.Visitor.Column(1));
        await site.Visitor.Open("/fi/casework?worker=all&plan=none");
        Assert.Equal(6, site.Visitor.Column(1).Count());
    }

    [Fact]
    public async Task By_name_it_is_walked_both_ways_and_no_address_has_a_name()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 120);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Manager(TestActor.Tampere));
        await site.Visitor.Open("/fi/casework?worker=all&sort=name");
        List<string> shown = [.. site.Visitor.Column(1)];
        for (int page = 2; page <= 3; page++)
        {
            await site.Visitor.Follow("Seuraavat");
            Assert.Matches(@"^/fi/casework\?worker=all&sort=name&after=\d+$", site.Visitor.Address);
            shown.AddRange(site.Visitor.Column(1));
        }
        Assert.Equal([.. Enumerable.Range(0, 120).Select(i => $"Malli, A{i:0000}")], shown);
        Assert.Contains("Rivit 101–120, kaikkiaan 120", Words(site));
        List<string> back = [.. site.Visitor.Column(1)];
        for (int page = 2; page >= 1; page--)
        {
            await site.Visitor.Follow("Edelliset");
            back.InsertRange(0, site.Visitor.Column(1));
        }
        Assert.Equal(shown, back);

        // Beside whom one does not see there is nobody.
        await site.SignIn(TestActor.Manager(AccessWorld.Helsinki));
        await site.Visitor.Open("/fi/casework?worker=all&sort=name&after=5");
        Assert.Empty(site.Visitor.Column(1));
    }

    [Fact]
    public async Task Nobody_elses_customers_stand_there_nor_who_is_hidden()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(
            world.Register,
            TestActor.Manager(AccessWorld.Tampere) with
            {
                Person = world.Official,
            }
        );
        await site.Visitor.Open("/fi/casework?worker=all&sort=name");
        Assert.Equal(["Malli, avain-jarjestetty", "Malli, avain-oma"], site.Visitor.Column(1));
        await site.Visitor.Open("/fi/casework/team");
        Assert.Equal("2", site.Visitor.Page.QuerySelectorAll(".figures dd").Select(Visitor.Words).Last());
        await site.SignIn(TestActor.TeOfficer(AccessWorld.Pirkanmaa));
        await site.Visitor.Open("/fi/casework?worker=all");
        Assert.Equal(["Malli, avain-toimisto"], site.Visitor.Column(1));
    }
}
