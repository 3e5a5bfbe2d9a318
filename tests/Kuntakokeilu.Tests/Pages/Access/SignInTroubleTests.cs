using System.Net;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>Whoever does not get in is told why in plain words.</summary>
public sealed class SignInTroubleTests(TestCluster cluster, TestProvider provider)
{
    [Fact]
    public async Task Somebody_without_a_right_of_use_is_told()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn(person: "Eero Nieminen Ilman käyttöoikeutta");
        Tells(visitor, "Sinulla ei ole käyttöoikeutta tähän palveluun");
    }

    [Fact]
    public async Task A_right_of_use_that_has_ended_lets_nobody_in()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        await site.Register.Run(
            """
            insert into access.permit_end (permit_id, reason, ended_by, ended_at)
            select p.id, 'x', p.account_id, now() from access.permit p
            """
        );
        using Visitor visitor = await site.SignIn();
        Tells(visitor, "Sinulla ei ole käyttöoikeutta tähän palveluun");
    }

    [Fact]
    public async Task Somebody_who_turns_back_at_the_provider_is_told()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn(person: "Peruuta ja palaa palveluun");
        Tells(visitor, "Tunnistautuminen keskeytyi");
    }

    [Theory]
    [InlineData("state")]
    [InlineData("code")]
    public async Task An_answer_that_was_tampered_with_is_refused(string field)
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        Uri answer = await Answer(visitor);
        await visitor.Open(answer.ToString().Replace($"{field}=", $"{field}=x", StringComparison.Ordinal));
        Tells(visitor, "Kirjautuminen ei onnistunut");
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_by_the_browser_that_asked()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        Uri answer = await Answer(visitor);
        using Visitor thief = site.Visitor();
        await thief.Open(answer.ToString());
        Tells(thief, "Kirjautuminen ei onnistunut");

        visitor.StopsBefore = null;
        await visitor.Open(answer.ToString());
        Assert.StartsWith("Aino Virtanen", SignInSite.Who(visitor), StringComparison.Ordinal);
        // Whoever goes back into it is signed in, and led on.
        string whole = visitor.Response.RequestMessage!.RequestUri!.AbsolutePath;
        await visitor.Open(answer.ToString());
        Assert.Equal(whole, visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.StartsWith("Aino Virtanen", SignInSite.Who(visitor), StringComparison.Ordinal);
        Assert.DoesNotContain("Kirjautuminen ei onnistunut", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The verifier of one's own sign-in does not fit another's code.</summary>
    [Fact]
    public async Task Another_s_code_is_refused_in_one_s_own_sign_in()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor victim = site.Visitor();
        using Visitor thief = site.Visitor();
        string stolen = Field(await Answer(victim), "code");
        Uri own = await Answer(thief);
        await thief.Open(own.ToString().Replace(Field(own, "code"), stolen, StringComparison.Ordinal));
        Tells(thief, "Kirjautuminen ei onnistunut");
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told_with_what_to_do()
    {
        SignInProvider down = TestProvider.Of(DemoPeople.OfficialsClient, new("http://127.0.0.1:1"));
        await using SignInSite site = await SignInSite.Start(cluster, new SignInSettings(down, null));
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/access/sign-in");
        await visitor.Press(SignInSite.Officials);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Response.StatusCode);
        Tells(visitor, "Tunnistuspalveluun ei saada yhteyttä");
    }

    [Fact]
    public async Task Without_a_provider_the_page_says_so()
    {
        await using SignInSite site = await SignInSite.Start(cluster, new SignInSettings(null, null));
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/access/sign-in");
        Assert.Contains("Tässä palvelussa ei voi kirjautua sisään", visitor.Page.Body!.TextContent);
    }

    [Fact]
    public async Task Too_many_tries_are_told_with_when_to_try_again()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        for (int i = 0; i < 200 && visitor.Way is not [{ StatusCode: HttpStatusCode.TooManyRequests }]; i++)
            await visitor.Open("/sign-in/officials");
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Response.StatusCode);
        Assert.True(visitor.Response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("Liian monta pyyntöä", visitor.Heading);
        await visitor.Open("/fi/areas");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    /// <summary>The provider's answer, before the site has taken it.</summary>
    private static async Task<Uri> Answer(Visitor visitor)
    {
        visitor.StopsBefore = SignInWay.Officials.CallbackPath();
        await SignInSite.Choose(visitor, SignInSite.Officials, SignInSite.Aino);
        visitor.StopsBefore = null;
        return visitor.Ahead;
    }

    private static string Field(Uri answer, string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Query)[name]!;

    private static void Tells(Visitor visitor, string news)
    {
        Assert.StartsWith("/fi/access/sign-in", visitor.Address, StringComparison.Ordinal);
        Assert.Equal(news, Visitor.Words(visitor.Page.QuerySelector("main .hds-notification__label")!));
        Assert.Equal("Kirjaudu sisään", SignInSite.Who(visitor));
    }
}
