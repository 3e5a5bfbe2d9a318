using System.Security.Cryptography;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;

namespace Kuntakokeilu.Bench.Same;

/// <summary>
/// Two programs on one sample: an earlier commit's and this one's. What they write must be equal to the byte, what they
/// store to the row; and the later one must not be slower, in turns within one run.
/// </summary>
internal sealed class SameComparison(string before, string after, string folder, BenchServer server)
{
    private const string Migrated = "same_";

    private readonly List<string> lines = [];

    /// <exception cref="InvalidDataException">The two say different things.</exception>
    internal async Task<List<string>> Run(int people, int pairs)
    {
        lines.Add($"Sample of {people:N0}; runs in turns; median (least-most).");
        lines.AddRange(["", "| | the same | ratio of times, after to before |", "|---|---|---|"]);
        string sample = Files("sample", pairs, (program, to) => Sample(program, to, people));
        string facts = Path.Combine(sample, "facts.csv");
        string acts = Path.Combine(sample, "acts.csv");
        Files(
            "determine",
            3 * pairs,
            (program, to) => MeasuredProcess.Run(program, "determine", "--facts", facts, "--acts", acts, "--out", to)
        );
        await Stored(
            "import",
            pairs,
            program => MeasuredProcess.Run(program, "import", "--facts", facts, "--acts", acts)
        );
        await Stored("replay", pairs, program => MeasuredProcess.Run(program, "replay"), isMadeAnew: false);
        string key = Path.GetFullPath(Path.Combine(folder, "same.key"));
        File.WriteAllBytes(key, new byte[32]);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Environment.SetEnvironmentVariable("Statistics__KeyFile", key);
        string note = "";
        await Stored(
            "publish-statistics",
            pairs,
            program =>
            {
                string[] arguments = ["publish-statistics", "--month", "2024-12"];
                return MeasuredProcess.Run(program, note.Length == 0 ? arguments : [.. arguments, "--note", note]);
            },
            isMadeAnew: false,
            round => note = round == 0 ? "" : $"Run {round}."
        );
        return lines;
    }

    private static MeasuredRun Sample(string program, string to, int people) =>
        MeasuredProcess.Run(program, "sample", "--people", $"{people}", "--seed", "1", "--out", to);

    /// <summary>Files to files: every file of the two folders is compared.</summary>
    /// <returns>The folder of the later program.</returns>
    private string Files(string verb, int pairs, Func<string, string, MeasuredRun> run)
    {
        string[] folders = [Folder($"{verb}-before"), Folder($"{verb}-after")];
        List<double> ratios = [];
        for (int pair = 0; pair < pairs; pair++)
        {
            double seconds = run(before, folders[0]).Seconds;
            ratios.Add(run(after, folders[1]).Seconds / seconds);
        }
        string[] names = [.. Directory.GetFiles(folders[0]).Select(path => Path.GetFileName(path)!).Order()];
        if (!names.SequenceEqual(Directory.GetFiles(folders[1]).Select(path => Path.GetFileName(path)!).Order()))
            throw new InvalidDataException($"{verb} writes other files.");
        foreach (string name in names)
            if (Digest(Path.Combine(folders[0], name)) != Digest(Path.Combine(folders[1], name)))
                throw new InvalidDataException($"{verb}: {name} differs.");
        Tell(verb, string.Join(", ", names), ratios);
        return folders[1];
    }

    /// <summary>Into a database for each program, made by its own migrations: every table's rows are compared.</summary>
    private async Task Stored(
        string verb,
        int pairs,
        Func<string, MeasuredRun> run,
        bool isMadeAnew = true,
        Action<int>? begin = null
    )
    {
        List<double> ratios = [];
        for (int pair = 0; pair < pairs; pair++)
        {
            begin?.Invoke(pair);
            double seconds = await Run("before", before);
            ratios.Add(await Run("after", after) / seconds);
        }
        IReadOnlyList<StoredContent> one = await StoredContent.Of(Database("before"));
        IReadOnlyList<StoredContent> other = await StoredContent.Of(Database("after"));
        foreach ((StoredContent expected, StoredContent actual) in one.Zip(other))
            if (expected != actual)
                throw new InvalidDataException($"{verb}: {expected} before, {actual} after.");
        Tell(verb, $"{one.Sum(table => table.Rows):N0} rows of {one.Count} tables", ratios);

        async Task<double> Run(string side, string program)
        {
            if (isMadeAnew)
                await server.Create(Migrated + side);
            Environment.SetEnvironmentVariable("ConnectionStrings__Kokeilu", Database(side));
            if (isMadeAnew)
                MeasuredProcess.Run(program, "migrate");
            await BenchServer.Settle(Database(side));
            return run(program).Seconds;
        }
    }

    private void Tell(string verb, string what, List<double> ratios) =>
        lines.Add($"| `{verb}` | {what} | {Spread.Of(ratios).Show("0.00")} |");

    private string Database(string side) => server.Existing(Migrated + side);

    private string Folder(string name)
    {
        string path = Path.Combine(folder, "same", name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    private static string Digest(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
