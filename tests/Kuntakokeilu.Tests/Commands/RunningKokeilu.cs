using System.Diagnostics;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The real program as a process of its own, which can be killed.</summary>
internal sealed class RunningKokeilu : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    /// <param name="connectionString">The database it works on.</param>
    /// <param name="environment">More of its environment.</param>
    internal RunningKokeilu(
        string connectionString,
        IEnumerable<string> arguments,
        params (string Name, string Value)[] environment
    )
    {
        ProcessStartInfo start = new("dotnet", [Kokeilu.Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Kokeilu"] = connectionString;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    internal static RunningKokeilu Import(string connectionString, string facts, string acts) =>
        new(connectionString, ["import", "--facts", facts, "--acts", acts]);

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
