using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>Every page in a visit each: what axe finds, how it fits, what it asks for and complains of.</summary>
public sealed class AxeTests(Chromium chromium, TestSite site)
{
    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_blocked_or_complained_of()
    {
        IPage page = await chromium.Page(1280);
        List<string> said = [];
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString()) && !request.Url.StartsWith("data:"))
                said.Add(request.Url);
        };
        await AxeFindsNothing(page, SitePages.Paths(site.Services), "fi", 1280, 360);
        Assert.Empty(said);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Source Sans 3\"')"));
        await page.Context.CloseAsync();
    }

    /// <summary>The pages are the same in every language but for the words.</summary>
    [Theory]
    [InlineData("sv", 1280)]
    [InlineData("en", 360)]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(string language, int width)
    {
        IPage page = await chromium.Page(width);
        await AxeFindsNothing(page, SitePages.OfEachKind(site.Services), language, width);
        await page.Context.CloseAsync();
    }

    private async Task AxeFindsNothing(IPage page, IEnumerable<string> paths, string language, params int[] widths)
    {
        foreach (string path in paths)
        {
            await site.Open(page, language, path);
            foreach (int width in widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.FindsNothing();
                await page.FitsItsWidth();
            }
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        }
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
