using System.CommandLine;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoMandates;
using Kuntakokeilu.App.DemoMessages;
using Kuntakokeilu.App.DemoPayments;
using Kuntakokeilu.App.DemoPopulation;
using Kuntakokeilu.App.DemoScanner;
using Kuntakokeilu.App.DemoTwins;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// <c>simulate-service</c>: a national service's twin, a part of the demo and not for people to start.
/// </summary>
internal static class SimulateServiceCommand
{
    internal const string Verb = "simulate-service";

    internal static Command Create()
    {
        Argument<string> service = new("service")
        {
            Description = "messages, mandates, population, funds, payments or clamd",
        };
        service.AcceptOnlyFromAmong(
            MessagesTwin.Name,
            MandatesTwin.Name,
            PopulationTwin.Name,
            FundsTwin.Name,
            PaymentsTwin.Name,
            ClamdTwin.Name
        );
        Option<int> port = new("--port") { Description = "Port on 127.0.0.1; 0 takes any." };
        Option<string?> book = new("--book") { Description = "Where funds and the bank keep what they get." };
        Command command = new(Verb, "A national service, simulated for the demo.") { service, port, book };
        command.Hidden = true;
        command.SetAction(given => Run(given.GetRequiredValue(service), given.GetValue(port), given.GetValue(book)));
        return command;
    }

    private static int Run(string service, int port, string? book)
    {
        TwinSecret secret = TwinSecret.Read(Console.In.ReadLine());
        // The scanner has no secret: the line tells that it is the demo's.
        if (service == ClamdTwin.Name)
            return ClamdTwin.Serve(port);
        using WebApplication twin = service switch
        {
            MandatesTwin.Name => MandatesTwin.Create(secret, port, TimeProvider.System),
            PopulationTwin.Name => PopulationTwin.Create(secret, port),
            FundsTwin.Name => FundsTwin.Create(secret, port, book),
            PaymentsTwin.Name => PaymentsTwin.Create(secret, port, book),
            _ => MessagesTwin.Create(secret, port, TimeProvider.System),
        };
        return DemoProcess.Serve(twin, port);
    }
}
