using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>What axe finds in the other languages; in Finnish it looks at every page in <see cref="EveryPageTests"/>.</summary>
public sealed class AxeTests(Chromium chromium, TestSite site)
{
    /// <summary>The pages are the same in every language but for the words.</summary>
    [Theory]
    [InlineData("sv", 1280)]
    [InlineData("en", 360)]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(string language, int width)
    {
        IPage page = await chromium.Page(width);
        foreach (string path in SitePages.OfEachKind(site.Services))
        {
            await site.Open(page, language, path);
            await page.FindsNothing();
            await page.FitsItsWidth();
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_page_that_is_not_there()
    {
        IPage page = await chromium.Page(360);
        await page.GotoAsync(new Uri(site.Address, "/fi/no-such-page").ToString());
        await page.FindsNothing();
        await page.Context.CloseAsync();
    }
}
