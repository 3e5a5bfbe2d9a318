using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Tests.Commands;

namespace Kuntakokeilu.Tests.DemoSignIn;

public sealed class DemoProviderTests(TestProvider provider) : IDisposable
{
    /// <summary>The verifier of RFC 7636's own example, and its challenge.</summary>
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private const string Callback = "http://127.0.0.1:5080/sign-in/officials";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public void Dispose() => http.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_is_used_once()
    {
        string code = await Code();
        Assert.Equal(HttpStatusCode.OK, (await Redeem(code, Verifier)).StatusCode);
        Assert.Equal("invalid_grant", await Error(await Redeem(code, Verifier)));
    }

    [Fact]
    public async Task A_code_without_its_verifier_is_refused() =>
        Assert.Equal("invalid_grant", await Error(await Redeem(await Code(), Verifier.Replace('d', 'e'))));

    [Theory]
    [InlineData("http://evil.example/sign-in/officials")]
    [InlineData("https://127.0.0.1:5080/sign-in/officials")]
    [InlineData("http://127.0.0.1:5080/sign-in/citizens")]
    [InlineData("http://127.0.0.1:5080/sign-in/officials?x")]
    [InlineData("http://127.0.0.1.evil.example/sign-in/officials")]
    public async Task A_redirect_to_elsewhere_is_refused(string to) =>
        await Refused(Request() with { RedirectUri = to }, "invalid_request");

    [Theory]
    [InlineData("", "S256")]
    [InlineData(Challenge, "plain")]
    public async Task A_request_without_a_digest_of_a_verifier_is_refused(string challenge, string method) =>
        await Refused(Request() with { Challenge = challenge, Method = method }, "invalid_request");

    [Fact]
    public async Task An_unknown_client_is_refused() =>
        await Refused(Request() with { Client = "somebody" }, "invalid_client");

    [Fact]
    public async Task A_person_of_the_other_list_is_not_chosen()
    {
        using HttpResponseMessage page = await Ask(Request() with { Person = "ville" });
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Aino Virtanen", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the machine's secret", HttpStatusCode.OK)]
    [InlineData("another", HttpStatusCode.Unauthorized)]
    public async Task A_machine_gets_a_token_by_its_secret(string secret, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Token(
            new()
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = "kunta-837",
                ["client_secret"] = secret,
            }
        );
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task It_ends_when_the_demo_does_however_that_ends()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder["people"], TestProvider.People.ToLine() + "\n");
        // The shell that holds the other end of the pipe is killed; the provider must end by itself.
        Kokeilu ran = await Kokeilu.Run(
            folder,
            """
            mkfifo in; exec 8<>in
            bash -c 'exec 8>&- 9>in; cat people >&9; exec sleep 60' & holder=$!
            dotnet "$KOKEILU" sign-in-provider <in >out 8>&- & provider=$!
            exec 8>&-
            tail --pid=$provider -n +1 -F out 2>/dev/null | grep -q -m1 http
            kill -KILL $holder; wait $provider; echo "ended $?"
            """
        );
        Assert.Equal("ended 0\n", ran.Output);
    }

    [Theory]
    [InlineData("</dev/null")]
    [InlineData("<<<'{}'")]
    [InlineData("<<<'somebody'")]
    public async Task Nobody_but_the_demo_starts_it(string input)
    {
        using TempFolder folder = new();
        (await Kokeilu.Run(folder, $"kokeilu sign-in-provider {input}")).CouldNotRun("only demo starts it");
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using TempFolder folder = new();
        File.WriteAllText(folder["people"], TestProvider.People.ToLine() + "\n");
        (await Kokeilu.Run(folder, $"kokeilu sign-in-provider --port {port} <people")).CouldNotRun(
            $"Can't listen on http://127.0.0.1:{port}"
        );
    }

    [Fact]
    public async Task It_is_not_among_the_verbs_that_are_told()
    {
        using TempFolder folder = new();
        Kokeilu told = await Kokeilu.Run(folder, "kokeilu --help");
        Assert.Contains("serve", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SignInProviderCommand.Verb, told.Output, StringComparison.Ordinal);
    }

    private static AskedFor Request() => new(DemoPeople.OfficialsClient, Callback, Challenge, "S256", "aino");

    private sealed record AskedFor(string Client, string RedirectUri, string Challenge, string Method, string Person);

    private Task<HttpResponseMessage> Ask(AskedFor asked) =>
        http.PostAsync(
            new Uri(provider.Address, "/authorize"),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["client_id"] = asked.Client,
                    ["redirect_uri"] = asked.RedirectUri,
                    ["response_type"] = "code",
                    ["scope"] = "openid profile",
                    ["state"] = "s",
                    ["nonce"] = "n",
                    ["code_challenge"] = asked.Challenge,
                    ["code_challenge_method"] = asked.Method,
                    ["person"] = asked.Person,
                }
            ),
            Stop
        );

    private async Task Refused(AskedFor asked, string error)
    {
        using HttpResponseMessage answer = await Ask(asked);
        Assert.Null(answer.Headers.Location);
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains($"error:{error}", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<string> Code()
    {
        using HttpResponseMessage answer = await Ask(Request());
        Assert.Equal(Callback, answer.Headers.Location!.GetLeftPart(UriPartial.Path));
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Headers.Location.Query)["code"]!;
    }

    private Task<HttpResponseMessage> Redeem(string code, string verifier) =>
        Token(
            new()
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = DemoPeople.OfficialsClient,
                ["client_secret"] = TestProvider.Secret,
                ["redirect_uri"] = Callback,
                ["code"] = code,
                ["code_verifier"] = verifier,
            }
        );

    private Task<HttpResponseMessage> Token(Dictionary<string, string> fields) =>
        http.PostAsync(new Uri(provider.Address, "/token"), new FormUrlEncodedContent(fields), Stop);

    private static async Task<string> Error(HttpResponseMessage answer)
    {
        using JsonDocument told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return told.RootElement.GetProperty("error").GetString()!;
    }
}
