using System.Diagnostics.Metrics;
using System.Net;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Telemetry;

namespace Kuntakokeilu.Tests.Base.Calls;

/// <summary>What is told of calls to services outside: how they ended, and never to whom they were about.</summary>
public sealed class CallSignalsTests
{
    private const string Code = "010190-901X";

    [Theory]
    [InlineData(200, "answered")]
    [InlineData(404, "refused")]
    [InlineData(503, "failed")]
    [InlineData(null, "failed")]
    [InlineData(0, "given_up")]
    public async Task A_call_is_told_by_service_and_outcome_alone(int? status, string outcome)
    {
        string service = $"test-{Guid.NewGuid()}";
        List<string> told = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == Signals.Name && instrument.Name == "kokeilu.calls.duration")
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
            {
                string words = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
                if (words.Contains(service, StringComparison.Ordinal) && seconds >= 0)
                    told.Add(words);
            }
        );
        listener.Start();
        using HttpClient http = new(new CallSignals(service, new Answers(status)))
        {
            BaseAddress = new("http://127.0.0.1"),
        };

        Exception? thrown = await Record.ExceptionAsync(() =>
            http.GetAsync(new Uri($"/people/{Code}", UriKind.Relative), TestContext.Current.CancellationToken)
        );

        Assert.Equal(status is null or 0, thrown is not null);
        Assert.Equal([$"service={service} outcome={outcome}"], told);
    }

    /// <summary>A status; none for a broken connection, and 0 for an answer that is not waited for.</summary>
    private sealed class Answers(int? status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
            status switch
            {
                null => throw new HttpRequestException("broken"),
                0 => throw new OperationCanceledException(),
                { } code => Task.FromResult(new HttpResponseMessage((HttpStatusCode)code)),
            };
    }
}
