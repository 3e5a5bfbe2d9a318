using Kuntakokeilu.App.Commands;
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
            Citizens =
            [
                new("ville", "Ville Korhonen", "010190-900P", DemoStanding.Registered),
                new("outi", "Outi Uusi", "020290-9012", DemoStanding.New),
            ],
            Machines = [new("kunta-837", "the machine's secret")],
        };

    private readonly Lazy<DemoProcess> process = new(() =>
    {
        FastRun.Lacks("a process");
        return DemoProcess.Start([SignInProviderCommand.Verb], People.ToLine(), port: 0);
    });

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

    public void Dispose()
    {
        if (process.IsValueCreated)
            process.Value.Dispose();
    }
}
