using System.Diagnostics;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>The demo's provider in a process of its own. It ends when its standard input does: with this one.</summary>
internal sealed class ProviderProcess : IDisposable
{
    internal const string Verb = "sign-in-provider";

    private readonly Process process;

    private ProviderProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    /// <exception cref="CannotRunException">It does not start; it has told why itself.</exception>
    internal static ProviderProcess Start(DemoPeople people, int port)
    {
        (string program, string[] arguments) = Itself();
        ProcessStartInfo start = new(program, [.. arguments, Verb, "--port", $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new CannotRunException($"Can't start {program}.");
        try
        {
            process.StandardInput.WriteLine(people.ToLine());
            process.StandardInput.Flush();
            string address =
                process.StandardOutput.ReadLine()
                ?? throw new CannotRunException("The demo's sign-in provider did not start.");
            return new(process, new(address));
        }
        catch (Exception e)
        {
            End(process);
            // It ended before it read who there is.
            if (e is IOException)
                throw new CannotRunException("The demo's sign-in provider did not start.", e);
            throw;
        }
    }

    /// <summary>The program itself, or within the tests the program that they try.</summary>
    private static (string Program, string[] Arguments) Itself()
    {
        string assembly = typeof(ProviderProcess).Assembly.Location;
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
