using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.DemoSignIn;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kuntakokeilu.Tests.Web.Telemetry;

/// <summary>
/// Whatever is asked, sent and failed with, nothing of it is told on: people's codes, names and identifiers are planted
/// wherever a request can hold them, and looked for in all that leaves the program.
/// </summary>
public sealed class TelemetryPrivacyTests(TestCluster cluster, TestProvider provider)
{
    private const string Code = "010280-952L";
    private const string FirstName = "Istutettu";
    private const string Key = "ISTUTETTU-AVAIN-7";
    private static readonly string[] Planted = [Code, FirstName, Key, "Aino", "Virtanen"];

    private readonly KeptLog log = new();
    private readonly KeptTraces traces = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TelemetrySettings Told =>
        new()
        {
            Log = new() { Level = LogLevel.Trace, IsJson = true },
            Metrics = new(IPAddress.Loopback, 0),
            Traces = traces.Keep,
            Logs = log.Keep,
        };

    [Fact]
    public async Task Nothing_of_a_person_is_told_on()
    {
        await using SignInSite site = await SignInSite.Start(
            cluster,
            provider,
            settings => settings with { Telemetry = Told with { Metrics = null } }
        );
        using Visitor aino = await site.SignIn();
        aino.Headers.Add("baggage", $"who={Code}");
        aino.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        aino.Headers.Add("tracestate", $"who={FirstName.ToLowerInvariant()},other={Code.ToLowerInvariant()}");
        aino.Headers.UserAgent.ParseAdd($"{FirstName}/1.0");
        foreach (string planted in (string[])[Code, FirstName, Key])
        {
            await aino.Open($"/fi/register/people/{planted}?who={planted}");
            Assert.Equal(HttpStatusCode.NotFound, aino.Response.StatusCode);
            await aino.Open($"/fi/register/people?who={planted}&{planted}=1");
            await aino.Fill(Texts.For("fi")["people.who"], planted).Press("Hae");
            await aino.Open($"/sign-in/officials?error={planted}&state={planted}&code={planted}");
        }

        string metrics = await FailWithFacts(site.Register);

        string told = string.Join('\n', [.. log.Lines, .. traces.Spans, metrics]);
        foreach (string planted in Planted)
            Assert.DoesNotContain(planted, told, StringComparison.OrdinalIgnoreCase);
        // And yet enough to know what has happened.
        Assert.Contains(log.Lines, line => $"{JsonNode.Parse(line)!["failure"]}".Contains("PostgresException P0001"));
        Assert.Contains(log.Lines, line => $"{JsonNode.Parse(line)!["message"]}".StartsWith("POST /api/v1/facts 500"));
        string failed = string.Join(
            '\n',
            traces.Spans.Where(span => span.Contains(" Error ", StringComparison.Ordinal))
        );
        Assert.Contains("POST /api/v1/facts Error ", failed, StringComparison.Ordinal);
        Assert.Contains("insert Error ", failed, StringComparison.Ordinal);
        Assert.Contains(traces.Spans, span => span.StartsWith("seal ", StringComparison.Ordinal));
        Assert.Matches("kokeilu_gate_decisions_total{.*action=\"RecordFacts\",outcome=\"Permitted\".*} [1-9]", metrics);
        Assert.Matches("http_server_request_duration_seconds_count{.*http_route=\"/api/v1/facts\"", metrics);
        Assert.Matches("db_client_", metrics);
    }

    /// <summary>A row that the database refuses, telling the value: as a rule of its own would.</summary>
    /// <returns>The metrics of the node that was asked.</returns>
    private async Task<string> FailWithFacts(TestRegister register)
    {
        await register.Run(
            $"""
            create function refuse() returns trigger language plpgsql as
                'begin raise exception $m$no {Key}$m$ using detail = $m${Key} {Code}$m$; end';
            create trigger refuse before insert on register.recording for each row execute function refuse();
            """
        );
        await using WebApplication node = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = register.Site,
                Time = register.Clock,
                Telemetry = Told,
            }
        );
        await node.StartAsync(Stop);
        using HttpClient client = new() { BaseAddress = new(node.Urls.Single()) };
        TestActor feed = new(Role.Machine, Organisations.Keha);
        (string name, string value) = await feed.Cookie(node.Services, register.Source);
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        string row =
            $$"""{"rows":[{"person":"{{Key}}","date":"2021-06-01","event":"start","birth_date":"1990-01-01","home_municipality":"837","status":2,"earnings_related":"no","mother_tongue":"fi","immigrant":"no"}]}""";
        foreach (
            (string body, HttpStatusCode expected) in (IEnumerable<(string, HttpStatusCode)>)
                [
                    (row, HttpStatusCode.InternalServerError),
                    ($$"""{"rows":[{"{{Code}}":1}]}""", HttpStatusCode.BadRequest),
                    ($$"""{"rows":"{{Key}}"}""", HttpStatusCode.BadRequest),
                ]
        )
        {
            using StringContent content = new(body, Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await client.PostAsync(
                new Uri($"/api/v1/facts?person={Key}", UriKind.Relative),
                content,
                Stop
            );
            Assert.Equal(expected, answer.StatusCode);
        }
        Uri port = new(node.Services.GetRequiredService<MetricsPort>().Url);
        using HttpClient scraper = new() { BaseAddress = port };
        return await scraper.GetStringAsync(new Uri("/metrics", UriKind.Relative), Stop);
    }

    /// <summary>On a port of their own and there alone; a name that a page elsewhere gave this machine is refused.</summary>
    [Fact]
    public async Task Metrics_are_on_their_own_port_and_nothing_else_is()
    {
        await using WebApplication site = WebSite.Create(new() { Urls = ["http://127.0.0.1:0"], Telemetry = Told });
        await site.StartAsync(Stop);
        string own = site.Services.GetRequiredService<MetricsPort>().Url;

        Assert.Equal(HttpStatusCode.OK, await Status(own + "/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(site.Urls.Single() + "/metrics"));
        Assert.Equal(HttpStatusCode.OK, await Status(site.Urls.Single() + "/fi/law"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(own + "/fi/law"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(own + "/health/ready"));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(own + "/metrics", "kokeilu.example"));
    }

    private static async Task<HttpStatusCode> Status(string address, string? host = null)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address)) { Headers = { Host = host } };
        using HttpResponseMessage answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
