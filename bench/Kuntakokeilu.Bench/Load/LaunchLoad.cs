using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;

namespace Kuntakokeilu.Bench.Load;

/// <summary>
/// The transfers of 24 § as whoever runs the machine starts them, of everybody at once, on a register of 10 March 2021 that
/// has just been imported.
/// </summary>
internal sealed class LaunchLoad(string kokeilu, string folder)
{
    private static readonly DateOnly Day = new(2021, 3, 10);

    internal List<string> Run(int people, int runs)
    {
        // A private database: its day is the demo's, and the machine's is long after the pilots.
        Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", null);
        string sample = Path.Combine(folder, $"launch-sample-{people}");
        if (!File.Exists(Path.Combine(sample, "facts.csv")))
            DemoFiles.Write(people, sample, Day);
        List<MeasuredRun> all = [];
        string imported = "";
        for (int run = 0; run < runs; run++)
        {
            string data = Path.GetFullPath(Path.Combine(folder, "launch"));
            if (Directory.Exists(data))
                Directory.Delete(data, recursive: true);
            DemoDay.Begin(data, Day, TimeProvider.System);
            imported = MeasuredProcess
                .Run(
                    kokeilu,
                    "import",
                    "--launch-pending",
                    "--facts",
                    Path.Combine(sample, "facts.csv"),
                    "--acts",
                    Path.Combine(sample, "acts.csv"),
                    "--data",
                    data
                )
                .Said;
            all.Add(MeasuredProcess.Run(kokeilu, "launch", "--data", data));
        }
        Spread seconds = Spread.Of(all.Select(one => one.Seconds));
        return
        [
            $"Sample of {people:N0}, to {Day:d MMMM yyyy}: {imported}",
            $"The program said: {all[^1].Said}",
            "",
            $"**{seconds.Show("0.0")} s** in all, the start of the database included (bar: at most 60 s for 230,000); {runs} "
                + "runs, each on a register imported anew; median (least-most).",
        ];
    }
}
