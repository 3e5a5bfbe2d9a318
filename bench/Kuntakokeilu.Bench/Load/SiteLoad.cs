using System.Diagnostics;
using System.Net.Http.Json;
using Kuntakokeilu.Bench.Access;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>The pages and the API of the real program on a full register, over HTTP.</summary>
internal sealed class SiteLoad(string kokeilu, string database)
{
    private const string Address = "http://127.0.0.1:5099";
    private const int PerSecond = 100;
    private const int Helsinki = 91;

    internal async Task<List<string>> Run(int seconds)
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", database);
        using Process site = Process.Start(
            new ProcessStartInfo(kokeilu, ["serve", "--urls", Address]) { RedirectStandardOutput = true }
        )!;
        try
        {
            await site.StandardOutput.ReadLineAsync();
            return await Measure(seconds);
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    private async Task<List<string>> Measure(int seconds)
    {
        using HttpClient client = await Client(Role.Caseworker, Organisations.Municipality(Helsinki));
        using HttpClient ministry = await Client(Role.Ministry, "tem");
        using HttpClient feed = await Client(Role.Machine, Organisations.Keha);
        Random random = new(1);
        int[] customers = await Customers();
        int[] persons =
        [
            .. Enumerable.Range(0, PerSecond * seconds).Select(_ => customers[random.Next(customers.Length)]),
        ];
        string[] days = [.. Enumerable.Range(0, 46).Select(m => $"{new DateOnly(2021, 3, 1).AddMonths(m):yyyy-MM-dd}")];
        List<string> lines =
        [
            $"{PerSecond} requests a second arriving for {seconds} s, each timed from the moment it was due to the last "
                + "byte; server and clients on the same two cores.",
            "",
            "| | p50 ms | p95 ms | p99 ms | bar (p95) |",
            "|---|---|---|---|---|",
        ];
        foreach (
            (string name, HttpClient visitor, Func<int, string> address) in new (
                string,
                HttpClient,
                Func<int, string>
            )[]
            {
                ("a person, any of the caseworker's customers", client, i => $"/fi/register/people/{persons[i]}"),
                ("the first page of the caseworker's customers", client, _ => "/fi/register/customers"),
                ("steering overview, any month", ministry, i => $"/fi/steering?day={days[i % days.Length]}"),
                ("law book, any month", client, i => $"/fi/law?on={days[i % days.Length]}"),
                ("front page, any month", client, i => $"/fi?month={days[i % days.Length][..7]}"),
            }
        )
        {
            await Arrivals.Run(visitor, PerSecond, 5, address);
            using QuietMachine hush = new();
            double[] times = await Arrivals.Run(visitor, PerSecond, seconds, address);
            lines.Add(Row(name, times, "30 ms"));
        }
        lines.Add(Row("one fact by `POST /api/v1/facts`, one after another", await Facts(feed), "20 ms"));
        return lines;
    }

    /// <summary>Somebody who has signed in.</summary>
    private async Task<HttpClient> Client(Role role, string organisation)
    {
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(Address),
        };
        client.DefaultRequestHeaders.Add("Cookie", await BenchSession.Cookie(database, role, organisation));
        return client;
    }

    private async Task<int[]> Customers()
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = source.CreateCommand(
            $"select array_agg(person_id) from steering.current_period where organiser = {Helsinki}"
        );
        return (int[])(await command.ExecuteScalarAsync())!;
    }

    private static async Task<double[]> Facts(HttpClient client)
    {
        // Together what the site's limit lets a program send at once.
        const int warmUp = 50;
        const int count = 240;
        List<double> times = [];
        QuietMachine? hush = null;
        for (int i = 0; i < warmUp + count; i++)
        {
            if (i == warmUp)
                hush = new();
            bool isStart = i % 2 == 0;
            object row = new
            {
                person = $"BENCH-{i / 2}",
                date = isStart ? "2024-02-01" : "2024-05-01",
                @event = isStart ? "start" : "change",
                birth_date = "1990-05-06",
                home_municipality = "091",
                status = 2,
                earnings_related = isStart ? "no" : "yes",
                mother_tongue = "fi",
                immigrant = "no",
            };
            long began = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await client.PostAsJsonAsync(
                "/api/v1/facts",
                new { rows = new[] { row } }
            );
            answer.EnsureSuccessStatusCode();
            if (i >= warmUp)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        hush?.Dispose();
        return [.. times];
    }

    private static string Row(string name, double[] times, string bar) =>
        $"| {name} | {Arrivals.Percentile(times, 50):0.0} | **{Arrivals.Percentile(times, 95):0.0}** "
        + $"| {Arrivals.Percentile(times, 99):0.0} | {bar} |";
}
