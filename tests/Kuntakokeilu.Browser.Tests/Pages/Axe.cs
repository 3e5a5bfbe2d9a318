using Deque.AxeCore.Commons;
using Kuntakokeilu.Core.About;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>What a look at one page finds, with every disclosure open.</summary>
internal static class Axe
{
    /// <summary>The site has no frames, so axe runs in the page itself; only what is found comes back.</summary>
    private const string Run = """
        async left => {
          const rules = Object.fromEntries(left.map(rule => [rule, { enabled: false }]));
          const result = await axe.run(document, { resultTypes: ['violations'], rules });
          const found = result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`);
          return { found, passes: result.passes.length, frames: document.querySelectorAll('iframe, frame').length };
        }
        """;

    private const string Opening = """
        (window.wereClosed ??= [...document.querySelectorAll('details:not([open])')]).forEach(details => details.open = true)
        """;

    private const string Closing = "window.wereClosed.forEach(details => details.open = false)";

    /// <summary>What the accessibility statement tells to be wrong, and nothing else.</summary>
    private static readonly string[] LeftOut =
    [
        .. AccessibilityStatement.Parts.Where(part => part.IsException).Select(part => part.AxeRule).OfType<string>(),
    ];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Axe looks at a page of a shape that it has not looked at before; see <see cref="LookedAt"/>.</summary>
    internal static async Task FindsNothing(this IPage page)
    {
        await page.EvaluateAsync(Opening);
        string shape = await Shape.Of(page);
        if (LookedAt.Contains(shape))
            return;
        await page.EvaluateAsync(Script);
        Look look = await page.EvaluateAsync<Look>(Run, LeftOut);
        Assert.Empty(look.Found.Select(found => $"{page.Url}: {found}"));
        Assert.Equal(0, look.Frames);
        Assert.True(look.Passes > 10, $"{page.Url}: axe looked at {look.Passes} things only.");
        LookedAt.Add(shape);
    }

    /// <summary>Closes again what was opened to be looked at.</summary>
    internal static Task LeaveAsItWas(this IPage page) => page.EvaluateAsync(Closing);

    /// <summary>The page scrolls up and down alone; a wide table scrolls in its own box.</summary>
    internal static async Task FitsItsWidth(this IPage page) =>
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

    /// <summary>What axe found, and how much it has looked at.</summary>
    private sealed class Look
    {
        public string[] Found { get; set; } = [];

        public int Passes { get; set; }

        public int Frames { get; set; }
    }
}
