using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>A request for a transfer from the customer to the letter, by all who take part in it.</summary>
public sealed class TransferRequestTests(Chromium chromium, TestCluster cluster)
{
    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    public async Task It_is_asked_for_proposed_accepted_and_decided_by_keyboard(string language, int width, bool script)
    {
        Texts t = Texts.For(language);
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2024-11-14", "anna,2024-03-01,start,1980-01-01,837,2,no,fi,no\n");
        register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await using DatabaseSite site = await DatabaseSite.Of(register);
        IPage page = await chromium.Page(width, script);

        await page.SignIn(site, TestActor.Jobseeker(1));
        await Open("own/transfer");
        await page.Press(t["own_transfer.send"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(t["own_transfer.no_ground"]);
        await page.Looks(script, t["nav.own_transfer"]);
        await page.Locator("#to").SelectOptionAsync("091");
        await page.Locator("#ground").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#text").FillAsync("Haluan palvelua omalla kielelläni.");
        await page.Press(t["own_transfer.send"]);
        string title = t["request.title", "2024-1"];
        await page.Looks(script, title);

        await page.SignIn(site, TestActor.TeOfficer(5));
        await Open("transfers/requests");
        await page.Looks(script, t["nav.requests"]);
        await page.Follow("anna");
        await page.Follow(t["request_do.propose"]);
        await page.Press(t["request_do.propose"]);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(t["request_form.no_secured"]);
        await page.Looks(script, title);
        await Secured();
        await page.Press(t["request_do.propose"]);
        await page.Looks(script, title);

        await page.SignIn(site, TestActor.Caseworker(91));
        await Open("transfers/asked");
        await page.Looks(script, t["nav.asked"]);
        await page.Follow("anna");
        await page.Press(t["asked.answer.send"]);
        await page.Looks(script, t["asked.propose"]);
        await page.Locator("#answer").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Press(t["asked.answer.send"]);
        await page.Looks(script, t["nav.asked"]);

        await page.SignIn(site, TestActor.TeOfficer(5));
        await Open("transfers/requests/1?do=transfer");
        await page.Locator("#text").FillAsync("Asiakas saa palvelua omalla kielellään vain siellä.");
        await Secured();
        await page.Locator("#phone").FillAsync("0100 000 000");
        await page.Press(t["request_do.transfer"]);
        await page.Looks(script, title);

        await page.SignIn(site, TestActor.Jobseeker(1));
        await Open("own/transfer/1");
        await page.Looks(script, title);
        await page.GetByRole(AriaRole.Link, new() { Name = t["request.letter"], Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Päätös");
        await page.Context.CloseAsync();

        Task Open(string path) => page.GotoAsync(new Uri(site.Address, $"/{language}/{path}").ToString());

        async Task Secured()
        {
            await page.Locator("#secured").FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }
    }
}
