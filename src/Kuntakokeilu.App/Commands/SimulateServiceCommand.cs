using System.CommandLine;
using Kuntakokeilu.App.DemoMessages;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// <c>simulate-service</c>: a national service's twin, a part of the demo and not for people to start.
/// </summary>
internal static class SimulateServiceCommand
{
    internal const string Verb = "simulate-service";

    internal static Command Create()
    {
        Argument<string> service = new("service") { Description = "messages" };
        service.AcceptOnlyFromAmong(MessagesTwin.Name);
        Option<int> port = new("--port") { Description = "Port on 127.0.0.1; 0 takes any." };
        Command command = new(Verb, "A national service, simulated for the demo.") { service, port };
        command.Hidden = true;
        command.SetAction(given => Run(given.GetValue(port)));
        return command;
    }

    private static int Run(int port)
    {
        TwinSecret secret = TwinSecret.Read(Console.In.ReadLine());
        using WebApplication twin = MessagesTwin.Create(secret, port, TimeProvider.System);
        return DemoProcess.Serve(twin, port);
    }
}
