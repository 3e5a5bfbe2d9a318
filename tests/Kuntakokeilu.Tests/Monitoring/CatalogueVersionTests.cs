using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Explanations;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>
/// What is counted, of whom and where, belongs to the catalogue's version: releases of one version go on from each
/// other. Names and explanations are not here, for a better word makes no other figure, and every release keeps its own.
/// </summary>
public sealed class CatalogueVersionTests
{
    /// <summary>Whoever changes this raises <c>Catalogue.Version</c> and approves a new text beside the old one.</summary>
    [Fact]
    public void What_is_counted_is_what_was_approved_for_the_version() =>
        Approved.Matches(string.Join('\n', Lines()) + "\n", $"catalogue-{Catalogue.Version}");

    private static IEnumerable<string> Lines()
    {
        foreach (TableSpec table in Catalogue.Until(Month.Last))
        {
            yield return $"{table.Definition.Id} {table.Scope} {string.Join(',', table.Levels)} "
                + $"{table.Definition.Time.Values[0].Code}-{table.Definition.Time.Values[^1].Code}";
            foreach (Variable one in table.Definition.Variables.Skip(1).SkipLast(1))
                yield return $"  {one.Code}, as a whole {one.EliminationCode}";
            if (table.Bodies is { } bodies)
                yield return $"  bodies {string.Join(' ', bodies)} at {string.Join(',', table.Figures[0].SplitLevels)}";
            yield return $"  {string.Join(' ', table.Definition.Contents.Values.Select(one => one.Code))}";
        }
        foreach (Indicator one in Indicator.All.Values)
            yield return $"{one.Content.Code} {one.Version}: {Measures(one.Formula.Above)}/{Measures(one.Formula.Below)}"
                + $"@{one.Formula.MonthsBefore} {string.Join(',', one.Levels ?? [])} {one.Content.Decimals} "
                + (one.Content.IsFlow ? "flow" : "state")
                + (one.Formula.IsByAreaAlone ? ", by area alone" : "")
                + (one.Formula.IsMedian ? ", median" : "");
        foreach (DayBand band in CaseworkMeasures.Bands)
            yield return $"{band.Measure}: days {band.First}-{band.Last}";
        foreach (CubeScope scope in Enum.GetValues<CubeScope>())
            yield return $"areas of {scope}: {Hash(string.Join('\n', Geography.Of(scope).Select(Area)))}";
        using StreamReader services = new(
            typeof(Kuntakokeilu.Statistics.Jobseekers.Services).Assembly.GetManifestResourceStream(
                "Jobseekers/services.csv"
            )!
        );
        yield return services.ReadToEnd().TrimEnd('\n');
    }

    private static string Measures(IReadOnlyList<Measure> measures) => string.Join('+', measures);

    private static string Area(StatisticalArea area) => $"{area.Code} {area.Level} {string.Join(' ', area.Members)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
