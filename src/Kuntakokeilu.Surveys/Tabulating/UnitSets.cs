using Kuntakokeilu.Surveys.Suppressing;

namespace Kuntakokeilu.Surveys.Tabulating;

/// <summary>Whether two tables of one question, each of its own units, may both be published.</summary>
internal static class UnitSets
{
    /// <summary>
    /// Whether the tables differ by few units: taking one from the other would tell of these. Tables of the same units differ by
    /// none, and are fine.
    /// </summary>
    internal static bool AreTooClose(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Except(other).Count() + other.Except(one).Count() is > 0 and < Suppression.FewestUnits;
}
