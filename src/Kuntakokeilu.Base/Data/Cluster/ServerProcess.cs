using System.Diagnostics;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// A program of PostgreSQL's that ends when this program ends, even by <c>kill -9</c>: the system sends it a signal when
/// the thread that started it is gone. That thread is therefore one of its own, which waits as long as the program runs;
/// a thread of the pool would end some time, and the server with it.
/// </summary>
internal sealed class ServerProcess
{
    private readonly Process process;

    private ServerProcess(Process process, Task ended)
    {
        this.process = process;
        Ended = ended;
        Errors = process.StandardError.ReadToEndAsync();
        // Nothing is printed there, and nothing would be read: an end without a reader is an end.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    internal Task Ended { get; }

    /// <summary>What it wrote to standard error, once that is closed.</summary>
    internal Task<string> Errors { get; }
    internal int Id => process.Id;

    /// <summary>Known when it has ended.</summary>
    internal int ExitCode => process.ExitCode;

    /// <param name="user">As whom it runs.</param>
    /// <param name="atParentsEnd">The signal it gets should this program end first, by name.</param>
    /// <param name="folder">Where it is started: the current folder may be one it can't enter.</param>
    /// <param name="command">The program and its arguments.</param>
    internal static async Task<ServerProcess> Start(
        ServerUser user,
        string atParentsEnd,
        string folder,
        params IEnumerable<string> command
    )
    {
        // A session of its own: Ctrl-C in the terminal is for this program, which stops the server when it is ready to.
        // setpriv comes last, for the system forgets the signal when the user changes.
        string[] words = ["setsid", .. user.Prefix, "setpriv", "--pdeathsig", atParentsEnd, .. command];
        ProcessStartInfo start = new(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Its messages are shown in one line of English; its folder and port are said in the arguments.
        start.Environment["LC_ALL"] = "C";
        foreach (string name in start.Environment.Keys.ToList())
            if (DatabaseServer.IsOfClients(name))
                start.Environment.Remove(name);

        TaskCompletionSource<Process> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Keep(start, started, ended)) { IsBackground = true, Name = "PostgreSQL" }.Start();
        Process process = await started.Task;
        process.StandardInput.Close();
        return new(process, ended.Task);
    }

    private static void Keep(ProcessStartInfo start, TaskCompletionSource<Process> started, TaskCompletionSource ended)
    {
        try
        {
            Process process = Process.Start(start)!;
            started.SetResult(process);
            process.WaitForExit();
            ended.SetResult();
        }
        catch (Exception e) when (!started.Task.IsCompleted)
        {
            started.SetException(e);
        }
    }
}
