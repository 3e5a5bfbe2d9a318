using System.Text.Json;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// The fixed catalogue of tables, in <c>tables.json</c> and <c>indicators.json</c> beside this file: nothing else is
/// published, and no one can cross variables freely.
/// </summary>
internal static class Catalogue
{
    /// <summary>Grows with every change of tables, indicators or definitions; kept with each release.</summary>
    internal const int Version = 4;

    private static readonly IReadOnlyList<JsonElement> Given = Json.Items("Monitoring/tables.json");

    private static readonly Words Months = new("Kuukausi", "Månad", "Month");
    private static readonly Words Area = new("Alue", "Område", "Area");
    private static readonly Words Responsible = new("Vastuukunta", "Ansvarig kommun", "Responsible municipality");
    private static readonly Words Group = new("Ryhmä", "Grupp", "Group");
    private static readonly Words Body = new("Vastuuviranomainen", "Ansvarig myndighet", "Responsible authority");
    private static readonly Words Contents = new("Tiedot", "Uppgifter", "Information");

    private static readonly Variable Bodies = new(
        "Vastuutaho",
        Body,
        VariableKind.Nominal,
        [
            new("SSS", new("Kaikki", "Alla", "All")),
            new("KUNTA", new("Kokeilukunta", "Försökskommun", "Pilot municipality")),
            new("TE", new("TE-toimisto", "TE-byrå", "TE office")),
            new("AVOIN", Wording.Of("overview.undetermined")),
        ],
        "SSS",
        []
    );

    /// <summary>The tables with all months from their first to the given one; those that begin later are left out.</summary>
    internal static IReadOnlyList<TableSpec> Until(Month last) =>
        [.. Given.Select(one => Read(one, last)).OfType<TableSpec>()];

    private static TableSpec? Read(JsonElement table, Month last)
    {
        Month first = MonthOf(table.GetProperty("from"));
        if (table.TryGetProperty("to", out JsonElement given) && MonthOf(given) is var to && to < last)
            last = to;
        if (first > last)
            return null;
        CubeScope scope = Enum.Parse<CubeScope>(table.GetProperty("scope").GetString()!);
        IReadOnlyList<AreaLevel> levels = Json.Levels(table.GetProperty("levels"));
        IReadOnlyList<StatisticalArea> all = Geography.Of(scope);
        int[] areas = [.. Enumerable.Range(0, all.Count).Where(area => levels.Contains(all[area].Level))];
        IReadOnlyList<AreaLevel> splitLevels = Json.Levels(table.GetProperty("bodies"));
        bool split = splitLevels.Count > 0;
        Indicator[] indicators = [.. Json.Strings(table.GetProperty("contents")).Select(code => Indicator.All[code])];
        string id = table.GetProperty("id").GetString()!;
        List<Variable> variables =
        [
            new("Kuukausi", Months, VariableKind.Time, [.. MonthsOf(first, last)], null, []),
            AreaVariable(scope, levels, [.. areas.Select(area => all[area])]),
        ];
        if (split)
            variables.Add(Bodies);
        variables.Add(
            new("Tiedot", Contents, VariableKind.Content, [.. indicators.Select(one => one.Content)], null, [])
        );
        return new(
            new(id, Json.Words(table.GetProperty("title")), variables, Notes.Of(indicators, split))
            {
                Holds = Json.Words(table.GetProperty("holds")),
            },
            scope,
            first.Number,
            areas,
            levels,
            split ? [PublishedCounts.AllBodies, 1, 2, 3] : null,
            [.. indicators.Select(one => new FigureSpec(one.Formula, one.Levels ?? levels, splitLevels))]
        );
    }

    private static Variable AreaVariable(
        CubeScope scope,
        IReadOnlyList<AreaLevel> levels,
        IReadOnlyList<StatisticalArea> areas
    )
    {
        (string code, Words label) = scope switch
        {
            CubeScope.Place => ("Alue", Area),
            CubeScope.Responsible => ("Vastuukunta", Responsible),
            CubeScope.Group => ("Ryhma", Group),
        };
        return new(
            code,
            label,
            scope is CubeScope.Group ? VariableKind.Nominal : VariableKind.Geographical,
            [.. areas.Select(area => new Value(area.Code, area.Label))],
            "SSS",
            [.. levels.Select(level => Choice(code, level, areas))]
        );
    }

    private static Codelist Choice(string variable, AreaLevel level, IReadOnlyList<StatisticalArea> areas) =>
        new(
            $"vs_{variable.ToLowerInvariant()}_{level.ToString().ToLowerInvariant()}",
            LevelNames.Of(level),
            [.. areas.Where(area => area.Level == level).Select(area => area.Code)]
        );

    private static IEnumerable<Value> MonthsOf(Month first, Month last) =>
        Enumerable
            .Range(first.Number, last.Number - first.Number + 1)
            .Select(number => new Month(number).ToString())
            .Select(code => new Value(code, new(code, code, code)));

    private static Month MonthOf(JsonElement text) =>
        Month.TryParse(text.GetString(), out Month month)
            ? month
            : throw new FormatException($"{text} is not a month of the statistics");
}
