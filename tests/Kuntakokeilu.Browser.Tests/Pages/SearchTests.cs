using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>A jobseeker registers: each page rests on the answers before it, so they are looked at on the way.</summary>
public sealed class SearchTests(Chromium chromium, TestCluster cluster)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("fi", 360, true)]
    [InlineData("sv", 1280, true)]
    [InlineData("en", 1280, true)]
    public async Task One_registers_by_keyboard_with_and_without_script(string language, int width, bool script)
    {
        Texts t = Texts.For(language);
        TestRegister register = await TestRegister.Make(cluster);
        register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register);
        IPage page = await chromium.Page(width, script);
        await page.SignIn(site, new(Role.Jobseeker, null));
        await register.Run(
            """
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '030290-901U', 'Malli', 'Uusi', now() from access.account
            """
        );
        await page.GotoAsync(new Uri(site.Address, $"/{language}/own/register").ToString());
        await page.Looks(script, t["search.journey.register"]);
        await page.Press(t["who_serves_me.begin"]);

        await page.Looks(script, t["search.question.details"]);
        await page.Press(t["who_serves_me.next"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(t["search.missing.citizenship"]);
        await page.Looks(script, t["search.question.details"]);
        await page.Locator("#home").SelectOptionAsync("837");
        await page.Locator("#mother_tongue").SelectOptionAsync("ru");
        await page.Locator("#citizenship").SelectOptionAsync("246");
        await page.Press(t["who_serves_me.next"]);
        await page.Looks(script, t["search.question.contact"]);
        await page.Locator("#phone").FillAsync("040 123");
        while (await page.Locator("fieldset, textarea, #phone").CountAsync() > 0)
        {
            // The last answer of each group, by the keys; unemployed, so that it becomes a municipality's matter.
            bool isSituation = await page.GetByText(t["search.question.situation"]).CountAsync() > 0;
            foreach (ILocator group in await page.Locator("fieldset").AllAsync())
            {
                ILocator answers = group.Locator(".hds-radio-button__input");
                await (isSituation ? answers.First : answers.Last).FocusAsync();
                await page.Keyboard.PressAsync("Space");
            }
            await page.Press(t["who_serves_me.next"]);
            await page.Looks(script, null);
        }
        await page.Looks(script, t["search.check.register"]);
        await page.Press(t["search.send.register"]);
        await page.Looks(script, t["search.outcome.register", t.Date(new(2024, 11, 15))]);
        await Transfer(page, site, language, script);
        await page.Context.CloseAsync();
    }

    /// <summary>The TE office finds the jobseeker among those who wait, and confirms.</summary>
    private static async Task Transfer(IPage page, DatabaseSite site, string language, bool script)
    {
        Texts t = Texts.For(language);
        await page.SignIn(site, TestActor.TeOfficer(5));
        await page.GotoAsync(new Uri(site.Address, $"/{language}/transfers").ToString());
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.Looks(script, t["nav.transfers"]);
        await page.GetByRole(AriaRole.Link, new() { Name = t["transfers.confirm_many"] }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Looks(script: false, t["confirm.title"]);
        await page.WaitForLoadStateAsync();
        await page.Looks(script, t["confirm.title"]);
        await page.Press(t["confirm.do", t.Count(1)]);
        await page.Looks(script, t["nav.transfers"]);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);
    }
}
