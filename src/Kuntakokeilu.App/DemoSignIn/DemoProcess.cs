using System.Diagnostics;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>
/// A service of the demo in a process of its own. It gets its secrets on its standard input, and ends when that does: with
/// this one.
/// </summary>
internal sealed class DemoProcess : IDisposable
{
    private readonly Process process;

    private DemoProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    /// <exception cref="CannotRunException">It does not start; it has told why itself.</exception>
    /// <param name="verb">With its arguments.</param>
    /// <param name="secrets">One line.</param>
    internal static DemoProcess Start(string[] verb, string secrets, int port)
    {
        (string program, string[] arguments) = Itself();
        ProcessStartInfo start = new(program, [.. arguments, .. verb, "--port", $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new CannotRunException($"Can't start {program}.");
        try
        {
            process.StandardInput.WriteLine(secrets);
            process.StandardInput.Flush();
            string address =
                process.StandardOutput.ReadLine()
                ?? throw new CannotRunException($"The demo's {verb[^1]} did not start.");
            return new(process, new(address));
        }
        catch (Exception e)
        {
            End(process);
            // It ended before it read them.
            if (e is IOException)
                throw new CannotRunException($"The demo's {verb[^1]} did not start.", e);
            throw;
        }
    }

    /// <summary>The program itself, or within the tests the program that they try.</summary>
    private static (string Program, string[] Arguments) Itself()
    {
        string assembly = typeof(DemoProcess).Assembly.Location;
        string running = Environment.ProcessPath ?? "dotnet";
        string name = Path.GetFileNameWithoutExtension(running);
        return name == Path.GetFileNameWithoutExtension(assembly)
            ? (running, [])
            : (name == "dotnet" ? running : "dotnet", [assembly]);
    }

    private static void End(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            process.Kill();
        process.Dispose();
    }

    public void Dispose() => End(process);
}
