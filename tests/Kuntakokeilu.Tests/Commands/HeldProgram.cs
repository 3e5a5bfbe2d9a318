using System.Diagnostics;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>
/// This test program once more, as a process that can be killed and run as another user: for the one test of a class that
/// is never run with the others (<c>Category=Held</c>).
/// </summary>
internal sealed class HeldProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;

    /// <param name="held">The class of the one test.</param>
    /// <param name="folder">Where its results go; one that the user can write to.</param>
    /// <param name="environment">What the test is told.</param>
    /// <param name="prefix">What stands before the program: as whom it runs.</param>
    internal HeldProgram(
        Type held,
        string folder,
        IEnumerable<(string Name, string Value)> environment,
        params IEnumerable<string> prefix
    )
    {
        string[] words =
        [
            .. prefix,
            Path.Combine(AppContext.BaseDirectory, "Kuntakokeilu.Tests"),
            "--filter-class",
            held.FullName!,
            "--explicit",
            "only",
            // It need not know how many cases all the others have.
            "--pre-enumerate-theories",
            "off",
            "--results-directory",
            folder,
        ];
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }

    internal bool HasEnded => process.HasExited;

    /// <summary>What it printed, when it ends by itself.</summary>
    internal Task<string> Output() => output.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>As <c>kill -9</c> does; what it started is left to itself.</summary>
    internal void Kill() => process.Kill();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
