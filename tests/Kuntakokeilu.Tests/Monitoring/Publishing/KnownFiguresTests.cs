using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

/// <summary>
/// What is counted of a sample comes to what the Ministry's monthly reviews told of the pilots, in the sample's size, and
/// what is published to that with its noise. The sample is calibrated to the last days of months, a count day may be two
/// days earlier: two per cent are allowed for that, and a person for rounding.
/// </summary>
[Collection(nameof(CountedSample))]
public sealed class KnownFiguresTests(CountedSample sample)
{
    private const double Size = CountedSample.People / 640_000.0;

    private static readonly string[] Months = ["2021M10", "2021M12", "2022M07"];

    /// <summary>All pilots; 91 is Helsinki, 837 Tampere of Pirkanmaa, 92 Vantaa of Vantaa and Kerava.</summary>
    public static TheoryData<int?, string, int[]> Reviews =>
        new()
        {
            { null, "HAKIJALOPUSSA", [229_060, 234_180, 233_792] },
            { null, "TYOTTOMATLOPUSSA", [138_070, 143_600, 148_628] },
            { null, "LOMAUTETTU", [5_927, 6_708, 3_780] },
            { null, "EDISTAVASSA", [15_493, 14_597, 15_236] },
            { null, "KOULUTUKSESSA", [33_822, 31_481, 25_790] },
            { null, "AVOIMILLA", [25_716, 27_991, 26_168] },
            { null, "TYOLLISTETTYLOP", [11_149, 10_982, 11_332] },
            { null, "LYHTYOVKO", [397, 407, 325] },
            { 91, "HAKIJALOPUSSA", [46_116, 46_115, 45_901] },
            { 91, "TYOTTOMATLOPUSSA", [30_427, 28_781, 31_646] },
            { 837, "HAKIJALOPUSSA", [28_183, 29_071, 28_399] },
            { 837, "TYOTTOMATLOPUSSA", [14_803, 14_971, 16_032] },
            { 92, "HAKIJALOPUSSA", [22_426, 22_269, 21_210] },
            { 92, "TYOTTOMATLOPUSSA", [14_549, 13_053, 13_463] },
        };

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Of_October_and_December_2021_and_July_2022(int? municipality, string content, int[] known)
    {
        StatisticalArea area = Geography.ByResponsible.Single(one =>
            municipality is { } number
                ? one.Level == AreaLevel.PilotArea && one.Members.Contains(Geography.ResponsibleOf(number))
                : one.Level == AreaLevel.Country
        );
        Measure measure = Indicator.All[content].Formula.Above[0];
        PublishedTable pilots = sample.Release.Find("kk02")!;
        foreach ((string code, double expected) in Months.Zip(known.Select(one => one * Size)))
        {
            Assert.True(Month.TryParse(code, out Month month));
            People counted = area.Members.Aggregate(
                People.None,
                (sum, member) => sum + sample.ByResponsible[month.Number, member, 0, measure]
            );
            double bar = 1 + (0.02 * expected);
            Assert.True(
                Math.Abs(counted.Count - expected) <= bar,
                $"{content} {area.Code} {month}: {counted.Count}, expected {expected:0.0}"
            );
            Assert.Equal(
                PTable.Standard.Publish(counted),
                pilots.At(("Kuukausi", code), ("Vastuukunta", area.Code), ("Tiedot", content)).Number
            );
        }
    }
}
