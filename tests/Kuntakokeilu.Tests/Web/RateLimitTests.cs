using System.Net;
using System.Net.Http.Headers;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Access;

namespace Kuntakokeilu.Tests.Web;

public sealed class RateLimitTests(TestCluster cluster, TestProvider provider)
{
    [Fact]
    public async Task A_session_that_looks_for_too_many_people_waits_and_another_does_not()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor aino = await site.SignIn();
        using Visitor other = await site.SignIn();
        for (int i = 0; i < 30; i++)
            await Search(aino);
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        await Search(aino);
        Assert.Equal(HttpStatusCode.TooManyRequests, aino.Response.StatusCode);
        Assert.True(aino.Response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        await aino.Open("/fi/register/people");
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        await Search(other);
        Assert.Equal(HttpStatusCode.OK, other.Response.StatusCode);
    }

    [Fact]
    public async Task A_program_that_calls_without_pause_waits()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using HttpClient http = new() { BaseAddress = site.Address };
        HttpStatusCode last = HttpStatusCode.OK;
        for (int i = 0; i < 2000 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using StringContent nothing = new("{}", new MediaTypeHeaderValue("application/json"));
            using HttpResponseMessage answer = await http.PostAsync(
                new Uri("/api/v1/facts", UriKind.Relative),
                nothing,
                TestContext.Current.CancellationToken
            );
            last = answer.StatusCode;
            Assert.True(i >= 300 || last == HttpStatusCode.Unauthorized);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static async Task Search(Visitor visitor)
    {
        await visitor.Open("/fi/register/people");
        await visitor.Fill(Texts.For("fi")["people.who"], "nobody").Press("Hae");
    }
}
