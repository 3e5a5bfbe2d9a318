using System.Runtime.InteropServices;
using Spectre.Console;

namespace Kuntakokeilu.Core.Commands;

/// <summary>Speaking with the person at the terminal, or with the pipe that stands there.</summary>
internal static class Terminal
{
    /// <summary>A line of result, on standard output.</summary>
    /// <exception cref="CannotRunException">Nobody reads it: the pipe is closed or the disk full.</exception>
    internal static void Say(string line) => StandardOutput.Write(line + "\n");

    /// <summary>A line that does not stop the work, on standard error.</summary>
    internal static void Warn(string line) =>
        Console.Error.WriteLine($"kokeilu: warning: {line.ReplaceLineEndings(" ")}");

    /// <summary>The one line that tells why a command could not run.</summary>
    internal static void Fail(string line) => Console.Error.WriteLine($"kokeilu: {line.ReplaceLineEndings(" ")}");

    /// <summary>
    /// Does long work. A bar on standard error shows how far it is when that is a terminal; nothing in a pipe.
    /// Interrupting the program stops the work, and what it had begun to write is taken away.
    /// </summary>
    internal static T WithProgress<T>(string title, Func<double> progress, Func<CancellationToken, T> work)
    {
        using CancellationTokenSource stop = new();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return Console.IsErrorRedirected ? work(stop.Token) : WithBar(title, progress, () => work(stop.Token));

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static T WithBar<T>(string title, Func<double> progress, Func<T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(title, maxValue: 1);
                Task<T> doing = Task.Run(work);
                while (!doing.IsCompleted)
                {
                    bar.Value = progress();
                    Task.WaitAny([doing], TimeSpan.FromMilliseconds(100));
                }
                bar.Value = 1;
                return doing.GetAwaiter().GetResult();
            });
    }
}
