using System.Net.Sockets;
using System.Text;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>Every verb at every address, and what is at no address.</summary>
public sealed class VerbTests(OpenSite open, TestCluster cluster)
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    private static readonly string[] Both = ["GET", "HEAD", "POST"];

    /// <summary>Each address with an example, and what can be done there.</summary>
    private static IEnumerable<(string Path, string[] Methods)> Addresses(string saved) =>
        [
            ($"{OpenSite.V2}/tables", Reading),
            ($"{OpenSite.V2}/tables/12r5", Reading),
            ($"{OpenSite.V2}/tables/12r5/metadata", Reading),
            ($"{OpenSite.V2}/tables/12r5/defaultselection", Reading),
            ($"{OpenSite.V2}/tables/12r5/data", Both),
            ($"{OpenSite.V2}/codelists/vs_alue_region", Reading),
            ($"{OpenSite.V2}/config", Reading),
            ($"{OpenSite.V2}/savedqueries", ["POST"]),
            ($"{OpenSite.V2}/savedqueries/{saved}", Reading),
            ($"{OpenSite.V2}/savedqueries/{saved}/data", Reading),
            ($"{OpenSite.V2}/savedqueries/{saved}/selection", Reading),
            ("/pxweb/api/v1/fi", Reading),
            ("/pxweb/api/v1/fi/StatFin", Reading),
            (OpenSite.V1, Reading),
            ($"{OpenSite.V1}/12r5.px", Both),
            ("/statistics/releases.atom", Reading),
            ("/statistics/catalogue.jsonld", Reading),
            ("/statistics/tables/12u4/parquet", Reading),
        ];

    [Fact]
    public async Task Every_verb_at_every_address()
    {
        var site = await open.On(cluster);
        string saved = await SavedQueryTests.Save(site, SavedQueryTests.Query());
        foreach ((string path, string[] methods) in Addresses(saved))
        {
            foreach (string method in (string[])["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
                if (!methods.Contains(method))
                    Assert.Equal(405, (await site.Refused(method, path)).Status);
                else if (method == "POST")
                {
                    string body = path.Contains("v1") ? """{"query":[],"response":{"format":"csv"}}""" : "{}";
                    using HttpResponseMessage posted = await site.Send("POST", path, body);
                    int expected = path.Contains("savedqueries") ? 400 : 200;
                    Assert.True((int)posted.StatusCode == expected, $"POST {path}: {posted.StatusCode}");
                }
                else
                {
                    using HttpResponseMessage answer = await site.Send(method, path);
                    Assert.True((int)answer.StatusCode == 200, $"{method} {path}: {answer.StatusCode}");
                }
            using HttpResponseMessage options = await site.Send("OPTIONS", path);
            Assert.Equal(204, (int)options.StatusCode);
            string allowed = string.Join(", ", methods.Append("OPTIONS").Order());
            Assert.Equal(allowed, string.Join(", ", options.Content.Headers.Allow.Order()));
        }
    }

    /// <summary>A head is what the whole would be, without it.</summary>
    [Fact]
    public async Task A_head_tells_what_the_whole_would_be()
    {
        var site = await open.On(cluster);
        foreach (
            (string path, string[] methods) in Addresses(await SavedQueryTests.Save(site, SavedQueryTests.Query()))
        )
        {
            if (!methods.Contains("GET"))
                continue;
            using HttpResponseMessage whole = await site.Send("GET", path);
            for (int i = 0; i < 2; i++)
            {
                using HttpResponseMessage head = await site.Send("HEAD", path);
                Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
                Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
                Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
                Assert.NotNull(head.Headers.ETag);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    [Theory]
    [InlineData("/pxweb")]
    [InlineData("/pxweb/")]
    [InlineData("/pxweb/api/v2")]
    [InlineData("/pxweb/api/v2/")]
    [InlineData("/pxweb/api/v3/tables")]
    [InlineData("/pxweb/api/v2/tables/12r5/data/more")]
    [InlineData("/pxweb/api/v2/tables/none")]
    [InlineData("/pxweb/api/v2/tables/none/metadata")]
    [InlineData("/pxweb/api/v2/tables/none/defaultselection")]
    [InlineData("/pxweb/api/v2/tables/none/data")]
    [InlineData("/pxweb/api/v2/tables/..%2f..%2fetc")]
    [InlineData("/pxweb/api/v2/codelists/none")]
    [InlineData("/pxweb/api/v2/savedqueries/none")]
    [InlineData("/pxweb/api/v2/savedqueries/AAAAAAAAAAAAAAAAAAAAAA/data")]
    [InlineData("/pxweb/api/v2/savedqueries/AAAAAAAAAAAAAAAAAAAAA'/selection")]
    [InlineData("/pxweb/api/v2/tables?pageNumber=2")]
    [InlineData("/pxweb/api/v2/tables/12r5/metadata?savedQuery=none")]
    [InlineData("/pxweb/api/v1/fi/Other")]
    [InlineData("/pxweb/api/v1/fi/StatFin/tyonv/none.px")]
    [InlineData("/statistics")]
    [InlineData("/statistics/none")]
    public async Task Nothing_there(string path)
    {
        var site = await open.On(cluster);
        Assert.Equal(404, (await site.Refused("GET", path)).Status);
        Assert.Equal(404, (await site.Refused("HEAD", path)).Status);
    }

    /// <summary>A page of another site may ask, and a browser asks first whether it may.</summary>
    [Fact]
    public async Task A_browser_asks_for_another_site()
    {
        var site = await open.On(cluster);
        using HttpResponseMessage answer = await site.Send(
            "OPTIONS",
            $"{OpenSite.V2}/tables/12r5/data",
            headers:
            [
                ("Origin", "https://elsewhere.example"),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "content-type"),
            ]
        );
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Contains("Content-Type", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    /// <summary>What is open is the statistics alone.</summary>
    [Fact]
    public async Task Other_addresses_are_not_opened_to_other_sites()
    {
        var site = await open.On(cluster);
        using HttpResponseMessage page = await site.Send("GET", "/fi");
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", page.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        using HttpResponseMessage api = await site.Send("OPTIONS", "/api/v1/facts");
        Assert.False(api.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Who_calls_too_often_waits_and_what_is_in_memory_costs_nothing()
    {
        await using var site = await OpenSite.Start(
            cluster,
            Kuntakokeilu.Statistics.Months.Month.Of(2021, 3),
            new() { Calls = 3 }
        );
        await site.Json($"{OpenSite.V2}/config");
        for (int i = 0; i < 10; i++)
            await site.Json($"{OpenSite.V2}/config");
        await site.Json($"{OpenSite.V2}/tables");
        await site.Json($"{OpenSite.V2}/tables/12r5");
        using HttpResponseMessage refused = await site.Send("GET", $"{OpenSite.V2}/tables/12u4");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(429, (await site.Refused("GET", $"{OpenSite.V2}/tables/12u4")).Status);
        await site.Json($"{OpenSite.V2}/config");
        Assert.Equal(3, (await site.Json($"{OpenSite.V2}/config"))["maxCallsPerTimeWindow"]!.GetValue<int>());
    }

    /// <summary>A workbook costs ten times what its cells cost otherwise.</summary>
    [Fact]
    public async Task What_is_asked_for_is_weighed_by_cells_and_format()
    {
        const string Data =
            $"{OpenSite.V2}/tables/12r5/data?valuecodes[Alue]=SSS&valuecodes[time]=TOP(1)&valuecodes[Tiedot]=*";
        await using var site = await OpenSite.Start(
            cluster,
            Kuntakokeilu.Statistics.Months.Month.Of(2021, 3),
            new() { Calls = 1_000_000, WeighedCells = 12_000 }
        );
        using HttpResponseMessage workbook = await site.Send("GET", $"{Data}&outputFormat=xlsx");
        Assert.Equal(200, (int)workbook.StatusCode);
        using HttpResponseMessage another = await site.Send("GET", $"{Data}&outputFormat=xlsx&lang=sv");
        Assert.Equal(429, (int)another.StatusCode);
        Assert.NotNull(another.Headers.RetryAfter);
        Assert.Equal("application/problem+json", another.Content.Headers.ContentType?.MediaType);
        using HttpResponseMessage text = await site.Send("GET", $"{Data}&outputFormat=csv");
        Assert.Equal(200, (int)text.StatusCode);
    }

    /// <summary>Saving writes, so it has a limit of its own, counted also when the query is known already.</summary>
    [Fact]
    public async Task Who_saves_too_often_waits()
    {
        await using var site = await OpenSite.Start(
            cluster,
            Kuntakokeilu.Statistics.Months.Month.Of(2021, 3),
            new() { Calls = 1_000_000, Saved = 1 }
        );
        await SavedQueryTests.Save(site, SavedQueryTests.Query());
        using HttpResponseMessage refused = await site.Send(
            "POST",
            $"{OpenSite.V2}/savedqueries",
            SavedQueryTests.Query()
        );
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        await site.Json($"{OpenSite.V2}/tables");
    }

    /// <summary>Whoever has one address of IPv6 has a whole network of them; of IPv4 one is one, however it is written.</summary>
    [Fact]
    public async Task Calls_are_counted_by_the_network_of_who_asks()
    {
        await using var site = await OpenSite.Start(
            cluster,
            last: null,
            new() { Calls = 1 },
            System.Net.IPNetwork.Parse("127.0.0.1/32")
        );
        Assert.Equal(200, await Status("2001:db8:1:2::1", "config"));
        Assert.Equal(429, await Status("2001:db8:1:2:ffff:ffff:ffff:ffff", "tables"));
        Assert.Equal(200, await Status("2001:db8:1:3::1", "tables"));
        Assert.Equal(200, await Status("192.0.2.1", "tables?pageSize=1"));
        Assert.Equal(429, await Status("::ffff:192.0.2.1", "tables?pageSize=2"));
        Assert.Equal(200, await Status("::ffff:192.0.2.2", "tables?pageSize=3"));

        async Task<int> Status(string address, string path)
        {
            using HttpResponseMessage answer = await site.Send(
                "GET",
                $"{OpenSite.V2}/{path}",
                headers: ("X-Forwarded-For", address)
            );
            return (int)answer.StatusCode;
        }
    }

    /// <summary>The server lets any digits pass for a port. A client would not send it, so it is written by hand.</summary>
    [Theory]
    [InlineData("localhost:65536")]
    [InlineData("localhost:999999999999")]
    public async Task A_port_that_there_is_not(string host)
    {
        var site = await open.On(cluster);
        foreach (string path in (string[])[$"{OpenSite.V2}/config", "/pxweb/api/v1/fi", "/statistics/releases.atom"])
        {
            using TcpClient client = new("127.0.0.1", new Uri(site.Site.Urls.Single()).Port);
            await using NetworkStream stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
                TestContext.Current.CancellationToken
            );
            using StreamReader reader = new(stream);
            string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("HTTP/1.1 400 ", answer);
            Assert.Contains("application/problem+json", answer);
            Assert.Contains("Host: not the address of a site.", answer);
        }
    }
}
