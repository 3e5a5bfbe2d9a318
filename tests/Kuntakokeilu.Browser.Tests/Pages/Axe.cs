using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>What a look at one page finds, with every disclosure open.</summary>
internal static class Axe
{
    internal static async Task FindsNothing(this IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        AxeResult result = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {v.Nodes[0].Html}"));
        Assert.NotEmpty(result.Passes);
    }

    /// <summary>The page scrolls up and down alone; a wide table scrolls in its own box.</summary>
    internal static async Task FitsItsWidth(this IPage page) =>
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
