using System.Collections.Frozen;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// Nothing is published of a catalogue whose tables together would let an exact count be averaged out, and nothing that
/// is not of the catalogue. The catalogue is part of the program, so its budget is computed once a process.
/// </summary>
internal static class CatalogueBudget
{
    private static readonly Lazy<FrozenDictionary<string, TableDefinition>> Kept = new(() =>
    {
        IReadOnlyList<TableSpec> tables = Catalogue.Until(Month.Last);
        foreach (CubeScope scope in Enum.GetValues<CubeScope>())
            AveragingBudget.Check(Plan(scope, tables));
        return tables.Select(table => table.Definition).ToFrozenDictionary(table => table.Id);
    });

    /// <summary>Looks at tables about to be stored.</summary>
    /// <exception cref="InvalidOperationException">
    /// Which cells the catalogue publishes too often, or which table is not as the catalogue has it.
    /// </exception>
    internal static void Check(IEnumerable<TableDefinition> tables)
    {
        foreach (TableDefinition table in tables)
            if (!Kept.Value.TryGetValue(table.Id, out TableDefinition? known) || !IsWithin(table, known))
                throw new InvalidOperationException(
                    $"{table.Id} is not as in the catalogue, whose averaging budget is kept."
                );
    }

    /// <summary>
    /// What tables publish of a scope. Everyone inside and outside the pilots stands among the groups too: by place they are the
    /// same people, so both count together there.
    /// </summary>
    internal static PublicationPlan Plan(CubeScope scope, IEnumerable<TableSpec> tables) =>
        PublicationPlan.Of(
            tables.Where(table => table.Scope == scope || (scope is CubeScope.Place && table.Scope is CubeScope.Group)),
            Geography.Of(scope)
        );

    private static bool IsWithin(TableDefinition table, TableDefinition known) =>
        table.Variables.All(variable =>
            known.Find(variable.Code) is { } whole && variable.Values.All(value => whole.PlaceOf(value.Code) >= 0)
        );
}
