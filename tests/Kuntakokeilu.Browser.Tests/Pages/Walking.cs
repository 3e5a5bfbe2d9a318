using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>A walk through pages that rest on each other, by the keys.</summary>
internal static class Walking
{
    /// <summary>Goes on as somebody else.</summary>
    internal static async Task SignIn(this IPage page, DatabaseSite site, TestActor actor)
    {
        (string name, string value) = await actor.Cookie(site.Services, site.Register.Source);
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = name,
                Value = value,
                Url = site.Address.ToString(),
            },
        ]);
    }

    /// <param name="script">Axe is one, and so looks only where scripts run.</param>
    internal static async Task Looks(this IPage page, bool script, string? heading)
    {
        if (heading is not null)
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        if (!script)
            return;
        await page.FindsNothing();
        await page.FitsItsWidth();
    }

    internal static async Task Press(this IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        // The page that comes is another document, though it may have the same address.
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-left]) footer").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    internal static Task Follow(this IPage page, string link) =>
        page.Follow(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));

    internal static async Task Follow(this IPage page, ILocator link)
    {
        await link.FocusAsync();
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-left]) footer").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }
}
