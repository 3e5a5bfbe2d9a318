using System.Net;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Web;

/// <summary>Every answer has the headers that keep a page from harm, faults too; and only what a page answers runs it.</summary>
public sealed class AnswerHeadersTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_a_refusal_and_what_is_not_there()
    {
        await using DatabaseSite site = await DatabaseSite.Of(
            await TestRegister.Make(cluster),
            TestActor.Caseworker(TestActor.Tampere)
        );
        await Has(site, "/fi/areas", HttpStatusCode.OK);
        await Has(site, "/fi/nothing", HttpStatusCode.NotFound);
        await Has(site, "/fi/access/permits", HttpStatusCode.Forbidden);
        await site.Register.Run("alter table steering.current_period rename to gone");
        await Has(site, "/fi/register/people/3", HttpStatusCode.InternalServerError);
        await Has(site, "/pxweb/api/v2/nothing", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("ANYTHING")]
    public async Task Another_method_runs_no_page(string method)
    {
        await using DatabaseSite site = await DatabaseSite.Of(
            await TestRegister.Make(cluster),
            TestActor.Caseworker(TestActor.Tampere)
        );
        using HttpClient http = new(new HttpClientHandler { CookieContainer = site.Visitor.Cookies })
        {
            BaseAddress = site.Address,
        };
        foreach (string path in (string[])["/fi/register/people/3", "/fi/register/customers", "/fi/access/role", "/x"])
        {
            using HttpRequestMessage request = new(new(method), path);
            using HttpResponseMessage answer = await http.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow);
            Protects(answer);
        }
        Assert.Equal([], await site.Register.Lines("select id::text from access.event"));
    }

    /// <summary>What is wrong is told by what has happened, not by a field or an address.</summary>
    [Fact]
    public async Task The_page_of_an_error_tells_what_has_happened()
    {
        await using DatabaseSite site = await DatabaseSite.Of(await TestRegister.Make(cluster));
        using HttpClient http = new() { BaseAddress = site.Address };
        using FormUrlEncodedContent form = new([new("code", "500")]);
        using HttpResponseMessage untrusted = await http.PostAsync(
            new Uri("/fi/who-serves-me", UriKind.Relative),
            form,
            Stop
        );
        Assert.Equal(HttpStatusCode.BadRequest, untrusted.StatusCode);
        using HttpResponseMessage asked = await http.GetAsync(new Uri("/error/500?code=500", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    private static async Task Has(DatabaseSite site, string path, HttpStatusCode status)
    {
        Visitor visitor = site.Visitor;
        using HttpClient http = new(new HttpClientHandler { CookieContainer = visitor.Cookies })
        {
            BaseAddress = site.Address,
        };
        using HttpResponseMessage answer = await http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(status, answer.StatusCode);
        Protects(answer);
    }

    private static void Protects(HttpResponseMessage answer)
    {
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }
}
