using System.CommandLine;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>sign-in-provider</c>: a part of the demo, not for people to start; see <see cref="DemoProvider"/>.</summary>
internal static class SignInProviderCommand
{
    internal const string Verb = "sign-in-provider";

    internal static Command Create()
    {
        Option<int> port = new("--port") { Description = "Port on 127.0.0.1; 0 takes any." };
        Command command = new(Verb, "The demo's own sign-in.") { port };
        command.Hidden = true;
        command.SetAction(given => Run(given.GetValue(port)));
        return command;
    }

    private static int Run(int port)
    {
        DemoPeople people = DemoPeople.Read(Console.In.ReadLine());
        using WebApplication provider = DemoProvider.Create(people, port);
        ServeCommand.Start(provider, $"http://127.0.0.1:{port}");
        string address = provider.Urls.Single();
        AskOnce(address);
        Terminal.Say(address);
        // The demo holds the other end: it closes with the demo, however that ends.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            provider.Lifetime.StopApplication();
        });
        provider.WaitForShutdown();
        return ExitCode.Done;
    }

    /// <summary>The first answer takes long on a slow machine, and the site waits for ten seconds at most.</summary>
    private static void AskOnce(string address)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Get, $"{address}/.well-known/openid-configuration");
        using HttpResponseMessage answer = http.Send(request);
    }
}
