using Kuntakokeilu.Browser.Tests;
using Kuntakokeilu.Browser.Tests.Pages;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Kuntakokeilu.Browser.Tests;

/// <summary>
/// One Chromium for the whole run, with an empty profile: the one on the path, without the parts that draw on a screen
/// where that is there, for it takes a quarter less.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = OnPath("chromium-headless-shell", "chromium"),
                Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"],
            }
        );
    }

    /// <summary>A page in a context of its own.</summary>
    internal async Task<IPage> Page(int width, bool script = true)
    {
        IBrowserContext context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        LookedAt.Save();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string OnPath(params string[] programs) =>
        programs
            .SelectMany(program =>
                (Environment.GetEnvironmentVariable("PATH") ?? "")
                    .Split(Path.PathSeparator)
                    .Select(folder => Path.Combine(folder, program))
            )
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException(
            $"'{programs[^1]}' is not on the path; apt-get install {programs[^1]} brings it."
        );
}
