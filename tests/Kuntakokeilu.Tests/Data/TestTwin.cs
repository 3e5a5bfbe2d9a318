using System.Net.Http.Json;
using System.Text.Json;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoTwins;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A twin of a service outside: a process that does, tells and fails as it is ordered to.</summary>
internal sealed class TestTwin : IDisposable
{
    private readonly DemoProcess process;
    private readonly HttpClient orders;

    /// <param name="port">0 takes any.</param>
    /// <param name="more">Further arguments.</param>
    internal TestTwin(string name, TwinSecret? secret = null, int port = 0, params string[] more)
    {
        Secret = secret ?? TwinSecret.New();
        process = DemoProcess.Start([SimulateServiceCommand.Verb, name, .. more], Secret.ToLine(), port);
        orders = new() { BaseAddress = process.Address };
    }

    internal TwinSecret Secret { get; }

    internal Uri Address => process.Address;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal Task Fail(FaultOrder order) => Post("faults", order);

    internal async Task Post<T>(string path, T body) =>
        (await orders.PostAsJsonAsync(path, body, Stop)).EnsureSuccessStatusCode();

    internal async Task<T> Get<T>(string path) =>
        (await orders.GetFromJsonAsync<T>(path, JsonSerializerOptions.Web, Stop))!;

    internal Task<string> Page() => orders.GetStringAsync("", Stop);

    /// <summary>As <c>kill -9</c> does.</summary>
    internal void Kill()
    {
        using var running = System.Diagnostics.Process.GetProcessById(process.Id);
        running.Kill();
        running.WaitForExit();
    }

    public void Dispose()
    {
        orders.Dispose();
        process.Dispose();
    }
}
