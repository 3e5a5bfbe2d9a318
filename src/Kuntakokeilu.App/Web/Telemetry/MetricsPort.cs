using System.Net;
using OpenTelemetry.Metrics;

namespace Kuntakokeilu.App.Web.Telemetry;

/// <summary>
/// <c>/metrics</c> in the form of Prometheus, on a port where nothing else is; on the site's own port there is no such
/// address. It begins and ends with the site.
/// </summary>
internal sealed class MetricsPort(IPEndPoint address, MeterProvider meters) : IHostedService, IAsyncDisposable
{
    private WebApplication? port;

    internal string Url => port!.Urls.Single();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://{address}");
        // A page elsewhere may give this machine a name of its own and read it through the browser. Who opens it to
        // other machines knows by which names they ask.
        builder.Services.AddHostFiltering(hosts =>
            hosts.AllowedHosts = IPAddress.IsLoopback(address.Address) ? [.. ListenUrls.LoopbackHosts] : ["*"]
        );
        port = builder.Build();
        port.UseHostFiltering();
        port.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, "/metrics", null, null);
        await port.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        port?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => port?.DisposeAsync() ?? ValueTask.CompletedTask;
}
