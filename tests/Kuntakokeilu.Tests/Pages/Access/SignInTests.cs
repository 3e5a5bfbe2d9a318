using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;

namespace Kuntakokeilu.Tests.Pages.Access;

/// <summary>The whole way over HTTP, with the provider in a process of its own.</summary>
public sealed class SignInTests(TestCluster cluster, TestProvider provider)
{
    [Fact]
    public async Task An_official_signs_in_and_is_seen_on_the_page_one_came_for()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/register/people");
        Assert.Equal("Kirjaudu sisään", visitor.Heading);
        Assert.Contains("Sivu vaatii kirjautumisen", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.Press(SignInSite.Officials);
        await visitor.Press(SignInSite.Aino);

        Assert.Equal("/fi/register/people", visitor.Address);
        Assert.StartsWith(
            "Aino Virtanen Asiantuntija, Tampere Käyttötarkoitus: palvelujen järjestäminen",
            SignInSite.Who(visitor),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_jobseeker_is_known_by_the_identity_code()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        await site.Register.Import("2021-03-02", "anna,2021-03-01,start,1990-01-01,837,2,no,fi,no\n");
        await site.Register.Run(
            """
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select p.id, '010190-900P', 'Korhonen', 'Ville', 'KORHONEN VILLE', (select min(id) from register.recording)
            from register.person p
            """
        );
        using Visitor ville = await site.SignIn(
            SignInSite.Citizens,
            $"Ville Korhonen {Texts.For("fi")["demo_sign_in.citizen.registered"]}"
        );
        Assert.StartsWith("Ville Korhonen Työnhakija", SignInSite.Who(ville), StringComparison.Ordinal);
        using Visitor outi = await site.SignIn(
            SignInSite.Citizens,
            "Outi Uusi Ei vielä rekisterissä: ilmoittaudu työnhakijaksi"
        );

        Assert.Equal(
            ["Outi Uusi ", "Ville Korhonen anna"],
            await site.Register.Lines(
                """
                select a.name || ' ' || coalesce(p.key, '') from access.account a
                left join register.person p on p.id = a.person_id
                where exists (select from access.session s where s.account_id = a.id and s.permit_id is null)
                order by a.name
                """
            )
        );
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_and_the_database_has_only_the_token_s_digest()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = await site.SignIn();
        string[] set = SetCookies(visitor);
        string session = Assert.Single(set, one => one.StartsWith("kokeilu-session=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=lax; httponly", session, StringComparison.Ordinal);
        string hash = Assert.Single(await site.Register.Lines("select encode(token_hash, 'hex') from access.session"));
        Assert.Equal(64, hash.Length);
    }

    [Fact]
    public async Task Over_https_the_cookies_are_bound_to_the_host_and_the_browser_is_told_to_stay()
    {
        await using SignInSite site = await SignInSite.Start(
            cluster,
            provider,
            settings =>
                settings with
                {
                    Proxies = [System.Net.IPNetwork.Parse("127.0.0.0/8")],
                    Hosts = ["kokeilu.example"],
                }
        );
        using Visitor visitor = site.Visitor();
        visitor.Headers.Add("X-Forwarded-Proto", "https");
        visitor.Headers.Host = "kokeilu.example";
        visitor.StopsBefore = "/authorize";
        await visitor.Open("/fi/access/sign-in");
        Assert.Equal(
            "max-age=31536000",
            visitor.Response.Headers.GetValues("Strict-Transport-Security").SingleOrDefault()
        );
        // To the visitor itself the way to the proxy is plain http.
        foreach (System.Net.Cookie cookie in visitor.Cookies.GetAllCookies())
            cookie.Secure = false;
        await visitor.Press(SignInSite.Officials);
        string[] set = [.. SetCookies(visitor).Where(one => one.Contains("-sign-in.") || one.Contains("-nonce."))];
        Assert.Equal(2, set.Length);
        Assert.All(
            set,
            cookie =>
            {
                Assert.StartsWith("__Host-kokeilu-", cookie, StringComparison.Ordinal);
                Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
                Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
            }
        );
        Assert.Contains("redirect_uri=https%3A%2F%2Fkokeilu.example%2F", visitor.Ahead.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_to_the_provider_has_state_nonce_and_a_digest_of_the_verifier()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        visitor.StopsBefore = "/authorize";
        await visitor.Open("/sv/access/sign-in");
        await visitor.Press("Logga in som anställd");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(visitor.Ahead.Query);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal("sv", query["ui_locales"]);
        Assert.All(
            (string[])["state", "nonce", "code_challenge"],
            name => Assert.True(query[name].ToString().Length >= 43)
        );
    }

    [Theory]
    [InlineData("?back=https%3A%2F%2Fevil.example%2Ffi")]
    [InlineData("?back=%2F%2Fevil.example%2Ffi")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string back)
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        using Visitor visitor = site.Visitor();
        await SignInSite.Choose(visitor, SignInSite.Officials, SignInSite.Aino, back);
        Assert.Equal(new Uri(site.Address, "/fi/access"), visitor.Response.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task Two_nodes_know_the_same_cookie_and_an_ended_session_is_ended_on_both()
    {
        await using SignInSite site = await SignInSite.Start(cluster, provider);
        Uri other = await site.Node();
        using Visitor visitor = await site.SignIn();

        await visitor.Open(new Uri(other, "/fi/register/people").ToString());
        Assert.StartsWith("Aino Virtanen", SignInSite.Who(visitor), StringComparison.Ordinal);
        await visitor.Press("Kirjaudu ulos");
        await visitor.Open("/fi/register/people");
        Assert.Equal("Kirjaudu sisään", visitor.Heading);
    }

    [Fact]
    public async Task The_keys_are_encrypted_by_the_certificate_where_there_is_one()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        using var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=keys",
            key,
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using SignInSite site = await SignInSite.Start(
            cluster,
            provider,
            settings => settings with { KeyCertificate = certificate }
        );
        using Visitor visitor = await site.SignIn();
        Assert.StartsWith("Aino Virtanen", SignInSite.Who(visitor), StringComparison.Ordinal);
        string xml = Assert.Single(await site.Register.Lines("select xml from access.data_protection_key"));
        Assert.Contains("EncryptedData", xml, StringComparison.Ordinal);
    }

    private static string[] SetCookies(Visitor visitor) =>
        [
            .. visitor.Way.SelectMany(one =>
                one.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : []
            ),
        ];
}
