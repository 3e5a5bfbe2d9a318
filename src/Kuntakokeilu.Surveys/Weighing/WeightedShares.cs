namespace Kuntakokeilu.Surveys.Weighing;

/// <summary>A share of those that answered, of all municipalities, and of their inhabitants.</summary>
internal readonly record struct ThreeShares(double Unweighted, double OfUnits, double OfPeople);

/// <summary>Shares in three views. Weighted figures are shares, never counts: nobody is there half.</summary>
internal static class WeightedShares
{
    /// <summary>Fewer answers than this bear no share and no mean.</summary>
    internal const int FewestForShares = 10;

    /// <param name="answers">Of each unit that answered the question, whether it is of the share.</param>
    /// <returns>Null of fewer than ten.</returns>
    internal static ThreeShares? Of(PostStrata strata, IReadOnlyCollection<(FrameUnit Unit, bool IsOfIt)> answers)
    {
        if (answers.Count < FewestForShares)
            return null;
        return new(
            Share(answers.Select(answer => (1.0, answer.IsOfIt))),
            Share(answers.Select(answer => (strata.Of(answer.Unit).UnitFactor, answer.IsOfIt))),
            Share(
                answers.Select(answer => (answer.Unit.Population * strata.Of(answer.Unit).PeopleFactor, answer.IsOfIt))
            )
        );
    }

    /// <summary>The mean of numbers, each standing for as many as its weight. Null of fewer than ten.</summary>
    internal static double? Mean(IReadOnlyCollection<(double Weight, decimal Value)> numbers) =>
        numbers.Count < FewestForShares
            ? null
            : numbers.Sum(number => number.Weight * (double)number.Value) / numbers.Sum(number => number.Weight);

    private static double Share(IEnumerable<(double Weight, bool IsOfIt)> weighted)
    {
        double all = 0;
        double ofIt = 0;
        foreach ((double weight, bool isOfIt) in weighted)
        {
            all += weight;
            ofIt += isOfIt ? weight : 0;
        }
        return ofIt / all;
    }
}
