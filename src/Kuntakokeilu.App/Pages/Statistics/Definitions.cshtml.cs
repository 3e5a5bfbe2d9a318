using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The indicators: what each counts, from where, in which version, and where it is published.</summary>
[OpenToEveryone]
internal sealed class DefinitionsModel : SitePage
{
    /// <summary>The tables of the whole time, so that those that end or begin are there too.</summary>
    private static readonly IReadOnlyList<TableSpec> Tables = Catalogue.Until(Month.Last);

    /// <summary>States and happenings apart, in the order of the set.</summary>
    internal static IEnumerable<IGrouping<bool, Indicator>> Groups =>
        Indicator.All.Values.OrderBy(one => one.Content.IsFlow).GroupBy(one => one.Content.IsFlow);

    internal static IEnumerable<TableDefinition> TablesOf(Indicator indicator) =>
        Tables.Select(table => table.Definition).Where(table => table.Contents.PlaceOf(indicator.Content.Code) >= 0);

    /// <summary>The levels of areas, where they are fewer than its tables have.</summary>
    internal string? Levels(Indicator indicator) =>
        indicator.Levels is { } levels
            ? string.Join(", ", levels.Select(level => LevelNames.Inside(LevelNames.Of(level).In(Language))))
            : null;

    internal string Status(Indicator indicator) =>
        indicator.Status == "approved" ? T["statistics.status.approved"] : T["statistics.status.proposed"];
}
