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
        TestActor newcomer = new(Role.Jobseeker, null);
        (string, string) cookie = await newcomer.Cookie(site.Services, register.Source);
        await register.Run(
            """
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '030290-901U', 'Malli', 'Uusi', now() from access.account
            """
        );
        IPage page = await chromium.Page(width, script);
        await SignIn(page, site, cookie);
        await page.GotoAsync(new Uri(site.Address, $"/{language}/own/register").ToString());
        await Looks(page, script, t["search.journey.register"]);
        await Press(page, t["guidance.begin"]);

        await Looks(page, script, t["search.question.details"]);
        await Press(page, t["guidance.next"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(t["search.missing.citizenship"]);
        await Looks(page, script, t["search.question.details"]);
        await page.Locator("#home").SelectOptionAsync("837");
        await page.Locator("#mother_tongue").SelectOptionAsync("ru");
        await page.Locator("#citizenship").SelectOptionAsync("246");
        await Press(page, t["guidance.next"]);
        await Looks(page, script, t["search.question.contact"]);
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
            await Press(page, t["guidance.next"]);
            await Looks(page, script, null);
        }
        await Looks(page, script, t["search.check.register"]);
        await Press(page, t["search.send.register"]);
        await Looks(page, script, t["search.outcome.register", t.Date(new(2024, 11, 15))]);
        await Transfer(page, site, language, script);
        await page.Context.CloseAsync();
    }

    /// <summary>The TE office finds the jobseeker among those who wait, and confirms.</summary>
    private static async Task Transfer(IPage page, DatabaseSite site, string language, bool script)
    {
        Texts t = Texts.For(language);
        TestActor officer = new(Role.TeOfficer, Organisations.TeOffice(5));
        await SignIn(page, site, await officer.Cookie(site.Services, site.Register.Source));
        await page.GotoAsync(new Uri(site.Address, $"/{language}/transfers").ToString());
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Looks(page, script, t["nav.transfers"]);
        await page.GetByRole(AriaRole.Link, new() { Name = t["transfers.confirm_many"] }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Looks(page, script: false, t["confirm.title"]);
        await page.WaitForLoadStateAsync();
        await Looks(page, script, t["confirm.title"]);
        await Press(page, t["confirm.do", t.Count(1)]);
        await Looks(page, script, t["nav.transfers"]);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);
    }

    private static Task SignIn(IPage page, DatabaseSite site, (string Name, string Value) cookie) =>
        page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = site.Address.ToString(),
            },
        ]);

    /// <param name="script">Axe is one, and so looks only where scripts run.</param>
    private static async Task Looks(IPage page, bool script, string? heading)
    {
        if (heading is not null)
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        if (!script)
            return;
        await page.FindsNothing();
        await page.FitsItsWidth();
    }

    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        // The page that comes is another document, though it may have the same address.
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-left]) footer").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }
}
