using System.Diagnostics;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>The servers that run, as the system tells.</summary>
internal static class Servers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Processes that work in a folder or below it.</summary>
    internal static IReadOnlyList<int> Below(string folder) =>
        [
            .. from process in Directory.EnumerateDirectories("/proc")
            let id = Path.GetFileName(process)
            where id.All(char.IsAsciiDigit) && WorkingFolder(process) is { } works && works.StartsWith(folder)
            select int.Parse(id),
        ];

    internal static async Task Until(Func<bool> condition, string what)
    {
        Stopwatch waited = Stopwatch.StartNew();
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            Assert.True(waited.Elapsed < Patience, $"In vain: {what}.");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends a process as <c>kill -9</c> does.</summary>
    internal static void Kill(int process)
    {
        using Process victim = Process.GetProcessById(process);
        victim.Kill();
    }

    /// <summary>Runs one of the system's programs; what it printed.</summary>
    internal static string Ask(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        string answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return answer;
    }

    private static string? WorkingFolder(string process)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(process, "cwd"), false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
