namespace Kuntakokeilu.App.Web;

/// <summary>Work of the site that is done again and again while it runs.</summary>
internal static class Turns
{
    /// <summary>Does a turn at once and after each interval, one after the other, until the site stops.</summary>
    /// <param name="turn">Tells of its own failures; the next one comes all the same.</param>
    internal static async Task Every(
        TimeSpan interval,
        TimeProvider time,
        Func<CancellationToken, Task> turn,
        CancellationToken stop
    )
    {
        using PeriodicTimer turns = new(interval, time);
        try
        {
            do await turn(stop);
            while (await turns.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }
}
