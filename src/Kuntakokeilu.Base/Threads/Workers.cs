using System.Runtime.ExceptionServices;

namespace Kuntakokeilu.Base.Threads;

/// <summary>Threads that do the same work side by side; the first to fail stops all.</summary>
internal static class Workers
{
    /// <summary>Runs the work on so many threads and waits for them.</summary>
    /// <param name="gates">Where threads wait for each other; opened when the work is given up.</param>
    /// <param name="work">Takes the worker's number from 0, and a token that tells to stop.</param>
    internal static void Run(
        int threads,
        IReadOnlyList<InOrder> gates,
        Action<int, CancellationToken> work,
        CancellationToken stop
    )
    {
        using CancellationTokenSource ours = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using CancellationTokenRegistration opening = ours.Token.Register(() =>
        {
            foreach (InOrder gate in gates)
                gate.GiveUp();
        });
        ExceptionDispatchInfo? failure = null;
        Thread[] all = [.. Enumerable.Range(0, threads).Select(worker => new Thread(() => Guarded(worker)))];
        foreach (Thread thread in all)
            thread.Start();
        foreach (Thread thread in all)
            thread.Join();
        failure?.Throw();
        stop.ThrowIfCancellationRequested();

        void Guarded(int worker)
        {
            try
            {
                work(worker, ours.Token);
            }
            catch (OperationCanceledException) when (ours.IsCancellationRequested) { }
            // Whatever it is, it must reach the thread that waits; here nobody could answer it.
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                ours.Cancel();
            }
        }
    }
}
