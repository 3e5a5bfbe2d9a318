using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml;
using Kuntakokeilu.Base.Calls;

namespace Kuntakokeilu.Core.Population.Vtj;

/// <summary>
/// The Population Information System by VTJkysely (SOAP) and the service of changes (JSON), both over X-Road. Identity codes
/// go in bodies alone; of what fails nothing is told but that it has.
/// </summary>
/// <param name="http">With limits of time and of what an answer may hold, and no redirects.</param>
internal sealed class VtjPopulation(HttpClient http, PopulationSettings settings, Circuit circuit) : IPopulation
{
    private const string ClientHeader = "X-Road-Client";
    private const string IdHeader = "X-Road-Id";

    public bool IsConnected => true;

    public async Task<PopulationAnswer> Find(string code, CancellationToken stop)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, settings.Query)
        {
            Content = new StringContent(PersonQuery.Write(code, settings, Guid.NewGuid()), Encoding.UTF8, "text/xml"),
        };
        request.Headers.Add("SOAPAction", "\"\"");
        return await Exchange(request, PersonQuery.Read, stop) ?? PopulationAnswer.Nothing;
    }

    public async Task<string?> PlaceOf(DateOnly day, CancellationToken stop)
    {
        using HttpRequestMessage request = Of(HttpMethod.Get, $"kirjausavain/{day:yyyy-MM-dd}");
        return await Exchange(request, body => ChangesBody.ReadPlace(body), stop);
    }

    public async Task<ChangesPage?> ChangesAfter(string place, IReadOnlyList<string> codes, CancellationToken stop)
    {
        using HttpRequestMessage request = Of(HttpMethod.Post, "muutokset");
        request.Content = JsonContent.Create(new { viimeisinKirjausavain = place, hetulista = codes });
        return await Exchange(request, ChangesBody.Read, stop);
    }

    private HttpRequestMessage Of(HttpMethod method, string path)
    {
        HttpRequestMessage request = new(method, new Uri(settings.Changes, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}"))
        );
        request.Headers.Add(ClientHeader, settings.Client);
        request.Headers.Add(IdHeader, $"{Guid.NewGuid()}");
        return request;
    }

    /// <returns>Null for whatever is not an answer.</returns>
    private async Task<T?> Exchange<T>(HttpRequestMessage request, Func<byte[], T?> read, CancellationToken stop)
        where T : class
    {
        if (circuit.IsBroken)
            return null;
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, stop);
            T? answer = response.IsSuccessStatusCode ? read(await response.Content.ReadAsByteArrayAsync(stop)) : null;
            if (answer is null)
                circuit.Failed();
            else
                circuit.Succeeded();
            return answer;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or JsonException or XmlException or FormatException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            circuit.Failed();
            return null;
        }
    }
}
