namespace Kuntakokeilu.Core.Commands;

/// <summary>What the program's exit code tells.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>Done, and some rows were rejected.</summary>
    internal const int DoneWithRejectedRows = 1;

    /// <summary>The command could not run; one line on standard error says why.</summary>
    internal const int CouldNotRun = 2;

    /// <summary>Stopped by the user, as a shell counts it.</summary>
    internal const int Interrupted = 130;
}
