using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>Programs that others wrote, and that the tests ask what stands in a file (<c>tests/outside-readers</c>).</summary>
internal static class OutsideReaders
{
    /// <summary>Fails with what they read otherwise than expected.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="manifest">Which files, how each is read, and what is expected.</param>
    internal static async Task Read(TempFolder folder, object manifest)
    {
        folder.Write("manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest));
        (int code, string told) = await Run(folder.Path);
        Assert.True(code == 0, told);
        Assert.EndsWith(", 0 differences\n", told);
        TestContext.Current.TestOutputHelper!.WriteLine(told);
    }

    private static async Task<(int Code, string Told)> Run(string folder, [CallerFilePath] string here = "")
    {
        string readers = Path.GetFullPath("../../../outside-readers", Path.GetDirectoryName(here)!);
        Assert.True(
            Directory.Exists(Path.Combine(readers, "node_modules")),
            $"The readers are not installed; './kokeilu test' does it, or 'npm ci' in {readers}."
        );
        using Process node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(readers, "read.mjs"), folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        Task<string> errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string told = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, await errors + told);
    }
}
