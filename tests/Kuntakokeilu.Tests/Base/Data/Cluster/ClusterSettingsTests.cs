using Kuntakokeilu.Base.Data.Cluster;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

public sealed class ClusterSettingsTests
{
    private const long MiB = 1 << 20;

    [Theory]
    [InlineData(128 * MiB, "32MB", "128MB")]
    [InlineData(1024 * MiB, "128MB", "512MB")]
    [InlineData(4096 * MiB, "512MB", "2048MB")]
    [InlineData(65536 * MiB, "512MB", "32768MB")]
    public void A_small_machine_gives_less(long memory, string buffers, string cache)
    {
        Dictionary<string, string> settings = ClusterSettings.For(memory, "log").ToDictionary();

        Assert.Equal((buffers, cache), (settings["shared_buffers"], settings["effective_cache_size"]));
    }

    [Fact]
    public void What_is_committed_stays()
    {
        Dictionary<string, string> settings = ClusterSettings.For(MiB, "log").ToDictionary();

        Assert.All(["fsync", "synchronous_commit", "full_page_writes"], name => Assert.DoesNotContain(name, settings));
    }
}
