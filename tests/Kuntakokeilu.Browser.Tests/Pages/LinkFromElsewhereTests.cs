using Kuntakokeilu.Tests.Pages;
using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

public sealed class LinkFromElsewhereTests(Chromium chromium, TestSite site)
{
    /// <summary>What an official has written is not lost because the intranet led to the site meanwhile.</summary>
    [Fact]
    public async Task A_form_in_another_tab_is_still_taken()
    {
        IPage form = await chromium.Page(1280, script: false);
        await site.Open(form, "fi", "register/people");
        IPage link = await form.Context.NewPageAsync();
        await link.RouteAsync(
            "http://intranet.example/",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body = $"<a href='{site.Address}fi/register/people'>palvelu</a>",
                    }
                )
        );
        await link.GotoAsync("http://intranet.example/");
        // With the answer come the cookies. Of a page on another site the browser may have told that it is loaded before
        // anybody waits for it, and tells it once.
        IResponse led = await link.RunAndWaitForResponseAsync(
            () => link.ClickAsync("a"),
            response => response.Url == $"{site.Address}fi/register/people"
        );
        Assert.Equal(200, led.Status);

        IResponse answer = await form.RunAndWaitForResponseAsync(
            () => form.ClickAsync("main form button[type=submit]"),
            response => response.Request.Method == "POST"
        );
        Assert.Equal(200, answer.Status);
        await form.Context.CloseAsync();
    }
}
