using System.ComponentModel;
using System.Diagnostics;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>A short run of one of the system's programs: how it ended and what it printed.</summary>
internal sealed record Tool(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;

    /// <summary>Null where there is no such program.</summary>
    internal static Tool? Run(IEnumerable<string> command)
    {
        string[] words = [.. command];
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            // Read while the other is: a full pipe would stop the program.
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, process.ExitCode == 0 ? output : errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
