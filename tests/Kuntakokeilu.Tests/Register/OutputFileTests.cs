using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Tests.Register;

public sealed class OutputFileTests
{
    /// <summary>It tells of people: whoever made it gives it on, not the machine's usual mask.</summary>
    [Fact]
    public void Only_whoever_made_it_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using TempFolder folder = new();
        using (OutputFile file = new(folder.Path, "rejected.csv"))
        {
            file.Append("person\n"u8);
            file.Keep();
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(folder["rejected.csv"]));
    }

    private static UnixFileMode Mode(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
