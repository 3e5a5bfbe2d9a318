using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Tests.DemoSignIn;

[assembly: AssemblyFixture(typeof(TestProvider))]

namespace Kuntakokeilu.Tests.DemoSignIn;

/// <summary>The demo's provider in a process of its own, as the demo starts it; for the whole run, when first asked for.</summary>
public sealed class TestProvider : IDisposable
{
    internal const string Secret = "the site's secret";

    internal static DemoPeople People { get; } =
        new()
        {
            ClientSecret = Secret,
            Officials =
            [
                new("aino", "Aino Virtanen", About("Asiantuntija, Tampere")),
                new("eero", "Eero Nieminen", About("Ilman käyttöoikeutta")),
            ],
            Citizens = [new("ville", "Ville Korhonen", "010190-900P"), new("outi", "Outi Uusi", "020290-9012")],
            Machines = [new("kunta-837", "the machine's secret")],
        };

    private readonly Lazy<ProviderProcess> process = new(Started);

    internal Uri Address => process.Value.Address;

    internal SignInSettings Settings =>
        new(Of(DemoPeople.OfficialsClient, Address), Of(DemoPeople.CitizensClient, Address));

    internal static SignInProvider Of(string client, Uri address) =>
        new()
        {
            Authority = address,
            ClientId = client,
            ClientSecret = Secret,
        };

    private static Dictionary<string, string> About(string text) =>
        Texts.Languages.ToDictionary(language => language, _ => text);

    /// <summary>
    /// Its first answer takes long on a busy machine, and the site waits for ten seconds at most: it is asked once before.
    /// </summary>
    private static ProviderProcess Started()
    {
        ProviderProcess started = ProviderProcess.Start(People, port: 0);
        using HttpClient http = new();
        using HttpRequestMessage request = new(
            HttpMethod.Get,
            new Uri(started.Address, "/.well-known/openid-configuration")
        );
        using HttpResponseMessage answer = http.Send(request);
        return started;
    }

    public void Dispose()
    {
        if (process.IsValueCreated)
            process.Value.Dispose();
    }
}
