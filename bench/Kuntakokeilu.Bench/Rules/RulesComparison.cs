using System.Diagnostics;
using System.Globalization;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Bench.Rules;

/// <summary>The test of the target group with all grounds, here and in rules engines: same facts, one core.</summary>
/// <param name="peers">The folder of the other engines' rules.</param>
internal sealed class RulesComparison(string peers, string folder, double seconds)
{
    private const int Cases = 10_000;
    private const int Rounds = 5;
    private readonly TestCase[] cases = TestCase.Make(Cases);

    /// <exception cref="InvalidOperationException">An engine answers otherwise than the product.</exception>
    internal List<string> Run()
    {
        Directory.CreateDirectory(folder);
        string file = Path.GetFullPath(Path.Combine(folder, "rules.json"));
        PeerFacts[] facts = [.. cases.Select(c => PeerFacts.Of(c))];
        PeerFacts.Write(file, facts);
        string[] answers = [.. cases.Select(AnswerOf)];

        RulesEnginePeer engine = new(peers);
        Check("RulesEngine", answers, [.. facts.Select(engine.Test)]);
        List<(string Name, Spread Nanoseconds)> peersMeasured =
        [
            ("RulesEngine 6.0.1 (.NET)", MeasureEngine(engine, facts)),
            ("json-rules-engine 7.3.1 (Node)", MeasureNode("json-rules-engine", file, answers)),
            ("ZEN 0.54.0 (Rust, from Node)", MeasureNode("zen-engine", file, answers)),
        ];
        Spread ours = MeasureOurs();
        string kinds = string.Join(
            ", ",
            answers.GroupBy(a => a.Split(',')[1]).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}")
        );
        return
        [
            $"{Cases:N0} sets of facts, the same answers from all ({kinds}); one core; {Rounds} rounds of "
                + $"{seconds:0.#} s each, median (least-most).",
            "",
            "| | nanoseconds a test | times ours |",
            "|---|---|---|",
            $"| Kuntakokeilu | {ours.Show("0.0")} | 1 |",
            .. peersMeasured.Select(p =>
                $"| {p.Name} | {p.Nanoseconds.Show("N0")} | **{p.Nanoseconds.Median / ours.Median:N0}** |"
            ),
            "",
            "Bar: at least 100 times faster than each.",
        ];
    }

    private static string AnswerOf(TestCase test)
    {
        Outcome outcome = TargetGroupTest.On(test.Person, test.On, LawAsKnown.Whole);
        return $"{OutcomeText.Name(outcome.Authority)},{OutcomeText.Name(outcome.Basis)},"
            + OutcomeText.Name(outcome.Grounds);
    }

    private static void Check(string engine, string[] ours, string[] theirs)
    {
        int other = Enumerable.Range(0, ours.Length).FirstOrDefault(i => ours[i] != theirs[i], -1);
        if (other >= 0)
            throw new InvalidOperationException($"{engine}, case {other}: '{theirs[other]}', not '{ours[other]}'.");
    }

    private Spread MeasureOurs()
    {
        long all = 0;
        return Measure(() =>
        {
            foreach (ref readonly TestCase test in cases.AsSpan())
                all += (int)TargetGroupTest.On(test.Person, test.On, LawAsKnown.Whole).Grounds;
            return Cases;
        });
    }

    private Spread MeasureEngine(RulesEnginePeer engine, PeerFacts[] facts)
    {
        int next = 0;
        return Measure(() =>
        {
            for (int i = 0; i < 500; i++)
                engine.Test(facts[next++ % facts.Length]);
            return 500;
        });
    }

    private Spread Measure(Func<int> some)
    {
        using QuietMachine hush = new();
        List<double> rounds = [];
        // The first round warms up, longer: hot code is compiled again meanwhile.
        for (int round = 0; round <= Rounds; round++)
        {
            long tests = 0;
            long began = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < (round == 0 ? 4 * seconds : seconds))
                tests += some();
            if (round > 0)
                rounds.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / tests);
        }
        return Spread.Of(rounds);
    }

    private Spread MeasureNode(string engine, string file, string[] answers)
    {
        ProcessStartInfo start = new("node") { WorkingDirectory = peers, RedirectStandardOutput = true };
        string length = seconds.ToString(CultureInfo.InvariantCulture);
        foreach (string argument in (string[])["measure.mjs", engine, file, $"{Rounds}", length])
            start.ArgumentList.Add(argument);
        // It stays on the core to which this process is bound.
        using QuietMachine hush = new();
        using Process process = Process.Start(start)!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{engine} ended with {process.ExitCode}.");
        Check(engine, answers, lines);
        return Spread.Of(lines[answers.Length..].Select(line => double.Parse(line, CultureInfo.InvariantCulture)));
    }
}
