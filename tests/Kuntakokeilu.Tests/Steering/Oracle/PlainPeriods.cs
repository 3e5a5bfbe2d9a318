namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Section 5: from everything that happened to the gapless periods that are written.</summary>
internal static class PlainPeriods
{
    private sealed record Period(DateOnly From, DateOnly To, PlainVerdict Verdict);

    internal static List<string> Lines(string person, IReadOnlyList<PlainOutcome> outcomes, DateOnly pilotEnd)
    {
        List<PlainOutcome> changes = WithoutRepetitions(outcomes);
        List<Period> periods = MergedNeighbours(WithoutZeroLength(Dated(changes, pilotEnd)));
        return
        [
            .. periods.Select(period =>
                PlainCsv.WriteLine(
                    person,
                    PlainChecks.WriteDate(period.From),
                    PlainChecks.WriteDate(period.To),
                    period.Verdict.Authority,
                    period.Verdict.Municipality,
                    period.Verdict.Basis,
                    string.Join(";", period.Verdict.Grounds),
                    string.Join(";", period.Verdict.Missing)
                )
            ),
        ];
    }

    /// <summary>"A new period begins only when authority, municipality or basis changes; a repeated test with the
    /// same outcome does not split a period (grounds and missing stay those of its first test)" - read here as
    /// holding also for two tests of one date.</summary>
    private static List<PlainOutcome> WithoutRepetitions(IReadOnlyList<PlainOutcome> outcomes)
    {
        var changes = new List<PlainOutcome>();
        foreach (PlainOutcome outcome in outcomes)
        {
            if (changes.Count == 0 || !SameAnswer(changes[^1].Verdict, outcome.Verdict))
                changes.Add(outcome);
        }
        return changes;
    }

    private static List<Period> Dated(List<PlainOutcome> changes, DateOnly pilotEnd)
    {
        var periods = new List<Period>();
        for (int i = 0; i < changes.Count; i++)
        {
            DateOnly to = i + 1 < changes.Count ? changes[i + 1].Date : pilotEnd;
            periods.Add(new Period(changes[i].Date, to, changes[i].Verdict));
        }
        return periods;
    }

    /// <summary>"The last outcome of a date counts: zero-length periods are not written".</summary>
    private static List<Period> WithoutZeroLength(List<Period> periods) =>
        [.. periods.Where(period => period.From != period.To)];

    /// <summary>"if that leaves two equal neighbours they are one period with the first's grounds".</summary>
    private static List<Period> MergedNeighbours(List<Period> periods)
    {
        var merged = new List<Period>();
        foreach (Period period in periods)
        {
            if (merged.Count > 0 && SameAnswer(merged[^1].Verdict, period.Verdict))
                merged[^1] = merged[^1] with { To = period.To };
            else
                merged.Add(period);
        }
        return merged;
    }

    private static bool SameAnswer(PlainVerdict a, PlainVerdict b) =>
        a.Authority == b.Authority && a.Municipality == b.Municipality && a.Basis == b.Basis;
}
