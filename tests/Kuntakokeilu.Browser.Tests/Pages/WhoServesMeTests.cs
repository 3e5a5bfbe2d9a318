using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>The journey's pages come by POST, so they are looked at on the way.</summary>
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
        await Press(page, t["guidance.next"]);
        await page.FindsNothing();
        await page.FitsItsWidth();
        await page.Locator("#Start").FillAsync("15.3.2023");
        await Press(page, t["guidance.next"]);
        await page.FindsNothing();
        await page.Locator("#Home").SelectOptionAsync("091");
        await Press(page, t["guidance.next"]);
        while (await page.Locator("fieldset").CountAsync() > 0)
        {
            await page.FindsNothing();
            await page.FitsItsWidth();
            await page.Locator(".hds-radio-button__label").Last.ClickAsync();
            await Press(page, t["guidance.next"]);
        }
        await page.FindsNothing();
        await page.FitsItsWidth();
        await Press(page, t["guidance.show"]);
        await page.FindsNothing();
        await page.FitsItsWidth();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(t["guidance.outcome.undetermined"]);
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
        await Press(page, t["guidance.show"]);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sinua palvelee kunta: Tampere");
        await page.Context.CloseAsync();
    }

    private async Task Begin(IPage page, Texts t)
    {
        await page.GotoAsync(new Uri(site.Address, $"/{t.Language}/who-serves-me").ToString());
        await Press(page, t["guidance.begin"]);
    }

    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await Enter(page);
    }

    /// <summary>Every page of the journey has the same address: a new one is known by its new title.</summary>
    private static async Task Enter(IPage page)
    {
        string before = await page.TitleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveTitleAsync(before);
        await page.WaitForLoadStateAsync();
    }
}
