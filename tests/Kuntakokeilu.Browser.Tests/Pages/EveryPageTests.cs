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

    /// <summary>One visit each: opening a page is what takes long.</summary>
    [Fact]
    public async Task Axe_finds_nothing_it_fits_nothing_is_complained_of_and_the_tab_key_reaches_every_control()
    {
        IPage page = await chromium.Page(1280);
        List<string> said = [];
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString()) && !request.Url.StartsWith("data:"))
                said.Add(request.Url);
        };
        HashSet<string> kinds = [.. SitePages.OfEachKind(site.Services)];
        HashSet<string> frames = [];
        foreach (string path in SitePages.Paths(site.Services))
        {
            await site.Open(page, "fi", path);
            foreach (int width in (int[])[360, 1280])
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.FindsNothing();
                await page.FitsItsWidth();
            }
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            if (kinds.Contains(path))
            {
                await page.LeaveAsItWas();
                await TabReachesEveryControl(page, path, frames);
            }
        }
        Assert.Empty(said);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Source Sans 3\"')"));
        await page.Context.CloseAsync();
    }

    /// <param name="frames">The heads and feet that have been walked through: of each menu there is, once.</param>
    private static async Task TabReachesEveryControl(IPage page, string path, HashSet<string> frames)
    {
        await page.EvaluateAsync(Shortening);
        bool whole = frames.Add(await page.EvaluateAsync<string>(Frame));
        int expected = await page.EvaluateAsync<int>(Marking, whole);
        Assert.True(!whole || expected > 5, $"{path} has only {expected} controls.");
        Walked walked = new();
        for (int more = expected; walked.Reached < expected && walked.Presses < expected + 20; more = 5)
        {
            for (int i = 0; i < more; i++)
                await page.Keyboard.PressAsync("Tab");
            walked = await page.EvaluateAsync<Walked>("window.walked");
        }
        Assert.True(walked.Unseen.Length == 0, $"{path}: the focus is not seen on {walked.Unseen.FirstOrDefault()}.");
        Assert.True(expected == walked.Reached, $"{path}: {walked.Reached} of {expected} controls are reached.");
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

    /// <summary>What the head and the foot hold, by its names.</summary>
    private const string Frame = $$"""
        [...document.querySelectorAll('header, footer')].flatMap(e => [...e.querySelectorAll("{{Controls}}")])
          .filter(e => e.checkVisibility()).map(e => e.localName + e.className + e.textContent.trim()).join('|')
        """;

    /// <summary>
    /// Keeps the controls that can be seen, of the whole page or of what lies between its head and its foot, and tells how
    /// many there are. From then on it is noted which of them are reached, and whether something shows it: an outline, a
    /// shadow or a line.
    /// </summary>
    private const string Marking = $$"""
        whole => {
          const seen = [...document.querySelectorAll("{{Controls}}")].filter(e => e.checkVisibility());
          const framed = e => e.closest('header, footer, .skip') !== null;
          // Of a question that has an answer the tab key reaches the answer; the arrows lead to the others.
          const byArrow = e => e.type === 'radio' && !e.checked
            && [...e.form.elements].some(other => other.name === e.name && other.checked);
          const controls = seen.filter(e => (whole || !framed(e)) && !byArrow(e)), reached = new Set();
          const walked = window.walked = { reached: 0, presses: 0, unseen: [] };
          if (!whole) seen.filter(e => e.closest('header')).at(-1).focus();
          document.addEventListener('keyup', () => walked.presses++);
          document.addEventListener('focusin', ({ target: at }) => {
            const shown = [at, at.nextElementSibling, at.querySelector?.('rect')].filter(e => e).some(e => {
              const style = getComputedStyle(e);
              return style.outlineStyle === 'solid' || style.boxShadow !== 'none' || parseFloat(style.strokeWidth) >= 3;
            });
            if (!shown) walked.unseen.push(at.outerHTML.slice(0, 200));
            if (controls.includes(at)) reached.add(at);
            walked.reached = reached.size;
          });
          return controls.length;
        }
        """;

    /// <summary>How far the tab key has led.</summary>
    private sealed class Walked
    {
        public int Reached { get; set; }

        public int Presses { get; set; }

        public string[] Unseen { get; set; } = [];
    }
}
