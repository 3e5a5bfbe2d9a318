using System.Diagnostics;
using System.Globalization;

namespace Kuntakokeilu.Bench.Steering;

/// <summary>What one run of a program took, from its start to its end.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="CpuSeconds">Of all processors together, kernel included.</param>
/// <param name="PeakBytes">Most memory it held at once (resident set).</param>
/// <param name="Said">Its standard output.</param>
internal sealed record MeasuredRun(double Seconds, double CpuSeconds, long PeakBytes, string Said);

/// <summary>Runs programs and measures them whole.</summary>
internal static class MeasuredProcess
{
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    internal static MeasuredRun Run(string program, params string[] arguments)
    {
        using QuietMachine hush = new();
        return Measure(program, arguments);
    }

    private static MeasuredRun Measure(string program, string[] arguments)
    {
        // GNU time's child is measured, so that the memory of this process is not counted in.
        string usage = Path.GetTempFileName();
        ProcessStartInfo start = new("/usr/bin/time") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-q", "-f", "%M %U %S", "-o", usage, program, .. arguments])
            start.ArgumentList.Add(argument);
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        // 1: some rows were rejected.
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        string[] used = File.ReadAllText(usage).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        File.Delete(usage);
        return new(seconds, Number(used[1]) + Number(used[2]), (long)Number(used[0]) * 1024, said.Trim());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
