using System.Text.Json;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>An indicator of the national set: what it is called, how it is counted, and since which version.</summary>
/// <param name="Content">What readers see.</param>
/// <param name="Formula">How it comes from the published counts.</param>
/// <param name="Levels">The only levels of areas at which it is published; null: wherever its tables are.</param>
/// <param name="Version">Of its definition, from 1.</param>
/// <param name="Status"><c>proposed</c> or <c>approved</c>.</param>
internal sealed record Indicator(
    Content Content,
    Formula Formula,
    IReadOnlyList<AreaLevel>? Levels,
    int Version,
    string Status
)
{
    private static readonly Words Persons = new("henkilö", "person", "person");
    private static readonly Words Percent = new("%", "%", "%");
    private static readonly Words Places = new("paikka", "plats", "place");
    private static readonly Words Days = new("päivä", "dag", "day");

    /// <summary>The indicators, in <c>indicators.json</c> beside this file.</summary>
    internal static IReadOnlyDictionary<string, Indicator> All { get; } =
        Json.Items("Monitoring/indicators.json").Select(Read).ToDictionary(one => one.Content.Code);

    private static Indicator Read(JsonElement given)
    {
        Formula formula = Formula.Parse(given.GetProperty("formula").GetString()!);
        return new(
            new(
                given.GetProperty("code").GetString()!,
                Json.Words(given.GetProperty("name")),
                formula.IsShare ? Percent
                    : formula.IsMedian ? Days
                    : formula.IsCount && formula.Above[0] is Measure.OpenPlaces ? Places
                    : Persons,
                formula.IsShare ? 1 : 0,
                Json.Words(given.GetProperty("definition")),
                DefinitionSource.Of(given),
                given.GetProperty("flow").GetBoolean()
            ),
            formula,
            given.TryGetProperty("levels", out JsonElement levels) ? Json.Levels(levels) : null,
            given.GetProperty("version").GetInt32(),
            given.GetProperty("status").GetString()!
        );
    }
}
