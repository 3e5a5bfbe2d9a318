using System.Diagnostics;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// A service of the demo in a process of its own. It gets its secrets on its standard input, and ends when that does: with
/// this one.
/// </summary>
internal sealed class DemoProcess : IDisposable
{
    private readonly Process process;

    private DemoProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    internal int Id => process.Id;

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

    /// <summary>
    /// The other side of it, within the process that was started: serves, tells its address, and stops when the standard
    /// input ends, with whoever holds the other end.
    /// </summary>
    /// <param name="warmUp">Done before the address is told.</param>
    internal static int Serve(WebApplication service, int port, Action<string>? warmUp = null)
    {
        ServeCommand.Start(service, $"http://127.0.0.1:{port}");
        string address = service.Urls.Single();
        warmUp?.Invoke(address);
        Terminal.Say(address);
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            service.Lifetime.StopApplication();
        });
        service.WaitForShutdown();
        return ExitCode.Done;
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
