using System.Net;
using System.Net.Http.Headers;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Access;

namespace Kuntakokeilu.Tests.Web;

public sealed class RateLimitTests(TestCluster cluster, TestProvider provider)
{
    [Fact]
    public async Task Who_looks_for_too_many_people_waits_in_every_session_and_another_does_not()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        await LetEeroIn(site);
        using Visitor aino = await site.SignIn();
        using Visitor again = await site.SignIn();
        using Visitor other = await site.SignIn(person: "Eero Nieminen Ilman käyttöoikeutta");
        for (int i = 0; i < 30; i++)
            await Search(aino);
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        await Search(aino);
        Assert.Equal(HttpStatusCode.TooManyRequests, aino.Response.StatusCode);
        Assert.True(aino.Response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        await aino.Open("/fi/register/people");
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        await Search(again);
        Assert.Equal(HttpStatusCode.TooManyRequests, again.Response.StatusCode);
        await Search(other);
        Assert.Equal(HttpStatusCode.OK, other.Response.StatusCode);
    }

    /// <summary>Nothing that a client can renew begins the count anew.</summary>
    [Fact]
    public async Task The_role_one_has_chosen_again_changes_nothing()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider, with: Few);
        using Visitor aino = await site.SignIn();
        string session = Session(aino);
        for (int i = 0; i < 3; i++)
            await Search(aino);
        await aino.Open("/fi/access/role");
        await aino.Press("Jatka");
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        Assert.Equal(session, Session(aino));
        await Search(aino);
        Assert.Equal(HttpStatusCode.TooManyRequests, aino.Response.StatusCode);

        await aino.Open("/fi/access/role");
        await aino.Choose("Palvelusta vastaava esihenkilö, Tampere: palvelujen järjestäminen").Press("Jatka");
        Assert.NotEqual(session, Session(aino));
        await Search(aino);
        Assert.Equal(HttpStatusCode.TooManyRequests, aino.Response.StatusCode);

        SiteSettings Few(SiteSettings settings) => settings with { Searches = new() { InMinute = 3 } };
    }

    [Fact]
    public async Task A_day_has_an_end_too_and_those_who_supervise_are_told_once()
    {
        await using SignInSite site = await SignInSite.Start(
            cluster,
            provider,
            settings => settings with { Searches = new() { InDay = 2 } }
        );
        using Visitor aino = await site.SignIn();
        for (int i = 0; i < 2; i++)
            await Search(aino);
        Assert.Equal(HttpStatusCode.OK, aino.Response.StatusCode);
        for (int i = 0; i < 3; i++)
        {
            await Search(aino);
            Assert.Equal(HttpStatusCode.TooManyRequests, aino.Response.StatusCode);
            Assert.True(aino.Response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        }
        Assert.Equal(
            [$"2 {(int)RefusalReason.TooManySearches}"],
            await site.Register.Lines(
                $"select action || ' ' || outcome from access.event where outcome = {(int)RefusalReason.TooManySearches}"
            )
        );
    }

    /// <summary>However the address is written, it is the same page.</summary>
    [Theory]
    [InlineData("/fi/access/sign-in")]
    [InlineData("/fi/access/sign-in/")]
    [InlineData("/FI/Access/Sign-In/")]
    [InlineData("/fi/access/sign%2Din")]
    public async Task Steps_of_signing_in_are_counted_by_the_page(string path)
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using HttpClient http = new() { BaseAddress = site.Address };
        HttpStatusCode last = HttpStatusCode.OK;
        for (int i = 0; i < 600 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using FormUrlEncodedContent nothing = new([]);
            using HttpResponseMessage answer = await http.PostAsync(
                new Uri(path, UriKind.Relative),
                nothing,
                TestContext.Current.CancellationToken
            );
            last = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
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

    private static string Session(Visitor visitor) =>
        visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "kokeilu-session").Value;

    private static Task LetEeroIn(SignInSite site) =>
        site.Register.Run(
            $"""
            with account as (
                insert into access.account (issuer, subject, name, created_at)
                values ('{DemoProvider.Issuer}', 'eero', 'not yet told', now()) returning id),
            permit as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, 'municipality-837', {(int)Role.Caseworker}, 1, 'x', 100, false, false, '2021-03-01',
                    '2999-12-31', now() from account returning id)
            insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
            select id, true, 'x', now() from permit
            """
        );

    private static async Task Search(Visitor visitor)
    {
        await visitor.Open("/fi/register/people");
        await visitor.Fill(Texts.For("fi")["people.who"], "nobody").Press("Hae");
    }
}
