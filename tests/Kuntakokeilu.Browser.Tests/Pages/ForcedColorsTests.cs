using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>
/// Pictures where the user has chosen the colours (Windows' high contrast): on a black page every text has 4.5:1 to what
/// it stands on, every line and outline 3:1.
/// </summary>
public sealed class ForcedColorsTests(Chromium chromium, TestSite site)
{
    /// <summary>
    /// What a text stands on: the rectangle behind it where that has a plain colour; a mark, and any other text: the
    /// picture's own ground, else the page's.
    /// </summary>
    private const string TooFaint = """
        () => {
            const rgb = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
            const isSeen = colour => /^rgb/.test(colour) && rgb(colour)[3] !== 0;
            const light = colour => {
                const [r, g, b] = rgb(colour).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
            };
            const contrast = (a, b) => {
                const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
                return (high + .05) / (low + .05);
            };
            // The last rectangle of a plain colour that the middle of the text lies in.
            const behind = (svg, text) => {
                const box = text.getBoundingClientRect();
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                const fills = [...svg.querySelectorAll('rect')].filter(rect => {
                    const at = rect.getBoundingClientRect();
                    return at.left <= x && x <= at.right && at.top <= y && y <= at.bottom;
                }).map(rect => getComputedStyle(rect).fill).filter(isSeen);
                return fills.at(-1);
            };
            const page = getComputedStyle(document.body).backgroundColor;
            const faint = [];
            for (const svg of document.querySelectorAll('svg')) {
                if (svg.getBoundingClientRect().width === 0) continue;
                const own = getComputedStyle(svg).backgroundColor;
                const ground = isSeen(own) ? own : page;
                for (const one of svg.querySelectorAll('text, path, circle, rect, line')) {
                    const style = getComputedStyle(one);
                    if (style.display === 'none' || one.closest('defs')) continue;
                    const under = one.tagName === 'text' ? behind(svg, one) ?? ground : ground;
                    const colours = one.tagName === 'text' ? [style.fill] : [style.fill, style.stroke].filter(isSeen);
                    const best = Math.max(0, ...colours.filter(isSeen).map(colour => contrast(colour, under)));
                    if (colours.length && best < (one.tagName === 'text' ? 4.5 : 3))
                        faint.push(`${svg.getAttribute('class')} ${one.tagName}.${one.getAttribute('class')} ${best.toFixed(1)}`);
                }
            }
            return [...new Set(faint)];
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Every_text_and_mark_of_a_picture_is_seen(ColorScheme scheme)
    {
        IPage page = await chromium.Page(1280);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        int pictures = 0;
        foreach (string path in SitePages.OfEachKind(site.Services))
        {
            await site.Open(page, "fi", path);
            pictures += await page.Locator("svg").CountAsync();
            string[] faint = await page.EvaluateAsync<string[]>(TooFaint);
            Assert.True(faint.Length == 0, $"{path}: {string.Join("; ", faint.Take(20))}");
        }
        Assert.True(pictures > 20);
        await page.Context.CloseAsync();
    }
}
