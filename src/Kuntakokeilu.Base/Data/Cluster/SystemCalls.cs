using System.Runtime.InteropServices;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>Signals to PostgreSQL; the names are PostgreSQL's own for what they ask of its first process.</summary>
internal static partial class SystemCalls
{
    /// <summary>SIGINT: breaks off connections, writes everything down, ends.</summary>
    internal const int FastStop = 2;

    /// <summary>SIGQUIT: ends at once; the next start recovers from the log.</summary>
    internal const int ImmediateStop = 3;

    /// <summary>SIGTERM: asks one process of the server to end.</summary>
    internal const int EndSession = 15;

    /// <summary>Tells whether there was such a process to be signalled.</summary>
    internal static bool Signal(int process, int signal) => Kill(process, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
