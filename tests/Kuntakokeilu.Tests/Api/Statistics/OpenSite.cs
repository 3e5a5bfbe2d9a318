using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Api.Statistics;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(OpenSite))]

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>The real site with a made-up release, started when the first test asks for it.</summary>
public sealed class OpenSite : IAsyncDisposable
{
    internal const string V2 = "/pxweb/api/v2";
    internal const string V1 = "/pxweb/api/v1/fi/StatFin/tyonv";
    private readonly Lock starting = new();
    private Task<Running>? running;

    internal async Task<Running> On(TestCluster cluster)
    {
        lock (starting)
            running ??= Start(cluster, Month.Of(2022, 1));
        return await running;
    }

    /// <summary>A site of one test.</summary>
    /// <param name="last">The release's last month; null: nothing is published.</param>
    /// <param name="proxies">Whose word on the address of who asks is taken.</param>
    internal static async Task<Running> Start(
        TestCluster cluster,
        Month? last,
        StatisticsLimits? limits = null,
        params IReadOnlyList<System.Net.IPNetwork> proxies
    )
    {
        TestRegister register = await TestRegister.Make(cluster);
        Release? release = last is { } month ? await TestRelease.Store(register.Source, month) : null;
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = register.Site,
                RunsJobs = false,
                Time = register.Clock,
                Statistics =
                    limits
                    ?? new()
                    {
                        Calls = 1_000_000,
                        Saved = 1_000_000,
                        WeighedCells = int.MaxValue,
                    },
                Proxies = proxies,
            }
        );
        await site.StartAsync();
        return new(register, site, release);
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
            await (await running).DisposeAsync();
    }

    /// <summary>A site that runs, and a program that asks it.</summary>
    internal sealed class Running(TestRegister register, WebApplication site, Release? release) : IAsyncDisposable
    {
        private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(site.Urls.Single()),
        };

        internal TestRegister Register => register;

        internal WebApplication Site => site;

        internal Release Release => release!;

        /// <param name="type">Null: the program does not say what it sends.</param>
        internal Task<HttpResponseMessage> Send(
            string method,
            string path,
            string? body = null,
            string? type = "application/json",
            params (string Name, string Value)[] headers
        ) => Send(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), type, headers);

        internal async Task<HttpResponseMessage> Send(
            string method,
            string path,
            byte[]? body,
            string? type,
            params (string Name, string Value)[] headers
        )
        {
            using HttpRequestMessage request = new(new(method), path);
            foreach ((string name, string value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            if (body is not null)
                request.Content = new ByteArrayContent(body)
                {
                    Headers = { ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type) },
                };
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        internal async Task<byte[]> Bytes(string path)
        {
            using HttpResponseMessage answer = await Send("GET", path);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {Encoding.UTF8.GetString(body)}");
            return body;
        }

        internal async Task<string> Text(string path) => Encoding.UTF8.GetString(await Bytes(path));

        internal async Task<JsonNode> Json(string path) => JsonNode.Parse(await Bytes(path))!;

        internal async Task<byte[]> Posted(string path, string body)
        {
            using HttpResponseMessage answer = await Send("POST", path, body);
            byte[] told = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {Encoding.UTF8.GetString(told)}");
            return told;
        }

        /// <summary>What a refusal says: its status, and that it is told as RFC 9457 has it.</summary>
        internal async Task<(int Status, string Detail)> Refused(
            string method,
            string path,
            string? body = null,
            string type = "application/json",
            params (string Name, string Value)[] headers
        )
        {
            using HttpResponseMessage answer = await Send(method, path, body, type, headers);
            string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(
                answer.Content.Headers.ContentType?.MediaType == "application/problem+json",
                $"{method} {path}: {answer.StatusCode} {answer.Content.Headers.ContentType} {text}"
            );
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            if (method == "HEAD")
                return ((int)answer.StatusCode, "");
            JsonNode problem = JsonNode.Parse(text)!;
            Assert.Equal((int)answer.StatusCode, problem["status"]!.GetValue<int>());
            Assert.NotEqual("", $"{problem["title"]}");
            return ((int)answer.StatusCode, $"{problem["detail"]}");
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await site.DisposeAsync();
            await register.DisposeAsync();
        }
    }
}
