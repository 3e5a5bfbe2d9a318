using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>A customer from the list of what is due to a plan that both have signed, and to a task that is done.</summary>
[Collection(Journeys.Name)]
public sealed class PlanJourneyTests(Chromium chromium, JourneyWorld world)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_assessed_written_and_accepted_by_keyboard(string language, int width, bool script)
    {
        string key = $"plan-{language}";
        int person = await world.Number(key);
        WalkKind kind = new(language, width, script);
        await using Walk official = await world.Enter(chromium, TestActor.Caseworker(TestActor.Tampere), kind);
        Texts t = official.T;
        string name = t["person.title", $"{person}"];
        await official.Open("casework?worker=all");
        await official.Looks(t["nav.caseload"]);
        await official.Follow(key);
        await official.Follow(t["case.assess"]);
        await official.Press(t["assessment.save"]);
        await official.Looks(t["assessment.title", name]);
        await official.Fill("#competence", "Kokki.");
        await official.Choose(t["assessment.likelihood.low"]);
        await official.Choose(t["assessment.line.employment"]);
        await official.Press(t["assessment.save"]);
        await official.Looks(name);

        await official.Follow(t["case.make_plan"]);
        await official.Press(t["plan.sign"]);
        await official.IsWarned(t["plan.no_goal"]);
        await official.Looks(t["plan.write", name]);
        await official.Choose(t["plan.kind.employment"]);
        await official.Fill("#goal", "Töihin keittiöön");
        await official.Fill("#task-1", "Tee ansioluettelo");
        await official.Fill("#number", "4");
        await official.Press(t["plan.sign"]);
        await official.Sees(t["case.proposed"]);
        await official.Looks(name);

        await using Walk customer = await world.Enter(chromium, TestActor.Jobseeker(person), kind);
        await customer.Open("own/plan");
        await customer.Looks(t["nav.own_plan"]);
        await customer.Follow(t["own_plan.answer"]);
        await customer.Press(t["own_plan.send"]);
        await customer.IsWarned(t["plan.no_answer"]);
        await customer.Looks(t["own_plan.answer"]);
        await customer.Choose(t["form.yes"]);
        await customer.Press(t["own_plan.send"]);
        await customer.Sees(t["own_plan.done.answer"]);
        await customer.Press(t["plan.mark_done", "Tee ansioluettelo"]);
        await customer.Sees(t["own_plan.done.task"]);
        await customer.Looks(t["nav.own_plan"]);
    }
}
