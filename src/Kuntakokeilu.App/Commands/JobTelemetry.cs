using Kuntakokeilu.App.Web.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Kuntakokeilu.App.Commands;

/// <summary>The same of a verb that works and ends: to the collector, where there is one, before it ends.</summary>
internal sealed class JobTelemetry : IDisposable
{
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private JobTelemetry(TelemetrySettings settings)
    {
        TracerProviderBuilder forTraces = Sdk.CreateTracerProviderBuilder().ConfigureResource(SiteTelemetry.Name);
        SiteTelemetry.Traces(forTraces, settings);
        traces = forTraces.Build();
        MeterProviderBuilder forMetrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(SiteTelemetry.Name);
        SiteTelemetry.Metrics(forMetrics, settings);
        metrics = forMetrics.Build();
    }

    /// <returns>Null when nobody wants to know.</returns>
    internal static JobTelemetry? Start() =>
        TelemetryVariables.ReadCollector(ServeVariables.Environment) is { } collector
            ? new(new() { Collector = collector })
            : null;

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
