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

    internal TestTwin(string name)
    {
        process = DemoProcess.Start([SimulateServiceCommand.Verb, name], Secret.ToLine(), port: 0);
        orders = new() { BaseAddress = process.Address };
    }

    internal TwinSecret Secret { get; } = TwinSecret.New();

    internal Uri Address => process.Address;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal Task Fail(FaultOrder order) => Post("faults", order);

    internal async Task Post<T>(string path, T body) =>
        (await orders.PostAsJsonAsync(path, body, Stop)).EnsureSuccessStatusCode();

    internal async Task<T> Get<T>(string path) =>
        (await orders.GetFromJsonAsync<T>(path, JsonSerializerOptions.Web, Stop))!;

    internal Task<string> Page() => orders.GetStringAsync("", Stop);

    public void Dispose()
    {
        orders.Dispose();
        process.Dispose();
    }
}
