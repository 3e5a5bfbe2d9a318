using System.Text;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Record keys against values computed with another implementation of HMAC-SHA256, and their spread.</summary>
public sealed class RecordKeysTests
{
    private static readonly uint[] Many = Crowd.Keys(100_000);

    [Theory]
    [InlineData("1", 0x7873b969, 0x341ab690)]
    [InlineData("P0000001", 0xa567ff1d, 0xa9a0fd8b)]
    [InlineData("010190-123A", 0xf952de79, 0xe4cb462d)]
    [InlineData("ä", 0x3ce76279, 0x10e1c96b)]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 0xd726f802, 0x09dde3de)]
    public void A_key_is_the_first_four_bytes_of_the_hmac(string person, uint underCounted, uint underWritten)
    {
        byte[] counted = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        byte[] written = Encoding.UTF8.GetBytes("another secret of more than thirty-two bytes");

        Assert.Equal(underCounted, new RecordKeys(counted).Of(person));
        Assert.Equal(underWritten, new RecordKeys(written).Of(person));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_short_secret_is_refused(int bytes) =>
        Assert.Throws<ArgumentException>(() => new RecordKeys(new byte[bytes]));

    [Fact]
    public void The_secret_is_copied()
    {
        byte[] secret = new byte[RecordKeys.LeastSecret];
        RecordKeys keys = new(secret);
        uint before = keys.Of("P1");
        secret[0] = 1;

        Assert.Equal(before, keys.Of("P1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(24)]
    public void Keys_are_spread_evenly(int shift)
    {
        double expected = Many.Length / 256.0;
        double chi2 = Many.GroupBy(key => (key >> shift) & 255)
            .Sum(group => (group.Count() - expected) * (group.Count() - expected) / expected);

        // 255 degrees of freedom: mean 255, standard deviation 22.6.
        Assert.InRange(chi2, 255 - (4 * 22.6), 255 + (4 * 22.6));
    }
}
