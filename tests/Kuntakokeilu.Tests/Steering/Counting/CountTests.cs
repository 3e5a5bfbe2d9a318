using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Steering.Counting;

/// <summary>The counts on record are those of a plain count, after all that can happen to them.</summary>
public sealed class CountTests(TestCluster cluster)
{
    [Fact]
    public async Task Of_a_sample()
    {
        SampleOutput sample = SampleOutput.Of(people: 600, seed: 31);
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(sample.Facts, sample.Acts, personsInPart: 300, writers: 2);

        Assert.True(await register.Ask<long>("select count(*) from steering.launch_count where people > 0") > 100);
        await PlainCounts.AreOnRecord(register);
    }

    /// <summary>Two registers of the same people, one after the other, and every difference accepted.</summary>
    [Fact]
    public async Task Of_hostile_people_merged_and_corrected()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        (byte[] facts, byte[] acts) = HostileRegister.Make(71, 400);
        await register.Import(facts, acts, personsInPart: 100, writers: 2);
        await PlainCounts.AreOnRecord(register);

        // The same names with other lives: nearly everything comes late.
        (byte[] otherFacts, byte[] otherActs) = Renamed(HostileRegister.Make(72, 400));
        await register.Import(otherFacts, otherActs, personsInPart: 100, writers: 2);
        await PlainCounts.AreOnRecord(register);

        int accepted = await AcceptedDifferences.All(register);

        Assert.True(accepted > 100, $"Only {accepted} differences.");
        await PlainCounts.AreOnRecord(register);
        await register.Replays();
    }

    private static (byte[], byte[]) Renamed((byte[] Facts, byte[] Acts) files) =>
        (Renamed(files.Facts), Renamed(files.Acts));

    private static byte[] Renamed(byte[] file) =>
        System.Text.Encoding.Latin1.GetBytes(
            System.Text.Encoding.Latin1.GetString(file).Replace("h72-", "h71-", StringComparison.Ordinal)
        );
}
