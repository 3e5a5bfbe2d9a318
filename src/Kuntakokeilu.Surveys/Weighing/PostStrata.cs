namespace Kuntakokeilu.Surveys.Weighing;

/// <summary>Units that stand for one another: of one side of the pilot, of one size or of sizes that were joined.</summary>
/// <param name="Units">Of the frame.</param>
/// <param name="Counted">Of them with a submission that counts.</param>
/// <param name="Population">Of all its units.</param>
/// <param name="CountedPopulation">Of those that answered.</param>
internal sealed record Stratum(
    bool IsInPilot,
    IReadOnlyList<SizeClass> Sizes,
    int Units,
    int Counted,
    long Population,
    long CountedPopulation
)
{
    /// <summary>For how many municipalities each that answered stands.</summary>
    internal double UnitFactor => (double)Units / Counted;

    /// <summary>For how many inhabitants each inhabitant of one that answered stands.</summary>
    internal double PeopleFactor => (double)Population / CountedPopulation;
}

/// <summary>A size that had too few answers, and the one that it was joined to.</summary>
internal sealed record StratumMerger(bool IsInPilot, SizeClass From, SizeClass Into);

/// <summary>
/// Strata made after the answers have come. One with fewer than three answers joins the next smaller size of the same side,
/// the smallest the next larger, until none has. Looked at from the largest down: which comes first can matter.
/// </summary>
/// <param name="Strata">By side and size.</param>
/// <param name="Mergers">In the order in which they were made.</param>
internal sealed record PostStrata(IReadOnlyList<Stratum> Strata, IReadOnlyList<StratumMerger> Mergers)
{
    private const int FewestAnswers = 3;

    /// <summary>Sides for which nothing stands, or too few answers when all are together.</summary>
    internal IEnumerable<Stratum> TooFew => Strata.Where(stratum => stratum.Counted < FewestAnswers);

    internal static PostStrata Of(IReadOnlyCollection<FrameUnit> frame, IReadOnlySet<string> counted)
    {
        List<Stratum> strata = [];
        List<StratumMerger> mergers = [];
        foreach (bool isInPilot in new[] { false, true })
        {
            List<Stratum> side =
            [
                .. frame
                    .Where(unit => unit.IsInPilot == isInPilot)
                    .GroupBy(unit => SizeClasses.Crossed(unit.Size))
                    .OrderBy(units => units.Key)
                    .Select(units => Made(isInPilot, units.Key, [.. units], counted)),
            ];
            while (side.Count > 1 && side.FindLastIndex(stratum => stratum.Counted < FewestAnswers) is >= 0 and var few)
            {
                int into = few == 0 ? 1 : few - 1;
                mergers.Add(new(isInPilot, side[few].Sizes[^1], few == 0 ? side[into].Sizes[0] : side[into].Sizes[^1]));
                int lower = Math.Min(few, into);
                side[lower] = Together(side[lower], side[lower + 1]);
                side.RemoveAt(lower + 1);
            }
            strata.AddRange(side);
        }
        return new(strata, mergers);
    }

    /// <summary>The stratum of a unit of the frame.</summary>
    internal Stratum Of(FrameUnit unit) =>
        Strata.First(stratum =>
            stratum.IsInPilot == unit.IsInPilot && stratum.Sizes.Contains(SizeClasses.Crossed(unit.Size))
        );

    private static Stratum Made(bool isInPilot, SizeClass size, FrameUnit[] units, IReadOnlySet<string> counted)
    {
        FrameUnit[] answered = [.. units.Where(unit => counted.Contains(unit.Code))];
        return new(
            isInPilot,
            [size],
            units.Length,
            answered.Length,
            units.Sum(unit => (long)unit.Population),
            answered.Sum(unit => (long)unit.Population)
        );
    }

    private static Stratum Together(Stratum smaller, Stratum larger) =>
        new(
            smaller.IsInPilot,
            [.. smaller.Sizes, .. larger.Sizes],
            smaller.Units + larger.Units,
            smaller.Counted + larger.Counted,
            smaller.Population + larger.Population,
            smaller.CountedPopulation + larger.CountedPopulation
        );
}
