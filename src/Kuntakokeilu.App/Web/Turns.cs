namespace Kuntakokeilu.App.Web;

/// <summary>Work of the site that is done again and again while it runs.</summary>
internal static class Turns
{
    /// <summary>Does a turn at once and after each interval, one after the other, until the site stops.</summary>
    /// <param name="failed">Told of a turn that fails; the next one comes all the same.</param>
    internal static async Task Every(
        TimeSpan interval,
        TimeProvider time,
        Func<CancellationToken, Task> turn,
        Action<Exception> failed,
        CancellationToken stop
    )
    {
        using PeriodicTimer turns = new(interval, time);
        try
        {
            do await One(turn, failed, stop);
            while (await turns.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }

    /// <summary>One turn; a failure is told, and none of a site that stops.</summary>
    internal static async Task One(Func<CancellationToken, Task> turn, Action<Exception> failed, CancellationToken stop)
    {
        try
        {
            await turn(stop);
        }
        catch (Exception) when (stop.IsCancellationRequested) { }
        catch (Exception e)
        {
            failed(e);
        }
    }
}
