using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Report;

public sealed class ReportAccessibilityTests(Chromium chromium, ReportFile report)
{
    [Theory]
    [InlineData("fi", 1280)]
    [InlineData("fi", 360)]
    [InlineData("sv", 1280)]
    [InlineData("sv", 360)]
    [InlineData("en", 1280)]
    [InlineData("en", 360)]
    public async Task Axe_finds_nothing(string language, int width)
    {
        IPage page = await chromium.Page(width);
        await page.GotoAsync(report.Address($"#{language}"));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        AxeResult result = await page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}"));
        Assert.NotEmpty(result.Passes);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Nothing_sticks_out_at_360_pixels(string language)
    {
        IPage page = await chromium.Page(360);
        await page.GotoAsync(report.Address($"#{language}"));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Everything_to_act_on_is_reached_by_the_tab_key()
    {
        IPage page = await chromium.Page(1280);
        await page.GotoAsync(report.Address());
        string visible = "a[href], summary, [tabindex='0']";
        int expected = await page.Locator(visible).Filter(new() { Visible = true }).CountAsync();
        HashSet<string> reached = [];
        for (int i = 0; i < expected; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(
                await page.EvaluateAsync<string>(
                    "(all => `${[...document.querySelectorAll(all)].indexOf(document.activeElement)}`)(\""
                        + visible
                        + "\")"
                )
            );
        }
        Assert.DoesNotContain("-1", reached);
        Assert.Equal(expected, reached.Count);
        Assert.InRange(expected, 20, 60);
    }

    [Fact]
    public async Task What_has_the_focus_is_seen()
    {
        IPage page = await chromium.Page(1280);
        await page.GotoAsync(report.Address());
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#fi .skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#fi .skip")).ToBeInViewportAsync();
        Assert.Equal(
            "solid",
            await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")
        );
    }

    [Fact]
    public async Task Less_motion_is_given_to_those_who_ask()
    {
        IPage page = await chromium.Page(1280);
        await page.GotoAsync(report.Address());
        string behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
        Assert.Equal("smooth", await page.EvaluateAsync<string>(behaviour));
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await page.EvaluateAsync<string>(behaviour));
    }
}
