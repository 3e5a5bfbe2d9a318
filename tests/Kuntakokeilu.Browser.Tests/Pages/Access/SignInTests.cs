using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;
using Kuntakokeilu.Tests.Pages.Access;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages.Access;

/// <summary>
/// From end to end in a browser, with the provider in a process of its own: what the security policy, the cookies' flags
/// and a page without script really allow.
/// </summary>
public sealed class SignInTests(Chromium chromium, TestCluster cluster, TestProvider provider)
{
    [Theory]
    [InlineData("fi", 1280)]
    [InlineData("fi", 360)]
    [InlineData("sv", 360)]
    [InlineData("en", 1280)]
    public async Task One_signs_in_changes_role_sees_the_sessions_and_signs_out(string language, int width)
    {
        Texts t = Texts.For(language);
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        IPage page = await chromium.Page(width);
        List<string> said = [];
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text}");

        await page.GotoAsync(new Uri(site.Address, $"/{language}/access/sessions").ToString());
        await Looks(page, t["access.sign_in"]);
        await Button(page, t["access.way.go.officials"]).ClickAsync();
        await Looks(page, t["demo_sign_in.title"]);
        Assert.Equal(provider.Address.Authority, new Uri(page.Url).Authority);
        await Button(page, "Aino Virtanen Asiantuntija, Tampere").ClickAsync();
        await Looks(page, t["nav.sessions"]);
        await Assertions.Expect(page.Locator(".who strong")).ToHaveTextAsync("Aino Virtanen");

        await page.GetByRole(AriaRole.Link, new() { Name = t["access.who.change"] }).ClickAsync();
        await Looks(page, t["access.role.title"]);
        await page.Locator(".hds-radio-button__label").Last.ClickAsync();
        await Button(page, t["access.role.go"]).ClickAsync();
        await Assertions.Expect(page.Locator(".who")).ToContainTextAsync(t["purpose.development"]);

        await Button(page, t["access.sign_out"]).ClickAsync();
        await Looks(page, t["access.sign_in"]);
        await Assertions
            .Expect(page.Locator("main .hds-notification__label"))
            .ToHaveTextAsync(t["access.news.signed_out"]);
        Assert.Empty(said);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_goes_by_keyboard_without_script()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        IPage page = await chromium.Page(1280, script: false);
        await page.GotoAsync(new Uri(site.Address, "/fi/access/sign-in").ToString());
        await Enter(page, "Kirjaudu työntekijänä");
        await Enter(page, "Aino Virtanen Asiantuntija, Tampere");
        await Assertions.Expect(page.Locator(".who strong")).ToHaveTextAsync("Aino Virtanen");
        await page.Context.CloseAsync();
    }

    private static async Task Enter(IPage page, string button)
    {
        await Button(page, button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task Looks(IPage page, string heading)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await page.WaitForLoadStateAsync();
        await page.FindsNothing();
        await page.FitsItsWidth();
    }
}
