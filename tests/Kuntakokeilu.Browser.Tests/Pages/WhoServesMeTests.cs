using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>Each page of the journey rests on the answers before it, so they are looked at on the way.</summary>
public sealed class WhoServesMeTests(Chromium chromium, TestSite site)
{
    [Theory]
    [InlineData("fi", 360)]
    [InlineData("sv", 1280)]
    [InlineData("en", 1280)]
    public async Task Axe_finds_nothing_on_any_page_of_the_journey(string language, int width)
    {
        Texts t = Texts.For(language);
        IPage page = await chromium.Page(width);
        await Begin(page, t);
        await Press(page, t["who_serves_me.next"]);
        await page.FindsNothing();
        await page.FitsItsWidth();
        await page.Locator("#Start").FillAsync("15.3.2023");
        await Press(page, t["who_serves_me.next"]);
        await page.FindsNothing();
        await page.Locator("#Home").SelectOptionAsync("091");
        await Press(page, t["who_serves_me.next"]);
        while (await page.Locator("fieldset").CountAsync() > 0)
        {
            await page.FindsNothing();
            await page.FitsItsWidth();
            await page.Locator(".hds-radio-button__label").Last.ClickAsync();
            await Press(page, t["who_serves_me.next"]);
        }
        await page.FindsNothing();
        await page.FitsItsWidth();
        await page.GetByRole(AriaRole.Link, new() { Name = t["who_serves_me.show"], Exact = true }).ClickAsync();
        await page.FindsNothing();
        await page.FitsItsWidth();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(t["who_serves_me.outcome.undetermined"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_goes_from_end_to_end_by_keyboard_without_script()
    {
        Texts t = Texts.For("fi");
        IPage page = await chromium.Page(1280, script: false);
        await Begin(page, t);
        await page.Locator("#Start").FocusAsync();
        await page.Keyboard.TypeAsync("15.3.2022");
        await Enter(page);
        await page.Locator("#Home").FocusAsync();
        await page.Keyboard.TypeAsync("Tampere");
        await page.Keyboard.PressAsync("Tab");
        await Enter(page);
        while (await page.Locator("fieldset").CountAsync() > 0)
        {
            await page.Locator(".hds-radio-button__input").First.FocusAsync();
            await page.Keyboard.PressAsync("Space");
            await Enter(page);
        }
        await page.GetByRole(AriaRole.Link, new() { Name = t["who_serves_me.show"], Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sinua palveli Tampere");
        await page.Context.CloseAsync();
    }

    /// <summary>
    /// A page that came by POST asks to be sent again: Chromium shows "Confirm Form Resubmission" in its place.
    /// </summary>
    [Fact]
    public async Task The_browser_s_back_and_reload_need_nothing_sent_again()
    {
        Texts t = Texts.For("fi");
        IPage page = await chromium.Page(1280);
        await Begin(page, t);
        await page.Locator("#Start").FillAsync("31.2.2022");
        await page.GetByRole(AriaRole.Button, new() { Name = t["who_serves_me.next"], Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Päivää 31.2.2022 ei ole");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Päivää 31.2.2022 ei ole");
        await page.Locator("#Start").FillAsync("15.3.2022");
        await Press(page, t["who_serves_me.next"]);
        await page.Locator("#Home").SelectOptionAsync("684");
        await Press(page, t["who_serves_me.next"]);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(t["who_serves_me.check"]);

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#Home")).ToHaveValueAsync("684");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#Home")).ToHaveValueAsync("684");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#Start")).ToHaveValueAsync("15.3.2022");
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(t["who_serves_me.check"]);
        await page.Context.CloseAsync();
    }

    private async Task Begin(IPage page, Texts t)
    {
        await page.GotoAsync(new Uri(site.Address, $"/{t.Language}/who-serves-me").ToString());
        await Press(page, t["who_serves_me.begin"]);
    }

    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await Enter(page);
    }

    /// <summary>A new page is known by its new title.</summary>
    private static async Task Enter(IPage page)
    {
        string before = await page.TitleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveTitleAsync(before);
        await page.WaitForLoadStateAsync();
    }
}
