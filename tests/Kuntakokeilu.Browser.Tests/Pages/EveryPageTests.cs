using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>Looks that every page of the site has to stand; the pages are found in the site itself.</summary>
public sealed class EveryPageTests(Chromium chromium, TestSite site)
{
    /// <summary>Of radio buttons the first: the group is one stop of the tab key, the arrows lead on within it.</summary>
    private const string Controls =
        "a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary, [tabindex='0'], "
        + ".hds-radio-button:not(.hds-radio-button ~ .hds-radio-button) input";

    [Fact]
    public async Task Every_control_is_reached_by_the_tab_key_and_seen_when_it_is()
    {
        IPage page = await chromium.Page(1280);
        foreach (string address in SitePages.OfEachKind(site.Services))
        {
            await site.Open(page, "fi", address);
            await page.EvaluateAsync(Shortening);
            int expected = await page.EvaluateAsync<int>(Marking);
            Assert.True(expected > 5, $"{address} has only {expected} controls.");
            HashSet<int> reached = [];
            for (int i = 0; reached.Count < expected && i < expected + 20; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                int[] focus = await page.EvaluateAsync<int[]>(Focus);
                Assert.True(focus[1] == 1, $"{address}: the focus is not seen on control {focus[0]}.");
                if (focus[0] >= 0)
                    reached.Add(focus[0]);
            }
            Assert.True(expected == reached.Count, $"{address}: {reached.Count} of {expected} controls are reached.");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_to_the_content()
    {
        IPage page = await chromium.Page(1280, script: false);
        await page.GotoAsync(new Uri(site.Address, "/fi").ToString());
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("main a").First).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Less_motion_is_given_to_those_who_ask()
    {
        IPage page = await chromium.Page(1280);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(site.Address, "/fi").ToString());
        Assert.Equal(
            "auto",
            await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior")
        );
        await page.Context.CloseAsync();
    }

    /// <summary>Leaves a dozen of each long list, for a row is as the next one.</summary>
    private const string Shortening = """
        document.querySelectorAll('tbody, ul, ol, svg, svg g')
          .forEach(list => [...list.children].slice(12).forEach(row => row.remove()))
        """;

    /// <summary>Keeps the controls that can be seen, and tells how many there are.</summary>
    private const string Marking = $$"""
        (window.controls = [...document.querySelectorAll("{{Controls}}")].filter(e => e.checkVisibility())).length
        """;

    /// <summary>Which control has the focus, and whether something shows it: an outline, a shadow or a line.</summary>
    private const string Focus = """
        () => {
          const at = document.activeElement;
          const index = window.controls.indexOf(at);
          const shown = [at, at.nextElementSibling, at.querySelector?.('rect')].filter(e => e).some(e => {
            const style = getComputedStyle(e);
            return style.outlineStyle === 'solid' || style.boxShadow !== 'none' || parseFloat(style.strokeWidth) >= 3;
          });
          return [index, at === document.body || shown ? 1 : 0];
        }
        """;
}
