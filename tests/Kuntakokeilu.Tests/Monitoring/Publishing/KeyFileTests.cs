using Kuntakokeilu.Core.Monitoring.Publishing;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

public sealed class KeyFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_key_is_made_for_its_owner_alone_and_stays()
    {
        string made = KeyFile.Open(null, folder["data"], mayMake: true).Fingerprint;

        Assert.Equal(made, KeyFile.Open(null, folder["data"], mayMake: true).Fingerprint);
        Assert.Equal(made, KeyFile.Open("", folder["data"], mayMake: false).Fingerprint);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder["data/statistics.key"]));
        Assert.Equal(32, new FileInfo(folder["data/statistics.key"]).Length);
        Assert.Single(Directory.GetFiles(folder["data"]));
        Assert.NotEqual(made, KeyFile.Open(null, folder["other"], mayMake: true).Fingerprint);
    }

    [Fact]
    public void One_that_is_missing_is_not_made_for_another_server_or_after_a_release()
    {
        CannotRun("is missing", () => KeyFile.Open(null, folder["data"], mayMake: false));
        CannotRun("is missing", () => KeyFile.Open(folder["named.key"], folder["data"], mayMake: true));
        Assert.False(File.Exists(folder["named.key"]));
    }

    [Theory]
    [InlineData(31, OwnerOnly, "has 31 bytes")]
    [InlineData(0, OwnerOnly, "has 0 bytes")]
    [InlineData(4097, OwnerOnly, "has 4097 bytes")]
    [InlineData(32, OwnerOnly | UnixFileMode.GroupRead, "open to others")]
    [InlineData(32, OwnerOnly | UnixFileMode.OtherWrite, "open to others")]
    public void One_that_is_no_secret_is_refused(int bytes, UnixFileMode mode, string because)
    {
        string path = folder.Write("named.key", new byte[bytes]);
        File.SetUnixFileMode(path, mode);
        CannotRun(because, () => KeyFile.Open(path, folder["data"], mayMake: true));
    }

    private static void CannotRun(string because, Func<object> open) =>
        Assert.Contains(because, Assert.Throws<CannotRunException>(open).Message, StringComparison.Ordinal);
}
