using System.Diagnostics;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Tables;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>
/// Queries of the published statistics over HTTP: ones that nobody has asked before, arriving steadily, and ones that
/// are kept in memory, as fast as they are answered. The site runs with its limit of calls raised.
/// </summary>
internal sealed class StatisticsLoad(string database)
{
    private const int PerSecond = 200;
    private const int Clients = 32;
    private static readonly string[] Formats = ["json-stat2", "csv", "px"];

    internal async Task<List<string>> Run(int seconds)
    {
        await using NpgsqlDataSource web = Source(DatabaseRole.Web);
        await using NpgsqlDataSource clerk = Source(DatabaseRole.Clerk);
        await using NpgsqlDataSource job = Source(DatabaseRole.Job);
        Release release =
            await new Releases(web, TimeProvider.System).Latest()
            ?? throw new InvalidOperationException("Nothing is published in this database.");
        await using WebApplication site = WebSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Database = new SiteDatabase(web, clerk, job),
                Statistics = new StatisticsLimits { Calls = int.MaxValue, WeighedCells = int.MaxValue },
            }
        );
        await site.StartAsync();
        using HttpClient client = new() { BaseAddress = new(site.Urls.Single()) };
        Random random = new(1);
        string[] fresh = [.. Enumerable.Range(0, PerSecond * (seconds + 5)).Select(_ => Query(release, random))];
        await Arrivals.Run(client, PerSecond, 5, i => fresh[i]);
        double[] uncached;
        using (new QuietMachine())
            uncached = await Arrivals.Run(client, PerSecond, seconds, i => fresh[(PerSecond * 5) + i]);
        string[] often = fresh[..100];
        await AsFastAsAnswered(client, often, 2);
        Spread cached = Spread.Of([.. await Times(3, () => AsFastAsAnswered(client, often, seconds / 2))]);
        await site.StopAsync();
        return
        [
            "| | | bar |",
            "|---|---|---|",
            $"| queries that nobody asked before, {PerSecond} a second arriving for {seconds} s: p50, p95, p99 "
                + $"| {Arrivals.Percentile(uncached, 50):0.0}, **{Arrivals.Percentile(uncached, 95):0.0}**, "
                + $"{Arrivals.Percentile(uncached, 99):0.0} ms | p95 at most 20 ms |",
            $"| 100 queries again and again by {Clients} clients, each waiting for its answer "
                + $"| **{cached.Median:#,0}** a second ({cached.Least:#,0}-{cached.Most:#,0} in three runs) "
                + "| at least 5,000 |",
        ];
    }

    /// <summary>What people ask for: a few areas over time, all areas of a month, or something between.</summary>
    private static string Query(Release release, Random random)
    {
        PublishedTable[] tables = [.. release.Tables.Where(table => table.Definition.Time.Values.Count > 1)];
        TableDefinition table = tables[random.Next(tables.Length)].Definition;
        int shape = random.Next(3);
        IEnumerable<string> chosen = table.Variables.Select(variable =>
        {
            int most = variable.Kind switch
            {
                VariableKind.Time => shape == 1 ? 1
                : shape == 0 ? 46
                : 12,
                VariableKind.Geographical => shape == 1 ? 370
                : shape == 0 ? 3
                : 25,
                _ => 6,
            };
            int from = random.Next(variable.Values.Count);
            IEnumerable<string> codes = variable.Values.Skip(from).Take(most).Select(value => value.Code);
            return $"valuecodes[{variable.Code}]={string.Join(',', codes)}";
        });
        string format = Formats[random.Next(Formats.Length)];
        string language = Words.Languages[random.Next(3)];
        return $"/pxweb/api/v2/tables/{table.Id}/data?lang={language}&outputFormat={format}&{string.Join('&', chosen)}";
    }

    private static async Task<List<double>> Times(int runs, Func<Task<double>> measure)
    {
        List<double> all = [];
        for (int run = 0; run < runs; run++)
            all.Add(await measure());
        return all;
    }

    /// <returns>Answers a second.</returns>
    private static async Task<double> AsFastAsAnswered(HttpClient client, string[] addresses, int seconds)
    {
        long began = Stopwatch.GetTimestamp();
        TimeSpan span = TimeSpan.FromSeconds(seconds);
        int[] answered = await Task.WhenAll(Enumerable.Range(0, Clients).Select(Ask));
        return answered.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;

        async Task<int> Ask(int first)
        {
            int count = 0;
            while (Stopwatch.GetElapsedTime(began) < span)
            {
                using HttpResponseMessage answer = await client.GetAsync(addresses[(first + count) % addresses.Length]);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                count++;
            }
            return count;
        }
    }

    private NpgsqlDataSource Source(DatabaseRole role) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(role.OfPrivate(database)) { MaxAutoPrepare = 100 });
}
