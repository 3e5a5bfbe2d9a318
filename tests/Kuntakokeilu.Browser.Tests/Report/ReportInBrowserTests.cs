using System.Text;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Report;

public sealed class ReportInBrowserTests(Chromium chromium, ReportFile report)
{
    [Theory]
    [InlineData("", "fi")]
    [InlineData("#sv", "sv")]
    [InlineData("#en", "en")]
    [InlineData("#sv-map", "sv")]
    [InlineData("#nowhere", "fi")]
    public async Task One_language_is_shown_without_script(string fragment, string language)
    {
        IPage page = await chromium.Page(1280, script: false);
        await page.GotoAsync(report.Address(fragment));
        await Assertions.Expect(page.Locator("h1").Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator($"#{language} h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_is_switched_by_keyboard_without_script()
    {
        IPage page = await chromium.Page(1280, script: false);
        await page.GotoAsync(report.Address());
        for (int i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sv h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#fi h1")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#sv [aria-current]")).ToHaveTextAsync("Svenska");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#fi h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_table_under_a_disclosure_opens_without_script()
    {
        IPage page = await chromium.Page(360, script: false);
        await page.GotoAsync(report.Address());
        ILocator row = page.Locator("#fi table.municipalities tbody tr:not(.group)").First;
        await Assertions.Expect(row).ToBeHiddenAsync();
        await page.Locator("#fi details:has(.municipalities) > summary").PressAsync("Enter");
        await Assertions.Expect(row).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_requested_but_the_file_itself()
    {
        IPage page = await chromium.Page(1280);
        List<string> requested = [];
        List<string> said = [];
        page.Request += (_, request) => requested.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(report.Address(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        Assert.Equal([report.Address()], requested.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.True(await page.EvaluateAsync<bool>("[...document.fonts].every(font => font.status === 'loaded')"));
        Assert.Empty(said);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task The_map_writes_in_its_squares_only_where_there_is_room(int width, bool written)
    {
        IPage page = await chromium.Page(width);
        await page.GotoAsync(report.Address());
        Assert.Equal(written, await page.Locator("#fi .tiles .tile text").First.IsVisibleAsync());
        Assert.Equal(!written, await page.Locator("#fi .narrow").IsVisibleAsync());
    }

    [Fact]
    public async Task It_prints_in_the_language_that_is_shown()
    {
        IPage page = await chromium.Page(1280);
        await page.GotoAsync(report.Address("#en"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#en h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#fi h1")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#en .contents")).ToBeHiddenAsync();
        byte[] pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 4), StringComparison.Ordinal);
    }
}
