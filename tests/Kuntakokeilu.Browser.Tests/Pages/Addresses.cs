using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>The way to a page that was found in the site itself.</summary>
internal static class Addresses
{
    /// <summary>Opens a page as somebody who may see it.</summary>
    internal static async Task Open(this TestSite site, IPage page, string language, string path)
    {
        await page.Context.ClearCookiesAsync();
        if (await site.WhoMay(path) is { } actor)
        {
            (string name, string value) = await actor.Cookie(site.Services, site.Database);
            await page.Context.AddCookiesAsync([
                new()
                {
                    Name = name,
                    Value = value,
                    Url = site.Address.ToString(),
                },
            ]);
        }
        IResponse? answer = await page.GotoAsync(Shortened($"{site.Address}{language}/{path}"));
        Assert.True(answer is { Status: 200 }, $"{page.Url} answers {answer?.Status}");
        Assert.StartsWith($"/{language}/{path.Split('?')[0]}".TrimEnd('/'), new Uri(page.Url).AbsolutePath);
    }

    /// <summary>A row is as the next one: a long list is looked at limited to a few.</summary>
    private static string Shortened(string address) =>
        address.EndsWith("/areas/municipalities") ? $"{address}?name=kan" : address;
}
