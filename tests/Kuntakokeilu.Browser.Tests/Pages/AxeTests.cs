using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>Every page looked at by axe; apart from the other looks, so that both go on at once.</summary>
public sealed class AxeTests(Chromium chromium, TestSite site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Axe_finds_nothing(int width) => AxeFindsNothing(width, site.Pages("fi"));

    /// <summary>The pages are the same in every language but for the words.</summary>
    [Theory]
    [InlineData("sv", 1280)]
    [InlineData("en", 360)]
    public Task Axe_finds_nothing_on_a_page_of_each_kind(string language, int width) =>
        AxeFindsNothing(width, site.PageOfEachKind(language));

    private async Task AxeFindsNothing(int width, IEnumerable<string> addresses)
    {
        IPage page = await chromium.Page(width);
        foreach (string address in addresses)
        {
            await page.GotoAsync(address);
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
