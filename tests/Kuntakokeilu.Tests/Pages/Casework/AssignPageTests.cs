using System.Net;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Casework;

/// <summary>Customers are given to an official after a preview, and the work of each official is told.</summary>
public sealed class AssignPageTests(TestCluster cluster)
{
    private static string Words(DatabaseSite site) => Visitor.Words(site.Visitor.Page.Body!);

    [Fact]
    public async Task A_preview_tells_what_happens_and_a_confirmation_does_it_once()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 5);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        int serves = await CaseloadWorld.LastAccount(register);
        await site.SignIn(TestActor.Manager(TestActor.Tampere));
        await CaseloadWorld.Give(register, serves, "4, 5");

        await site.Visitor.Open("/fi/casework/assign?worker=all&all=yes");
        Assert.Contains("Valittuja asiakkaita: 5", Words(site));
        await site.Visitor.Fill("Uusi työntekijä", "Caseworker municipality-837 (2 asiakasta)").Press("Esikatsele");
        Assert.Equal(
            [
                ["Työntekijä", "Muutos", "Nyt", "Vaihdon jälkeen"],
                ["Caseworker municipality-837", "+3", "2", "5"],
                ["Ilman työntekijää", "−3", "–", "–"],
            ],
            site.Visitor.Table("Asiakasmäärät ennen ja jälkeen")
        );
        Assert.Contains("Valittu työntekijä on heillä jo: 2", Words(site));
        Assert.Equal(0L, await register.Ask<long>("select count(*) from casework.assignment"));

        // A colleague gives one of them to another meanwhile.
        await CaseloadWorld.Give(register, await CaseloadWorld.LastAccount(register), "1");
        string before = site.Visitor.Address;
        await site.Visitor.Press("Vahvista vaihto (3)");
        Assert.Equal("/fi/casework?worker=all&given=2&skipped=1", site.Visitor.Address);
        Assert.Contains("Työntekijä vaihtui. Asiakkaita: 2", Words(site));
        Assert.Contains("Ennallaan jäi 1", Words(site));
        Assert.Equal("{2,3}", await register.Ask<string>("select subjects::text from access.event where action = 123"));

        await site.Visitor.Open(before);
        Assert.Contains("Valittu työntekijä on heillä jo: 4", Words(site));
    }

    [Fact]
    public async Task Those_chosen_alone_are_given_and_whom_one_does_not_see_is_nobody()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using DatabaseSite site = await DatabaseSite.Of(world.Register, TestActor.Manager(AccessWorld.Tampere));
        await site.Visitor.Open(
            $"/fi/casework/assign?people={world.Own}&people={world.Other}&people={world.Protected}"
        );
        Assert.Contains("Valittuja asiakkaita: 1", Words(site));
        await site.Visitor.Open($"/fi/casework/assign?people={world.Other}");
        Assert.Contains("Ketään ei ole valittu", Words(site));
    }

    [Fact]
    public async Task The_share_of_work_leads_to_the_customers_and_is_for_who_leads()
    {
        TestRegister register = await CaseloadWorld.Make(cluster, 5);
        await using DatabaseSite site = await DatabaseSite.Of(register, TestActor.Caseworker(TestActor.Tampere));
        await CaseloadWorld.Give(register, await CaseloadWorld.LastAccount(register), "1, 2, 3");
        await CaseloadWorld.Due(register, 1, "2022-01-05", ObligationKind.InitialInterview);
        await CaseloadWorld.Due(register, 2, "2022-01-10", ObligationKind.Plan, ", booked = '2022-01-10'");
        await CaseloadWorld.Due(
            register,
            4,
            "2022-01-16",
            ObligationKind.Plan,
            ", plan_kind = 1, plan_day = '2021-07-01'"
        );
        // The Monday of the next week is none of this one's.
        await CaseloadWorld.Due(register, 5, "2022-01-17", ObligationKind.Plan);
        await site.Visitor.Open("/fi/casework/team");
        Assert.Equal(HttpStatusCode.Forbidden, site.Visitor.Response.StatusCode);

        await site.SignIn(TestActor.Manager(TestActor.Tampere));
        await site.Visitor.Open("/fi/casework/team");
        string[][] table = site.Visitor.Table("Asiakkaat työntekijöittäin");
        Assert.Equal(
            ["Caseworker municipality-837", "3", "1", "1", "1", "3", "1"],
            table.Row("Caseworker municipality-837")
        );
        Assert.Equal(["Ilman työntekijää", "2", "0", "0", "1", "1", "0"], table.Row("Ilman työntekijää"));
        Assert.Equal(["Yhteensä", "5", "1", "1", "2", "4", "1"], table[^1]);
        await site.Visitor.Open("/fi/access");
        Assert.Contains("Ilman työntekijää 2", Words(site));
        await site.Visitor.Open(
            site.Visitor.Page.QuerySelectorAll("a").First(a => Visitor.Words(a) == "Työnjako").GetAttribute("href")!
        );
        await site.Visitor.Follow("Ilman työntekijää");
        Assert.Equal(2, site.Visitor.Column(1).Count());
    }
}
