using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The launcher from wherever it is called, as far as it goes without building anything.</summary>
public sealed class LauncherTests
{
    private const string Told = "kokeilu: migration takes a name";

    [Theory]
    [InlineData("bash LAUNCHER")]
    [InlineData("sh LAUNCHER")]
    [InlineData("LAUNCHER")]
    [InlineData("link/kokeilu")]
    [InlineData("PATH=link:$PATH kokeilu")]
    [InlineData("cd link; bash kokeilu")]
    [InlineData("CDPATH=/tmp:/usr link/kokeilu")]
    [InlineData("env -i PATH=\"$PATH\" link/kokeilu")]
    public void It_finds_itself(string call)
    {
        FastRun.Lacks("a process");
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["två länkar"]);
        Directory.CreateDirectory(folder["link"]);
        File.CreateSymbolicLink(folder["två länkar/kokeilu"], Launcher());
        File.CreateSymbolicLink(folder["link/kokeilu"], "../två länkar/kokeilu");
        (int code, string errors) = Run(folder[""], $"{call.Replace("LAUNCHER", Launcher())} migration");
        Assert.StartsWith(Told, errors);
        Assert.Equal(2, code);
    }

    /// <summary>1 would mean that some rows were rejected.</summary>
    [Fact]
    public void What_goes_wrong_in_it_ends_with_2()
    {
        FastRun.Lacks("a process");
        using TempFolder folder = new();
        File.Copy(Launcher(), folder["kokeilu"]);
        (int code, string errors) = Run(folder[""], "bash kokeilu determine");
        Assert.Contains("No such file", errors);
        Assert.Equal(2, code);
    }

    private static (int Code, string Errors) Run(string folder, string call)
    {
        ProcessStartInfo start = new("bash", ["-c", call]) { WorkingDirectory = folder, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }

    private static string Launcher([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../kokeilu"));
}
