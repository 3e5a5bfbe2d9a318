using Kuntakokeilu.App.Site;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.Bench.Statistics;

/// <summary>A sample in a database, and its publishing as users start it.</summary>
internal sealed class ImportedSample(string kokeilu, string folder, BenchServer server)
{
    /// <summary>Where the files of the sample are.</summary>
    internal string Files(int people) => Path.Combine(Path.GetFullPath(folder), $"sample-{people}");

    internal async Task<string> Make(int people)
    {
        string sample = Files(people);
        if (!File.Exists(Path.Combine(sample, "plans.csv")))
            SampleCommand.Write(people, seed: 1, sample);
        string database = await server.Create("published");
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await Schema.Migrate(source, Subjects.Rights, CancellationToken.None);
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", database);
        MeasuredProcess.Run(
            kokeilu,
            "import",
            "--facts",
            Path.Combine(sample, "facts.csv"),
            "--acts",
            Path.Combine(sample, "acts.csv"),
            "--contacts",
            Path.Combine(sample, "contacts.csv"),
            "--plans",
            Path.Combine(sample, "plans.csv")
        );
        await BenchServer.Settle(database);
        return database;
    }

    /// <summary>The first release, and revisions: they too count and store everything.</summary>
    internal List<string> Publish(string database, int runs)
    {
        string key = Path.Combine(Path.GetFullPath(folder), $"statistics-{Guid.NewGuid():N}.key");
        File.WriteAllBytes(key, new byte[32]);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Environment.SetEnvironmentVariable("Statistics__KeyFile", key);
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", database);
        try
        {
            MeasuredRun[] all = [.. Enumerable.Range(1, runs).Select(Release)];
            Spread seconds = Spread.Of(all.Select(run => run.Seconds));
            return
            [
                $"The program said: {all[0].Said}",
                "",
                $"**{seconds.Show("0.0")} s** from the database to the stored release (bar: at most 60 s), "
                    + $"{Spread.Of(all.Select(run => run.CpuSeconds)).Median:0.0} s of it by the program's own cores, "
                    + $"{all.Max(run => run.PeakBytes) >> 20} MiB at most; {runs} runs, median (least-most).",
            ];
        }
        finally
        {
            File.Delete(key);
        }
    }

    private MeasuredRun Release(int run) =>
        run == 1
            ? MeasuredProcess.Run(kokeilu, "publish-statistics", "--month", "2024-12")
            : MeasuredProcess.Run(kokeilu, "publish-statistics", "--month", "2024-12", "--note", $"Run {run}.");
}
