using System.Diagnostics;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.Bench.Import;

/// <summary>
/// The import as users start it, against COPY of the very rows that it leaves into the same tables with the same keys
/// and indexes, on the same server in the same run.
/// </summary>
internal sealed class ImportComparison(string kokeilu, string folder, BenchServer server)
{
    internal async Task<List<string>> Run(int people, int pairs)
    {
        string sample = Path.Combine(folder, $"sample-{people}");
        SampleCommand.Write(people, seed: 1, sample);
        List<double> imports = [];
        List<double> alone = [];
        List<double> sideBySide = [];
        string said = "";
        for (int pair = 0; pair < pairs; pair++)
        {
            string imported = await server.Create("imported");
            await Migrate(imported);
            MeasuredRun run = Import(imported, sample);
            imports.Add(run.Seconds);
            said = run.Said;
            CopiedTables tables = await CopiedTables.TakeFrom(imported, folder);
            foreach ((int sessions, List<double> seconds) in new[] { (1, alone), (2, sideBySide) })
            {
                string copied = await server.Create("copied");
                await Migrate(copied);
                await BenchServer.Settle(copied);
                using QuietMachine hush = new();
                long began = Stopwatch.GetTimestamp();
                await tables.CopyInto(copied, sessions);
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
        }
        double[] ratios = [.. imports.Zip(alone, (ours, theirs) => ours / theirs)];
        double[] hardRatios = [.. imports.Zip(sideBySide, (ours, theirs) => ours / theirs)];
        return
        [
            $"Sample of {people:N0}; {pairs} runs of each, in turns; median (least-most).",
            $"The program said: {said}",
            "",
            "| | seconds |",
            "|---|---|",
            $"| `kokeilu import`: reading, deciding, writing, counting | {Spread.Of(imports).Show("0.0")} |",
            $"| COPY of the same finished rows, table after table | {Spread.Of(alone).Show("0.0")} |",
            $"| the same, two sessions side by side | {Spread.Of(sideBySide).Show("0.0")} |",
            "",
            $"**Ratio of times {Spread.Of(ratios).Show("0.00")}** to COPY table after table (bar: at most 2.00), "
                + $"{Spread.Of(hardRatios).Show("0.00")} to COPY by two sessions; "
                + $"**{Spread.Of(imports).Median:0.0} s in all** (bar: at most 60 s).",
        ];
    }

    private MeasuredRun Import(string database, string sample)
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", database);
        string facts = Path.Combine(sample, "facts.csv");
        string acts = Path.Combine(sample, "acts.csv");
        return MeasuredProcess.Run(kokeilu, "import", "--facts", facts, "--acts", acts);
    }

    private static async Task Migrate(string database)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await Schema.Migrate(source, Subjects.Rights, CancellationToken.None);
        await BenchServer.Settle(database);
    }
}
