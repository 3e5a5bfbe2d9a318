using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Grants.Applications;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Grants;

/// <summary>Benefits from the application to the letter, by all who take part, in one world of customers of their own.</summary>
[Collection(GrantJourneys.Name)]
public sealed class GrantJourneyTests(Chromium chromium, GrantWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 1280, true)]
    public async Task An_employer_applies_completes_and_gets_a_decision(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        (_, string name, string code) = await world.Customer();
        await using Walk employer = await Enter(GrantWorld.Employer(GrantWorld.Outside), kind);
        Texts t = employer.T;
        await employer.Open("employer/grants");
        await employer.Looks(t["nav.employer_grants"]);
        await employer.Follow(t["grant_apply.pay_subsidy"]);
        await employer.Looks(t["grant_apply.pay_subsidy"]);
        await employer.Press(t["grants.send"]);
        await employer.IsWarned(t["grant_form.no_person_code"]);
        await employer.Looks(t["grant_apply.pay_subsidy"]);
        await employer.Fill("#person_name", name);
        await employer.Fill("#person_code", code);
        await employer.Fill("#task", "Keittiöapulaisen työ");
        await employer.Select("#place", language is "sv" ? "Tammerfors" : "Tampere");
        await employer.Fill("#start", "5.7.2022");
        await employer.Fill("#wage", "2400");
        await employer.Fill("#side_costs", "480");
        await employer.Fill("#worktime", "100");
        await employer.Fill("#contact", "Malli, 040");
        await employer.Check("#continues-1");
        await employer.Check("#business");
        await employer.Check("#commits");
        await employer.Check("#by_results-1");
        await employer.Check("#substitute-1");
        await employer.Press(t["grants.send"]);
        await employer.Sees(t["grant_done.sent"]);
        int application = await world.Register.Ask<int>("select max(id) from grants.application");
        string title = $"{Texts.Capital(t["grant_benefit.pay_subsidy"])} 2022-{application}";
        await employer.Looks(title);

        await using Walk official = await Enter(TestActor.Caseworker(GrantWorld.Tampere), kind);
        await official.Open("grants");
        await official.Looks(t["nav.grants"]);
        await official.Follow($"2022-{application}");
        await official.Looks(title);
        await official.Follow(t["grant_do.ask"]);
        await official.Press(t["grant_do.ask"]);
        await official.IsWarned(t["grant_text.missing"]);
        await official.Looks(title);
        await official.Fill("#text", "Mitä työaikoja tehtävässä on?");
        await official.Press(t["grant_do.ask"]);
        await official.Sees(t["grant_done.asked"]);

        await employer.Open($"employer/grants/{application}");
        await employer.Follow(t["grants.complete"]);
        await employer.Looks(t["grants.complete"]);
        await employer.Fill("#more", "Kello 8–16 arkisin.");
        await employer.Press(t["grants.send_completed"]);
        await employer.Sees(t["grant_done.completed"]);

        await official.Open($"grants/{application}");
        await official.Follow(t["grants.assess"]);
        await official.Press(t["grants.keep"]);
        await official.IsWarned(t["grant_found.no_basis"]);
        await official.Looks(t["grants.assess"]);
        await official.Select("#basis", t["grant_basis.skills"]);
        foreach (string no in (string[])["#same_employer-1", "#degree-1", "#integration_plan-1", "#weak-1"])
            await official.Check(no);
        await official.Press(t["grants.keep"]);
        // What does not hold, and what would change it.
        await official.Sees(t["grant_ground.skills"]);
        await official.Looks(title);
        await official.Follow(t["grants.assess"]);
        await official.Choose(t["grant_finding.skills_gap"]);
        await official.Choose(t["grant_finding.would_last"]);
        await official.Press(t["grants.keep"]);
        await official.Sees(t["grant_rows.total"]);
        await official.Looks(title);
        await official.Follow(t["grant_do.propose"]);
        await official.Fill("#text", "Työ parantaa ammatillista osaamista.");
        await official.Fill("#phone", "0100 000 000");
        await official.Press(t["grant_do.propose"]);
        await official.Sees(t["grant_done.proposed"]);

        await using Walk decider = await Enter(TestActor.Manager(GrantWorld.Tampere), kind);
        await decider.Open($"grants/{application}");
        await decider.Follow(t["grants.to_decision"]);
        await decider.Looks(t["grants.decision_of", title]);
        await decider.Follow(t["grant_do.grant"]);
        await decider.Looks(t["grants.decision_of", title]);
        await decider.Press(t["grant_do.grant"]);
        await decider.Sees(t["grant_done.decided"]);
        await decider.Looks(t["grants.decision_of", title]);

        await employer.Open($"employer/grants/{application}");
        await employer.Sees(t["grant_state.granted"]);
        await employer.Sees(t["grants.letter", t.Date(GrantWorld.Today)]);
        await employer.Looks(title);
    }

    [Theory]
    [InlineData("fi", 360, true)]
    [InlineData("sv", 1280, false)]
    [InlineData("en", 360, false)]
    public async Task A_jobseeker_applies_is_heard_and_withdraws(string language, int width, bool script)
    {
        WalkKind kind = new(language, width, script);
        (int person, _, _) = await world.Customer();
        await using Walk jobseeker = await Enter(TestActor.Jobseeker(person), kind);
        Texts t = jobseeker.T;
        await jobseeker.Open("own/grants");
        await jobseeker.Looks(t["nav.own_grants"]);
        await jobseeker.Follow(t["grant_apply.startup"]);
        await jobseeker.Press(t["grants.send"]);
        await jobseeker.IsWarned(t["grant_form.no_task"]);
        await jobseeker.Looks(t["grant_apply.startup"]);
        await jobseeker.Fill("#task", "Pyörien korjaus");
        await jobseeker.Select("#place", language is "sv" ? "Tammerfors" : "Tampere");
        await jobseeker.Fill("#start", "5.7.2022");
        await jobseeker.Check("#continues-1");
        await jobseeker.Fill("#contact", "Malli, 040");
        await jobseeker.Press(t["grants.send"]);
        await jobseeker.Sees(t["grant_done.sent"]);
        int application = await world.Register.Ask<int>("select max(id) from grants.application");
        string title = $"{Texts.Capital(t["grant_benefit.startup"])} 2022-{application}";

        await using Walk official = await Enter(TestActor.Caseworker(GrantWorld.Tampere), kind);
        await official.Open($"grants/{application}");
        await official.Follow(t["grant_do.hear"]);
        await official.Fill("#text", "Onko yrityksellä maksamattomia veroja?");
        await official.Press(t["grant_do.hear"]);
        await official.Sees(t["grant_done.heard"]);

        await jobseeker.Open($"own/grants/{application}");
        await jobseeker.Sees(t["grant_state.hearing"]);
        await jobseeker.Follow(t["grant_do.answer"]);
        await jobseeker.Press(t["grant_do.answer"]);
        await jobseeker.IsWarned(t["grant_text.missing"]);
        await jobseeker.Looks(title);
        await jobseeker.Fill("#text", "Ei ole, verot on maksettu.");
        await jobseeker.Press(t["grant_do.answer"]);
        await jobseeker.Sees(t["grant_done.answered"]);
        await jobseeker.Follow(t["grant_do.withdraw"]);
        await jobseeker.Press(t["grant_do.withdraw"]);
        await jobseeker.Sees(t["grant_state.withdrawn"]);
        await jobseeker.Looks(title);
    }

    private async Task<Walk> Enter(TestActor actor, WalkKind kind)
    {
        IPage page = await chromium.Page(kind.Width, kind.Script);
        await page.SignIn(world.Site, actor);
        return new(page, world.Site.Address, kind);
    }
}

[CollectionDefinition(Name)]
public sealed class GrantJourneys : ICollectionFixture<GrantWorld>
{
    internal const string Name = "Journeys of grants";
}
