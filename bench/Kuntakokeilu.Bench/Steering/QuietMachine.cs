using System.Diagnostics;

namespace Kuntakokeilu.Bench.Steering;

/// <summary>
/// Quiets the machine for one measurement: the script named by <c>BENCH_HUSH</c>, if any, is called with <c>begin</c>
/// before it and <c>end</c> after it.
/// </summary>
internal sealed class QuietMachine : IDisposable
{
    private static readonly string? Script = Environment.GetEnvironmentVariable("BENCH_HUSH");

    internal QuietMachine() => Call("begin");

    public void Dispose() => Call("end");

    private static void Call(string what)
    {
        if (Script is null)
            return;
        using Process process = Process.Start(Script, what);
        process.WaitForExit();
    }
}
