using System.Diagnostics;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Telemetry;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>Traces, metrics and the log by OpenTelemetry, where somebody wants them; nothing is measured for nobody.</summary>
internal static class SiteTelemetry
{
    internal static void AddTelemetry(this WebApplicationBuilder site, TelemetrySettings settings)
    {
        site.Logging.AddLog(settings);
        bool isTraced = settings.Collector is not null || settings.Traces is not null;
        if (settings.Metrics is null && !isTraced)
            return;
        OpenTelemetryBuilder telemetry = site.Services.AddOpenTelemetry().ConfigureResource(Name);
        telemetry.WithMetrics(metrics => Metrics(metrics, settings));
        if (isTraced)
            telemetry.WithTracing(traces => Traces(traces, settings));
        if (settings.Collector is { } collector)
            site.Logging.AddOpenTelemetry(log =>
            {
                log.IncludeFormattedMessage = true;
                log.AddProcessor(new LogPrivacy());
                log.AddOtlpExporter(to => To(collector, "v1/logs", to));
            });
        if (settings.Metrics is { } address)
        {
            site.Services.AddSingleton(provider => new MetricsPort(
                address,
                provider.GetRequiredService<MeterProvider>()
            ));
            site.Services.AddHostedService(provider => provider.GetRequiredService<MetricsPort>());
        }
    }

    internal static void Name(ResourceBuilder resource) =>
        resource.AddService("kokeilu", serviceVersion: $"{typeof(SiteTelemetry).Assembly.GetName().Version}");

    internal static void Traces(TracerProviderBuilder traces, TelemetrySettings settings)
    {
        traces
            .AddSource(Signals.Name)
            .AddNpgsql()
            .AddAspNetCoreInstrumentation(requests =>
            {
                requests.Filter = IsTold;
                // Where an error page stood in, the route that failed.
                requests.EnrichWithHttpResponse = (span, answer) =>
                {
                    span.SetTag("http.route", RequestRoute.Of(answer.HttpContext));
                    // Only what is recorded is sent.
                    if (LeavesNoTraceAttribute.IsOf(answer.HttpContext))
                        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                };
            })
            // Before whatever sends them.
            .AddProcessor(new TracePrivacy());
        if (settings.Collector is { } collector)
            traces.AddOtlpExporter(to => To(collector, "v1/traces", to));
        settings.Traces?.Invoke(traces);
    }

    internal static void Metrics(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics
            .AddMeter(Signals.Name)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddNpgsqlInstrumentation();
        if (settings.Metrics is not null)
            metrics.AddPrometheusExporter();
        if (settings.Collector is { } collector)
            metrics.AddOtlpExporter(to => To(collector, "v1/metrics", to));
    }

    /// <summary>What asks whether the site lives asks all the time, and nobody wants to know of it.</summary>
    private static bool IsTold(HttpContext request) =>
        !request.Request.Path.StartsWithSegments("/health") && !request.Request.Path.StartsWithSegments("/metrics");

    private static void To(Uri collector, string path, OtlpExporterOptions options)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new(collector, path);
    }
}
