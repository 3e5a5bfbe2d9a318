using System.Diagnostics;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>What a run of the program left: its exit code and what it wrote.</summary>
internal sealed record Kokeilu(int ExitCode, string Output, string Errors)
{
    private const string Start = "kokeilu() { dotnet \"$KOKEILU\" \"$@\"; }; cd \"$FOLDER\"; ";

    /// <summary>The program that is published, where the whole of the tests is run; else the built one.</summary>
    internal static string Program =>
        Environment.GetEnvironmentVariable("KOKEILU_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "kokeilu.dll");

    /// <summary>
    /// Runs a script in which <c>kokeilu</c> is the program; its process alone is <c>dotnet "$KOKEILU"</c>.
    /// </summary>
    internal static async Task<Kokeilu> Run(TempFolder folder, string script)
    {
        FastRun.Lacks("a process");
        CancellationToken stop = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("timeout", ["60", "bash", "-c", Start + script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KOKEILU"] = Program;
        start.Environment["FOLDER"] = folder.Path;
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(stop);
            Task<string> errors = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Whether a script ends well on this machine: to skip a test where it can't be made.</summary>
    internal static async Task<bool> Can(string script)
    {
        using TempFolder folder = new();
        return (await Run(folder, script)).ExitCode == 0;
    }

    /// <summary>Fails unless the command could not run and said why in one line on standard error.</summary>
    internal void CouldNotRun(string because)
    {
        Assert.Equal((2, ""), (ExitCode, Output));
        string line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("kokeilu: ", line);
        Assert.Contains(because, line);
    }
}
