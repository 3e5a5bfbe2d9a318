using Kuntakokeilu.Browser.Tests;
using Kuntakokeilu.Browser.Tests.Pages;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Kuntakokeilu.Browser.Tests;

/// <summary>One Chromium for the whole run: the one on the path, with an empty profile.</summary>
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
                ExecutablePath = OnPath("chromium"),
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

    private static string OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"'{program}' is not on the path; apt-get install {program} brings it.");
}
