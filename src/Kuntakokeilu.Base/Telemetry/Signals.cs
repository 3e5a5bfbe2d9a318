using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kuntakokeilu.Base.Telemetry;

/// <summary>
/// What the program tells of its own work to whoever keeps it running: how many, how long and of which kind. Never of
/// whom: a tag is a word of the program's own, so that nothing of a person can come into it.
/// </summary>
internal static class Signals
{
    internal const string Name = "Kuntakokeilu";

    internal static readonly ActivitySource Traces = new(Name);
    internal static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "kokeilu.job.duration",
        "s",
        "How long a job took, by its outcome."
    );

    /// <summary>A job's span and duration; how it ended: done, stopped or failed.</summary>
    internal static async Task<T> Job<T>(string job, Func<Task<T>> work)
    {
        using Activity? span = Traces.StartActivity(job);
        // The time that passes at the machine, whatever the register's clock says.
        long begun = TimeProvider.System.GetTimestamp();
        string outcome = "failed";
        try
        {
            T result = await work();
            outcome = "done";
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "stopped";
            throw;
        }
        finally
        {
            if (outcome == "failed")
                span?.SetStatus(ActivityStatusCode.Error);
            Durations.Record(
                TimeProvider.System.GetElapsedTime(begun).TotalSeconds,
                new KeyValuePair<string, object?>("job", job),
                new KeyValuePair<string, object?>("outcome", outcome)
            );
        }
    }
}
