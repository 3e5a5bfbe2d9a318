namespace Kuntakokeilu.Base.Threads;

/// <summary>Lets threads through one at a time, in the order of their numbers from 0.</summary>
internal sealed class InOrder
{
    private readonly object gate = new();
    private long next;
    private bool given;

    /// <summary>Waits until every smaller number is done.</summary>
    /// <exception cref="OperationCanceledException">The work was given up meanwhile.</exception>
    internal void Await(long number)
    {
        lock (gate)
        {
            while (next != number && !given)
                Monitor.Wait(gate);
            if (given)
                throw new OperationCanceledException();
        }
    }

    internal void Done(long number)
    {
        lock (gate)
        {
            next = number + 1;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Nobody needs to wait any more: the work has failed or was stopped.</summary>
    internal void GiveUp()
    {
        lock (gate)
        {
            given = true;
            Monitor.PulseAll(gate);
        }
    }
}
