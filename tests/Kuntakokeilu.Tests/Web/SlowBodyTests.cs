using System.Net;
using System.Net.Sockets;
using System.Text;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Tests.Web;

/// <summary>Bodies that come slowly, or never: nothing of the database waits for them.</summary>
public sealed class SlowBodyTests(TestCluster cluster)
{
    private const int Pool = 2;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_slow_bodies_than_the_pool_has_connections_hold_none_of_them()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using NpgsqlDataSource few = Few(register);
        await using WebApplication site = await Start(register, few, TimeSpan.FromMinutes(5));
        Uri address = new(site.Urls.Single());
        string program = await Cookie(new(Role.Machine, Organisations.Keha), site, register);
        string official = await Cookie(TestActor.Caseworker(TestActor.Tampere), site, register);
        List<Slow> slow = [];
        try
        {
            for (int i = 0; i < 2 * Pool; i++)
                slow.Add(await Slow.Begin(address, "/api/v1/facts", "application/json", program));
            for (int i = 0; i < 2 * Pool; i++)
                slow.Add(
                    await Slow.Begin(address, "/fi/register/people", "application/x-www-form-urlencoded", official)
                );
            // Told to go on, each of them is being read.
            foreach (Slow one in slow)
                Assert.Equal("100", await one.Status());

            using HttpClient http = new() { BaseAddress = address };
            Assert.Equal(HttpStatusCode.OK, await Ask(http, "/health/ready", official));
            Assert.Equal(HttpStatusCode.OK, await Ask(http, "/fi/register/customers", official));
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    [Theory]
    [InlineData("/api/v1/facts", "application/json")]
    [InlineData("/fi/register/people", "application/x-www-form-urlencoded")]
    [InlineData("/pxweb/api/v2/savedqueries", "application/json")]
    public async Task A_body_has_a_time_of_its_own(string path, string type)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using WebApplication site = await Start(register, register.Site.Web, TimeSpan.FromMilliseconds(200));
        string cookie = await Cookie(TestActor.Caseworker(TestActor.Tampere), site, register);
        using Slow slow = await Slow.Begin(new(site.Urls.Single()), path, type, cookie);
        Assert.Equal("100", await slow.Status());
        Assert.Equal("408", await slow.Status());
    }

    /// <summary>Four are answered at a time and sixteen wait; one more is too many.</summary>
    [Fact]
    public async Task A_client_calls_a_few_times_at_once()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await using WebApplication site = await Start(register, register.Site.Web, TimeSpan.FromMinutes(5));
        Uri address = new(site.Urls.Single());
        List<Slow> slow = [];
        try
        {
            for (int i = 0; i < 21; i++)
                slow.Add(await Slow.Begin(address, "/api/v1/facts", "application/json", ""));
            List<Task<string>> answers = [.. slow.Select(one => one.Status())];
            List<string> first = [];
            for (int i = 0; i < 5; i++)
            {
                Task<string> answer = await Task.WhenAny(answers);
                answers.Remove(answer);
                first.Add(await answer);
            }
            Assert.Equal(["100", "100", "100", "100", "429"], first.Order());
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    /// <summary>What the pages' transactions wait for all the same, the database ends.</summary>
    [Fact]
    public async Task The_database_ends_what_waits_within_a_transaction_of_a_page()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        Assert.Equal("1min", await Setting(register.Site.Web));
        Assert.Equal("0", await Setting(register.Site.Job));

        static async Task<string> Setting(NpgsqlDataSource source)
        {
            await using NpgsqlCommand command = source.CreateCommand("show idle_in_transaction_session_timeout");
            return (string)(await command.ExecuteScalarAsync(Stop))!;
        }
    }

    private static NpgsqlDataSource Few(TestRegister register) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Web.OfPrivate(register.ConnectionString))
            {
                MaxPoolSize = Pool,
            }
        );

    private static async Task<WebApplication> Start(TestRegister register, NpgsqlDataSource web, TimeSpan longest)
    {
        NpgsqlDataSource clerk = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Clerk.OfPrivate(register.ConnectionString))
            {
                MaxPoolSize = Pool,
            }
        );
        WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = new(web, clerk, register.Site.Job),
                Time = register.Clock,
                LongestBody = longest,
            }
        );
        await site.StartAsync(Stop);
        site.Lifetime.ApplicationStopped.Register(clerk.Dispose);
        return site;
    }

    private static async Task<string> Cookie(TestActor actor, WebApplication site, TestRegister register)
    {
        (string name, string value) = await actor.Cookie(site.Services, register.Source);
        return $"{name}={value}";
    }

    private static async Task<HttpStatusCode> Ask(HttpClient http, string path, string cookie)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await http.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    /// <summary>A request whose body is promised and does not come.</summary>
    private sealed class Slow(TcpClient connection) : IDisposable
    {
        private readonly StreamReader answers = new(connection.GetStream());

        internal static async Task<Slow> Begin(Uri address, string path, string type, string cookie)
        {
            TcpClient connection = new();
            await connection.ConnectAsync(address.Host, address.Port, Stop);
            string head =
                $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: {type}\r\n"
                + $"Content-Length: 100000\r\nExpect: 100-continue\r\nCookie: {cookie}\r\n\r\n";
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Stop);
            return new(connection);
        }

        /// <summary>The next status that is told.</summary>
        internal async Task<string> Status()
        {
            while (await answers.ReadLineAsync(Stop) is { } line)
                if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                    return line[9..12];
            return "none";
        }

        public void Dispose()
        {
            answers.Dispose();
            connection.Dispose();
        }
    }
}
