using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Casework;

/// <summary>A customer from the list of what is due to a plan that both have signed, and to a task that is done.</summary>
public sealed class PlanJourneyTests(Chromium chromium, TestCluster cluster)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 360, false)]
    public async Task It_is_assessed_written_and_accepted_by_keyboard(string language, int width, bool script)
    {
        Texts t = Texts.For(language);
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-05-13", "anna,2022-05-12,start,1980-01-01,837,2,no,fi,no\n");
        register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register);
        string name = t["person.title", "1"];
        IPage page = await chromium.Page(width, script);

        await page.SignIn(site, TestActor.Caseworker(837));
        await Open("casework?worker=all");
        await page.Looks(script, t["nav.caseload"]);
        await page.Follow("anna");
        await page.Follow(t["case.assess"]);
        await page.Press(t["assessment.save"]);
        await page.Looks(script, t["assessment.title", name]);
        await page.Locator("#competence").FillAsync("Kokki.");
        await Choose("#likelihood");
        await Choose("#line");
        await page.Press(t["assessment.save"]);
        await page.Looks(script, name);

        await page.Follow(t["case.make_plan"]);
        await page.Press(t["plan.sign"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(t["plan.no_goal"]);
        await page.Looks(script, t["plan.write", name]);
        await Choose("#kind");
        await page.Locator("#goal").FillAsync("Töihin keittiöön");
        await page.Locator("#task-1").FillAsync("Tee ansioluettelo");
        await page.Locator("#number").FillAsync("4");
        await page.Press(t["plan.sign"]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t["case.proposed"]);
        await page.Looks(script, name);

        await page.SignIn(site, TestActor.Jobseeker(1));
        await Open("own/plan");
        await page.Looks(script, t["nav.own_plan"]);
        await page.Follow(t["own_plan.answer"]);
        await page.Press(t["own_plan.send"]);
        await page.Looks(script, t["own_plan.answer"]);
        await Choose("#accepts");
        await page.Press(t["own_plan.send"]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t["own_plan.done.answer"]);
        await page.Press(t["plan.mark_done", "Tee ansioluettelo"]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(t["own_plan.done.task"]);
        await page.Looks(script, t["nav.own_plan"]);
        await page.Context.CloseAsync();

        Task Open(string path) => page.GotoAsync(new Uri(site.Address, $"/{language}/{path}").ToString());

        async Task Choose(string first)
        {
            await page.Locator(first).FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }
    }
}
