using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;

namespace Kuntakokeilu.Tests.Pages.Access;

public sealed class SessionTests(TestCluster cluster, TestProvider provider)
{
    [Fact]
    public async Task A_session_that_has_ended_opens_nothing_on_the_next_request()
    {
        (string Change, bool IsIn)[] changes =
        [
            ("used_at = now() - interval '29 minutes'", true),
            ("used_at = now() - interval '31 minutes'", false),
            ("expires_at = now() + interval '1 minute'", true),
            ("expires_at = now() - interval '1 second'", false),
            ("ended_at = now()", false),
        ];
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        foreach ((string change, bool isIn) in changes)
        {
            using Visitor visitor = await site.SignIn();
            await site.Register.Run(
                $"update access.session set {change} where id = (select max(id) from access.session)"
            );
            await visitor.Open("/fi/access/sessions");
            Assert.Equal((change, isIn ? "Istunnot" : "Kirjaudu sisään"), (change, visitor.Heading));
            if (!isIn)
                Assert.Contains("Istunto on päättynyt", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_lasts_ten_hours_at_most()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        Assert.Equal(
            ["10:00:00"],
            await site.Register.Lines("select (expires_at - began_at)::text from access.session")
        );
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_the_others()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor first = await site.SignIn();
        using Visitor second = await site.SignIn();
        using Visitor third = await site.SignIn();
        await first.Open("/fi/access/sessions");
        Assert.Equal(
            ["Firefox, Linux", "Firefox, Linux", "Firefox, Linux"],
            first.Page.QuerySelectorAll(".session h2").Select(Visitor.Words)
        );
        Assert.Single(first.Page.QuerySelectorAll(".session .hds-status-label"));
        Assert.True(first.Response.Headers.CacheControl!.NoStore);

        await first.Press("Päätä muut istunnot");
        Assert.Contains("Päätettyjä istuntoja: 2", first.Page.Body!.TextContent, StringComparison.Ordinal);
        await second.Open("/fi/access/sessions");
        Assert.Equal("Kirjaudu sisään", second.Heading);
    }

    [Fact]
    public async Task Another_s_session_can_t_be_ended()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor outi = await site.SignIn(
            SignInSite.Citizens,
            "Outi Uusi Ei vielä rekisterissä: ilmoittaudu työnhakijaksi"
        );
        long session = await site.Register.Ask<long>("select id from access.session");
        using Visitor aino = await site.SignIn();
        using Visitor second = await site.SignIn();
        await aino.Open("/fi/access/sessions");
        aino.Send("session", $"{session}");
        await aino.Press("Päätä muut istunnot");
        Assert.Contains("Päätettyjä istuntoja: 0", aino.Page.Body!.TextContent, StringComparison.Ordinal);
        await outi.Open("/fi/access/sessions");
        Assert.Equal("Istunnot", outi.Heading);
    }

    [Fact]
    public async Task Changing_a_role_and_ending_sessions_are_noted()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor first = await site.SignIn();
        using Visitor second = await site.SignIn();
        await second.Open("/fi/access/sessions");
        await second.Press("Päätä muut istunnot");
        await second.Follow("Vaihda roolia tai tarkoitusta");
        await second.Choose("Palvelusta vastaava esihenkilö, Tampere: seuranta").Press("Jatka");
        // Each of the two came to one's own work after signing in, and so did the new role; what was ended was told by a
        // page of its own, and the change of the role is noted in the new one.
        Assert.Equal(
            ["43 2", "43 2", "39 2", "30 2", "39 2", "46 2", "44 3", "43 3"],
            await site.Register.Lines("select action || ' ' || role from access.event order by id")
        );
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_provider()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        await NotJustUsed(site);
        await visitor.Press("Kirjaudu ulos");
        Assert.Contains(visitor.Way, one => one.RequestMessage!.RequestUri!.AbsolutePath == "/sign-out");
        Assert.Contains("Olet kirjautunut ulos", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Cookies.GetAllCookies().SingleOrDefault(cookie => cookie.Name == "kokeilu-session"));
        Assert.Equal(["1"], await site.Register.Lines("select count(ended_at)::text from access.session"));
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_session_before()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        await SignInSite.Choose(visitor, SignInSite.Officials, SignInSite.Aino, "?news=needed");
        Assert.Equal(
            ["t f"],
            await site.Register.Lines(
                "select string_agg(left((ended_at is not null)::text, 1), ' ' order by id) from access.session"
            )
        );
    }

