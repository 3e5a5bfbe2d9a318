using System.Diagnostics;
using Kuntakokeilu.Tests.Commands;

namespace Kuntakokeilu.Tests.Register.Importing;

/// <summary>The real program's <c>import</c> as a process of its own, which can be killed.</summary>
internal sealed class RunningImport : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    internal RunningImport(string connectionString, string facts, string acts)
    {
        ProcessStartInfo start = new(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "kokeilu.dll"), "import", "--facts", facts, "--acts", acts]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Kokeilu"] = connectionString;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    internal bool HasEnded => process.HasExited;

    /// <summary>As <c>kill -9</c> does.</summary>
    internal void Kill() => process.Kill();

    internal async Task<Kokeilu> End()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
