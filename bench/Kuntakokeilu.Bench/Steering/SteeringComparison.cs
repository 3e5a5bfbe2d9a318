using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Register;

namespace Kuntakokeilu.Bench.Steering;

/// <summary>The steering job as users start it, against DuckDB merely reading the same file.</summary>
/// <param name="kokeilu">The program.</param>
/// <param name="folder">For the made registers and results.</param>
internal sealed class SteeringComparison(string kokeilu, string folder)
{
    private const double Mebi = 1 << 20;
    private const int LargeFactor = 10;
    private readonly string results = Path.Combine(folder, "out");

    /// <summary>Compares at full size, and unless quick, at ten times that.</summary>
    internal List<string> Run(RegisterSize size, int pairs, bool quick)
    {
        RegisterFiles files = RegisterFiles.Make(size, folder);
        List<MeasuredRun> ours = [];
        List<MeasuredRun> theirs = [];
        for (int pair = 0; pair <= pairs; pair++)
        {
            MeasuredRun our = Determine(files.Facts, files.Acts);
            MeasuredRun their = MeasuredProcess.Run(Environment.ProcessPath!, "duckdb", files.Facts);
            // The first pair warms up: the files' pages, the programs' own.
            if (pair == 0)
                continue;
            ours.Add(our);
            theirs.Add(their);
        }
        double[] ratios = [.. ours.Zip(theirs, (our, their) => our.Seconds / their.Seconds)];
        List<string> lines =
        [
            $"{size.People:N0} people, {size.Rows:N0} rows ({Bytes(files.Facts)}), {size.Acts:N0} acts "
                + $"({Bytes(files.Acts)}); {pairs} runs of each, in turns; median (least-most).",
            "",
            "| | seconds | CPU seconds | peak memory, MiB |",
            "|---|---|---|---|",
            Row("`kokeilu determine`, everything", ours),
            Row("DuckDB reads the facts file as text and counts, 2 threads", theirs),
            "",
            $"**Ratio of times {Median(ours) / Median(theirs):0.00}** (pairs {Spread.Of(ratios).Show("0.00")}; "
                + "bar: at most 1.00).",
            $"Peak memory **{PeakOf(ours) / Mebi:0} MiB** at most (bar: 250 MB, {250e6 / Mebi:0} MiB).",
            $"The program said: {ours[0].Said}",
        ];
        if (!quick)
            lines.AddRange(Large(size, files, ours));
        return lines;
    }

    private List<string> Large(RegisterSize size, RegisterFiles files, List<MeasuredRun> ours)
    {
        RegisterSize large = size.Times(LargeFactor);
        RegisterFiles largeFiles = RegisterFiles.Make(large, folder);
        List<MeasuredRun> bare = Repeat(files.Facts, null);
        List<MeasuredRun> largeBare = Repeat(largeFiles.Facts, null);
        List<MeasuredRun> largeWhole = Repeat(largeFiles.Facts, largeFiles.Acts);
        double perPerson = (PeakOf(largeBare) - PeakOf(bare)) / (large.People - size.People);
        double perAct = (PeakOf(largeWhole) - PeakOf(largeBare)) / large.Acts;
        double allMore = PeakOf(largeWhole) - PeakOf(ours);
        double allowed = 32.0 * (large.People - size.People) + 32.0 * (large.Acts - size.Acts);
        return
        [
            "",
            $"Ten times as much: {large.People:N0} people, {large.Rows:N0} rows ({Bytes(largeFiles.Facts)}), "
                + $"{large.Acts:N0} acts.",
            "",
            "| | seconds | CPU seconds | peak memory, MiB |",
            "|---|---|---|---|",
            Row("once, without acts", bare),
            Row("ten times, without acts", largeBare),
            Row("ten times, everything", largeWhole),
            "",
            $"**{perPerson:0.0} bytes more a person, {perAct:0.0} an act** (bar: 32 each); all in all "
                + $"{allMore / Mebi:0} MiB more than once, of {allowed / Mebi:0} allowed.",
            $"Time grows **{Median(largeWhole) / Median(ours):0.0}** times.",
        ];
    }

    private List<MeasuredRun> Repeat(string facts, string? acts) =>
        [.. Enumerable.Range(0, 3).Select(_ => Determine(facts, acts))];

    private MeasuredRun Determine(string facts, string? acts)
    {
        // Results of the run before are taken away first: giving back their pages is the file system's work.
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);
        string[] withActs = acts is null ? [] : ["--acts", acts];
        return MeasuredProcess.Run(kokeilu, ["determine", "--facts", facts, .. withActs, "--out", results]);
    }

    private static double Median(List<MeasuredRun> runs) => Spread.Of(runs.Select(r => r.Seconds)).Median;

    private static double PeakOf(List<MeasuredRun> runs) => runs.Max(r => r.PeakBytes);

    private static string Row(string name, List<MeasuredRun> runs) =>
        runs.Count == 1
            ? $"| {name} | {runs[0].Seconds:0.00} | {runs[0].CpuSeconds:0.00} | {runs[0].PeakBytes / Mebi:0} |"
            : $"| {name} | {Spread.Of(runs.Select(r => r.Seconds)).Show("0.000")} "
                + $"| {Spread.Of(runs.Select(r => r.CpuSeconds)).Show("0.00")} "
                + $"| {Spread.Of(runs.Select(r => r.PeakBytes / Mebi)).Show("0")} |";

    private static string Bytes(string file) => $"{new FileInfo(file).Length / Mebi:N0} MiB";
}
