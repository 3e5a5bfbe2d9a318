using System.Diagnostics;
using System.Net.Http.Json;
using Kuntakokeilu.Bench.Steering;

namespace Kuntakokeilu.Bench.Load;

/// <summary>The pages and the API of the real program on a full register, over HTTP.</summary>
internal sealed class SiteLoad(string kokeilu, string database)
{
    private const string Address = "http://127.0.0.1:5099";
    private const int PerSecond = 100;

    internal async Task<List<string>> Run(int people, int seconds)
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", database);
        using Process site = Process.Start(
            new ProcessStartInfo(kokeilu, ["serve", "--urls", Address]) { RedirectStandardOutput = true }
        )!;
        try
        {
            await site.StandardOutput.ReadLineAsync();
            return await Measure(people, seconds);
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    private static async Task<List<string>> Measure(int people, int seconds)
    {
        using HttpClient client = new() { BaseAddress = new(Address) };
        Random random = new(1);
        int[] persons = [.. Enumerable.Range(0, PerSecond * seconds).Select(_ => random.Next(1, people))];
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
            (string name, Func<int, string> address) in new (string, Func<int, string>)[]
            {
                ("a person, anyone of the register", i => $"/fi/register/people/{persons[i]}"),
                ("steering overview, any month", i => $"/fi/steering?day={days[i % days.Length]}"),
                ("law book, any month", i => $"/fi/law?on={days[i % days.Length]}"),
                ("front page, any month", i => $"/fi?day={days[i % days.Length]}"),
            }
        )
        {
            await Arrivals.Run(client, PerSecond, 5, address);
            using Hush hush = new();
            double[] times = await Arrivals.Run(client, PerSecond, seconds, address);
            lines.Add(Row(name, times, "30 ms"));
        }
        lines.Add(Row("one fact by `POST /api/v1/facts`, one after another", await Facts(client), "20 ms"));
        return lines;
    }

    private static async Task<double[]> Facts(HttpClient client)
    {
        const int warmUp = 200;
        const int count = 2_000;
        List<double> times = [];
        Hush? hush = null;
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
