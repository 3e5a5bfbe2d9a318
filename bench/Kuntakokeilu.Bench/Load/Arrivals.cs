using System.Diagnostics;

namespace Kuntakokeilu.Bench.Load;

/// <summary>
/// Requests that arrive at a steady rate whether or not earlier ones have been answered; each is timed from the moment
/// it was due, so that a server that falls behind can't hide it.
/// </summary>
internal static class Arrivals
{
    internal static Task<double[]> Run(HttpClient client, int perSecond, int seconds, Func<int, string> address) =>
        Run(perSecond, seconds, i => Ask(client, address(i)));

    /// <param name="ask">One request and all of its answer.</param>
    internal static async Task<double[]> Run(int perSecond, int seconds, Func<int, Task> ask)
    {
        int count = perSecond * seconds;
        var answers = new Task<double>[count];
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            TimeSpan due = TimeSpan.FromSeconds((double)i / perSecond);
            TimeSpan early = due - Stopwatch.GetElapsedTime(began);
            if (early > TimeSpan.Zero)
                await Task.Delay(early);
            answers[i] = Timed(ask(i), began + (long)(due.TotalSeconds * Stopwatch.Frequency));
        }
        return await Task.WhenAll(answers);
    }

    /// <summary>A percentile in milliseconds.</summary>
    internal static double Percentile(double[] milliseconds, int percent)
    {
        double[] sorted = [.. milliseconds.Order()];
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }

    private static async Task<double> Timed(Task answered, long due)
    {
        await answered;
        // The clock of a delay is coarse: one that fired early is not an answer before the question.
        return Math.Max(0, Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }

    private static async Task Ask(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }
}
