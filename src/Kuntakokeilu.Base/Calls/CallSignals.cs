using System.Diagnostics.Metrics;
using Kuntakokeilu.Base.Telemetry;

namespace Kuntakokeilu.Base.Calls;

/// <summary>
/// How long calls to a service outside take, and how they end: by the service's name and a word for the end, and never by
/// an address, which may hold an identity code.
/// </summary>
internal sealed class CallSignals(string service, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly Histogram<double> Durations = Signals.Meter.CreateHistogram<double>(
        "kokeilu.calls.duration",
        "s",
        "How long a call to a service outside took, by service and outcome."
    );

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        long begun = TimeProvider.System.GetTimestamp();
        string outcome = "failed";
        try
        {
            HttpResponseMessage answer = await base.SendAsync(request, stop);
            outcome = (int)answer.StatusCode switch
            {
                >= 500 => "failed",
                >= 400 => "refused",
                _ => "answered",
            };
            return answer;
        }
        catch (OperationCanceledException)
        {
            // Too slow, or nobody waits for it any more.
            outcome = "given_up";
            throw;
        }
        finally
        {
            Durations.Record(
                TimeProvider.System.GetElapsedTime(begun).TotalSeconds,
                new KeyValuePair<string, object?>("service", service),
                new KeyValuePair<string, object?>("outcome", outcome)
            );
        }
    }
}
