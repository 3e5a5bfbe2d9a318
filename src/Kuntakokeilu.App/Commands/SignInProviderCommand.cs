using System.CommandLine;
using Kuntakokeilu.App.DemoSignIn;

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
        return DemoProcess.Serve(provider, port, AskOnce);
    }

    /// <summary>The first answer takes long on a slow machine, and the site waits for ten seconds at most.</summary>
    private static void AskOnce(string address)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Get, $"{address}/.well-known/openid-configuration");
        using HttpResponseMessage answer = http.Send(request);
    }
}
