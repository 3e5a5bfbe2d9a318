using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

/// <summary>
/// What is published of a sample comes to what the Ministry's monthly reviews told of the pilots, in the sample's size.
/// The sample is calibrated to the last days of months, a count day may be two days earlier: one per cent is allowed
/// for that, three square roots for the sample, five people for the noise.
/// </summary>
public sealed class KnownFiguresTests(TestCluster cluster)
{
    private const int People = 4_000;
    private const double Size = People / 640_000.0;

    private static readonly (string Content, int October, int December, int July)[] Reviews =
    [
        ("HAKIJALOPUSSA", 229_060, 234_180, 233_792),
        ("TYOTTOMATLOPUSSA", 138_070, 143_600, 148_628),
        ("LOMAUTETTU", 5_927, 6_708, 3_780),
        ("EDISTAVASSA", 15_493, 14_597, 15_236),
        ("KOULUTUKSESSA", 33_822, 31_481, 25_790),
        ("AVOIMILLA", 25_716, 27_991, 26_168),
        ("TYOLLISTETTYLOP", 11_149, 10_982, 11_332),
        ("LYHTYOVKO", 397, 407, 325),
    ];

    [Fact]
    public async Task Of_October_and_December_2021_and_July_2022()
    {
        SampleOutput sample = SampleOutput.Of(People, seed: 1);
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(sample.Facts, sample.Acts);
        RecordKeys keys = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        PublishJob job = new(register.Source, register.Clock, _ => keys);
        Release release = (await job.Run(new(Month.Of(2022, 7)), "test", TestContext.Current.CancellationToken))!;

        PublishedTable pilots = release.Find("kk02")!;
        foreach ((string content, int october, int december, int july) in Reviews)
        foreach ((string month, int known) in new[] { ("2021M10", october), ("2021M12", december), ("2022M07", july) })
        {
            int told = pilots.At(("Kuukausi", month), ("Vastuukunta", "SSS"), ("Tiedot", content)).Number!.Value;
            double expected = known * Size;
            double bar = (0.01 * expected) + (3 * Math.Sqrt(expected)) + PTable.LargestNoise;
            Assert.True(Math.Abs(told - expected) <= bar, $"{content} {month}: {told}, expected {expected:0}");
        }
    }
}