    [Fact]
    public async Task Another_role_goes_on_with_a_new_token_and_the_old_one_opens_nothing()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        Cookie old = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "kokeilu-session");
        await visitor.Follow("Vaihda roolia tai tarkoitusta");
        await NotJustUsed(site);
        await visitor.Choose("Palvelusta vastaava esihenkilö, Tampere: seuranta").Press("Jatka");
        Assert.Contains("esihenkilö, Tampere Käyttötarkoitus: seuranta", SignInSite.Who(visitor));

        using Visitor thief = site.Visitor();
        thief.Cookies.Add(site.Address, new Cookie(old.Name, old.Value));
        await thief.Open("/fi/access/sessions");
        Assert.Equal("Kirjaudu sisään", thief.Heading);
    }

    [Fact]
    public async Task A_role_or_purpose_that_is_not_one_s_own_is_not_taken()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        foreach (string choice in (string[])["1 9", "3 1", ""])
        {
            await visitor.Open("/fi/access/role");
            visitor.Send("choice", choice);
            await visitor.Press("Jatka");
            Assert.Equal(
                (choice, "Valitse rooli ja käyttötarkoitus."),
                (choice, Visitor.Words(visitor.Page.QuerySelector(".error-summary li")!))
            );
        }
    }

    [Fact]
    public async Task A_form_without_its_token_does_not_sign_out()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        visitor.Send("__RequestVerificationToken", "forged");
        await visitor.Press("Kirjaudu ulos");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Response.StatusCode);
        await visitor.Open("/fi/access/sessions");
        Assert.Equal("Istunnot", visitor.Heading);
    }

    [Fact]
    public async Task A_program_comes_in_by_a_token_of_the_provider_until_its_right_ends()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using HttpClient http = new() { BaseAddress = site.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(http, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(http, "forged"));
        string token = await Token();
        Assert.Equal(HttpStatusCode.BadRequest, await Call(http, token));
        Assert.Equal(HttpStatusCode.BadRequest, await Call(http, token));
        Assert.Equal(["1"], await site.Register.Lines("select count(*)::text from access.session"));
        await site.Register.Run(
            "insert into access.permit_end (permit_id, reason, ended_by, ended_at) "
                + "select id, 'x', account_id, now() from access.permit"
        );
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(http, token));
    }

    /// <summary>The demo's provider says at+jwt; a token of another type was made for something else.</summary>
    [Theory]
    [InlineData("at+jwt", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("jwt", HttpStatusCode.Unauthorized)]
    public async Task A_token_is_asked_for_its_type(string type, HttpStatusCode status)
    {
        await using SignInSite site = await SignInSite.Start(
            cluster,
            provider.Settings with
            {
                Officials = provider.Settings.Officials! with { AccessTokenType = type },
            }
        );
        using HttpClient http = new() { BaseAddress = site.Address };
        Assert.Equal(status, await Call(http, await Token()));
    }

    [Fact]
    public async Task A_person_s_cookie_is_no_way_into_the_api()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        using HttpClient http = new(new HttpClientHandler { CookieContainer = visitor.Cookies })
        {
            BaseAddress = site.Address,
        };
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(http, null));
    }

    /// <summary>A number of a session is taken once, and a call that is one too many asks the database nothing.</summary>
    [Fact]
    public async Task Calls_of_a_program_with_one_token_are_one_session_and_one_number()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using HttpClient http = new() { BaseAddress = site.Address };
        string token = await Token();
        for (int i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.BadRequest, await Call(http, token));
        await NotJustUsed(site);
        Assert.Equal(HttpStatusCode.BadRequest, await Call(http, token));
        Assert.Equal(
            ["1 1"],
            await site.Register.Lines(
                """
                select count(*) || ' ' || pg_sequence_last_value(pg_get_serial_sequence('access.session', 'id'))
                from access.session
                """
            )
        );

        HttpStatusCode last = HttpStatusCode.OK;
        for (int i = 0; i < 2000 && last != HttpStatusCode.TooManyRequests; i++)
        {
            if (i >= 280)
                await NotJustUsed(site);
            last = await Call(http, token);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(
            ["true"],
            await site.Register.Lines("select (used_at < now() - interval '1 minute')::text from access.session")
        );
    }

    /// <summary>What can't be read ends nothing.</summary>
    [Fact]
    public async Task A_session_that_is_no_number_is_not_understood()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor first = await site.SignIn();
        using Visitor second = await site.SignIn();
        await second.Open("/fi/access/sessions");
        string form = second.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using HttpClient http = new(new HttpClientHandler { CookieContainer = second.Cookies })
        {
            BaseAddress = site.Address,
        };
        foreach (string session in (string[])["abc", "", "99999999999999999999", "-1"])
        {
            using FormUrlEncodedContent fields = new([
                new("__RequestVerificationToken", form),
                new("session", session),
            ]);
            using HttpResponseMessage answer = await http.PostAsync(
                new Uri("/fi/access/sessions", UriKind.Relative),
                fields,
                TestContext.Current.CancellationToken
            );
            Assert.Equal((session, HttpStatusCode.BadRequest), (session, answer.StatusCode));
            Assert.Equal(["0"], await site.Register.Lines("select count(ended_at)::text from access.session"));
        }
    }

    /// <summary>The next request notes that the session was used, and holds it until it has been answered.</summary>
    private static Task NotJustUsed(SignInSite site) =>
        site.Register.Run("update access.session set used_at = now() - interval '2 minutes'");

    /// <summary>Sends no rows, which the API answers with 400 to whoever may send some.</summary>
    private static async Task<HttpStatusCode> Call(HttpClient http, string? token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/facts");
        request.Content = new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<string> Token()
    {
        using HttpClient http = new();
        using FormUrlEncodedContent form = new(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = "kunta-837",
                ["client_secret"] = "the machine's secret",
            }
        );
        using HttpResponseMessage answer = await http.PostAsync(
            new Uri(provider.Address, "/token"),
            form,
            TestContext.Current.CancellationToken
        );
        using JsonDocument told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return told.RootElement.GetProperty("access_token").GetString()!;
    }
}
