using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// Nothing is published of a catalogue whose tables together would let an exact count be averaged out. The catalogue is
/// part of the program, so once a process is enough; a test asks before.
/// </summary>
internal static class CatalogueBudget
{
    private static readonly Lazy<bool> Kept = new(() =>
    {
        foreach (CubeScope scope in Enum.GetValues<CubeScope>())
            AveragingBudget.Check(Plan(scope, Catalogue.Until(Month.Last)));
        return true;
    });

    /// <exception cref="InvalidOperationException">Which cells are published too often.</exception>
    internal static void Check() => _ = Kept.Value;

    /// <summary>What tables publish of a scope.</summary>
    internal static PublicationPlan Plan(CubeScope scope, IEnumerable<TableSpec> tables) =>
        PublicationPlan.Of(tables.Where(table => table.Scope == scope), Geography.Of(scope));
}
