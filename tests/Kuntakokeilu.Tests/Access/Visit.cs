using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Somebody's browser, with a token by which forms are sent.</summary>
internal sealed class Visit(HttpClient browser, string cookies, string formToken, CancellationToken stop)
{
    internal static async Task<Visit> Begin(HttpClient browser, string cookie, CancellationToken stop)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/fi/who-serves-me");
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage page = await browser.SendAsync(request, stop);
        string token = new HtmlParser()
            .ParseDocument(await page.Content.ReadAsStringAsync(stop))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        string form = page.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        return new(browser, cookie.Length > 0 ? $"{cookie}; {form}" : form, token, stop);
    }

    internal async Task<(HttpStatusCode Status, string Body)> Ask(MatrixEndpoint endpoint, string path)
    {
        bool isPage = !endpoint.Template.StartsWith("api/", StringComparison.Ordinal);
        string address = $"/{(isPage ? "fi/" : "")}{path}";
        if (endpoint.Handler is not null)
            address += $"?handler={endpoint.Handler}";
        using HttpRequestMessage request = new(new(endpoint.Method), address);
        request.Headers.Add("Cookie", cookies);
        if (endpoint.Method == "POST")
            request.Content = isPage
                ? new FormUrlEncodedContent([new("__RequestVerificationToken", formToken)])
                : new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        using HttpResponseMessage response = await browser.SendAsync(request, stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(stop));
    }
}
