using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoMandates;
using Kuntakokeilu.App.DemoMessages;
using Kuntakokeilu.App.DemoPayments;
using Kuntakokeilu.App.DemoPopulation;
using Kuntakokeilu.App.DemoScanner;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Surveys.Answering;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>demo</c>: a synthetic register made, imported and served, with nothing to set up.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        Option<int> people = new("--people")
        {
            Description = "Open job searches in the whole country on 1 March 2021; 640000 is full size.",
            DefaultValueFactory = _ => 20_000,
        };
        Option<string> data = new("--data")
        {
            Description = "Folder for what the demo makes, its database included.",
            DefaultValueFactory = _ => "var",
        };
        Option<int> port = new("--port") { Description = "Port of the pages.", DefaultValueFactory = _ => 5080 };
        Option<string?> today = new("--today")
        {
            Description =
                "The demo's legal day, YYYY-MM-DD: of a new folder 2024-11-15, else the day that it has reached.",
        };
        Option<bool> noBrowse = new("--no-browse") { Description = "Do not open the pages in a browser." };
        Command command = new("demo", "A synthetic register: made, steered, imported and served as pages.")
        {
            people,
            port,
            data,
            today,
            noBrowse,
        };
        command.SetAction(given =>
            Run(
                given.GetValue(people),
                given.GetValue(port),
                Path.GetFullPath(given.GetRequiredValue(data)),
                given.GetValue(today) is { } day ? DemoDay.Parse("--today", day) : null,
                !given.GetValue(noBrowse)
            )
        );
        return command;
    }

    private static int Run(int people, int port, string data, DateOnly? today, bool browse)
    {
        // Refused before the work, not after it.
        LegalDay.RequireTimeZones();
        IReadOnlyList<string> urls = ListenUrls.OfThisMachine($"http://127.0.0.1:{port}");
        ListenUrls.RequireFree(port);
        ListenUrls.RequireFree(Beside(port, 1));
        ListenUrls.RequireFree(Beside(port, 2));
        ListenUrls.RequireFree(Beside(port, 3));
        ListenUrls.RequireFree(Beside(port, 4));
        ListenUrls.RequireFree(Beside(port, 5));
        ListenUrls.RequireFree(Beside(port, 7));
        ListenUrls.RequireFree(Beside(port, 8));
        string folder = Path.Combine(data, "demo");
        SampleCommand.CheckSize(people);
        DemoDay day = DemoDay.Begin(data, today, TimeProvider.System);
        SampleSize size = DemoFiles.Write(people, folder, day.First);
        Terminal.Say($"Made a synthetic register: {size}.");
        using OpenDatabase database = OpenDatabase.At(data);
        DemoRegister.Import(database, data, folder, day.First).GetAwaiter().GetResult();
        DemoNotices.Add(database).GetAwaiter().GetResult();
        DemoRequests.Add(database, day).GetAwaiter().GetResult();
        DemoTransfers.Add(database, folder, day.First).GetAwaiter().GetResult();
        DemoServices.Add(database, folder, day).GetAwaiter().GetResult();
        DemoPlans.Add(database, day).GetAwaiter().GetResult();
        DemoLaunch.Add(database, day.First).GetAwaiter().GetResult();
        DemoBehalf.Add(database, day).GetAwaiter().GetResult();
        DemoStarts.Add(database, day).GetAwaiter().GetResult();
        DemoPeople who = DemoAccounts.Save(database.Site, day, TimeProvider.System).GetAwaiter().GetResult();
        DemoOhjaamo.Add(database, day).GetAwaiter().GetResult();
        DemoMeetings.Add(database, day).GetAwaiter().GetResult();
        DemoThreads.Add(database, day).GetAwaiter().GetResult();
        DemoCaseload.Add(database, day).GetAwaiter().GetResult();
        // After the customers are given: some of it is of those of one official.
        DemoReferrals.Add(database, day).GetAwaiter().GetResult();
        DemoMoney.Add(database.Source, LegalDay.Today(day)).GetAwaiter().GetResult();
        // After the money, for some of it is committed.
        DemoGrants.Add(database, day).GetAwaiter().GetResult();
        DemoStatements.Add(database, day).GetAwaiter().GetResult();
        DemoConduct.Add(database, day).GetAwaiter().GetResult();
        DemoGuidance.Add(database.Source, day).GetAwaiter().GetResult();
        foreach (LinkSecret link in DemoSurveys.Add(database.Source, day).GetAwaiter().GetResult())
            Terminal.Say($"A municipality answers a survey at http://127.0.0.1:{port}/s/{link.Text}");
        using DemoProcess provider = DemoProcess.Start([SignInProviderCommand.Verb], who.ToLine(), Beside(port, 1));
        TwinSecret secret = TwinSecret.New();
        using DemoProcess messages = DemoProcess.Start(
            [SimulateServiceCommand.Verb, MessagesTwin.Name],
            secret.ToLine(),
            Beside(port, 2)
        );
        using DemoProcess mandates = DemoProcess.Start(
            [SimulateServiceCommand.Verb, MandatesTwin.Name],
            secret.ToLine(),
            Beside(port, 3)
        );
        DemoActing.Add(database, who).GetAwaiter().GetResult();
        DemoActing.Tell(mandates.Address, who).GetAwaiter().GetResult();
        using DemoProcess population = DemoProcess.Start(
            [SimulateServiceCommand.Verb, PopulationTwin.Name],
            secret.ToLine(),
            Beside(port, 4)
        );
        DemoPopulationFeed.Order(database, population.Address, who, LegalDay.Today(day)).GetAwaiter().GetResult();
        using DemoProcess funds = DemoProcess.Start(
            [SimulateServiceCommand.Verb, FundsTwin.Name],
            secret.ToLine(),
            Beside(port, 5)
        );
        DemoStatements.Order(funds.Address).GetAwaiter().GetResult();
        using DemoProcess bank = DemoProcess.Start(
            [SimulateServiceCommand.Verb, PaymentsTwin.Name],
            secret.ToLine(),
            Beside(port, 8)
        );
        DemoPaymentRows.Order(bank.Address).GetAwaiter().GetResult();
        using DemoProcess scanner = DemoProcess.Start(
            [SimulateServiceCommand.Verb, ClamdTwin.Name],
            secret.ToLine(),
            Beside(port, 7)
        );
        Terminal.Say(
            $"Changes in the population come from a simulated system; see what it tells at {population.Address}"
        );
        Terminal.Say($"Statements go to a simulated Kela and funds; see what they get at {funds.Address}");
        Terminal.Say($"Payments go to a simulated bank; see what it gets at {bank.Address}");
        Terminal.Say($"Mandates come from a simulated service; see what it is asked at {mandates.Address}");
        Terminal.Say($"Messages go to a simulated service; see what it gets at {messages.Address}");
        DemoMachine program = who.Machines[0];
        Terminal.Say($"A program gets a token for the API at {new Uri(provider.Address, DemoProvider.TokenPath)}");
        Terminal.Say($"as the client {program.ClientId} with the secret {program.Secret}");
        return ServeCommand.Run(
            new()
            {
                Urls = urls,
                Database = database.Site,
                IsSynthetic = true,
                Time = day,
                IsDaySet = true,
                Messages = Messages(messages.Address, secret),
                Population = DemoPopulationFeed.Settings(population.Address, secret),
                PopulationInterval = DemoPopulationFeed.Interval,
                Mandates = DemoActing.Settings(mandates.Address, secret),
                Funds = FundsTwin.Settings(funds.Address, secret),
                Payments = PaymentsTwin.Settings(bank.Address, secret),
                Scanner = new IPEndPoint(IPAddress.Loopback, scanner.Address.Port),
                Telemetry = TelemetryVariables.Read(ServeVariables.Environment, metricsPort: null),
                SignIn = new(
                    Provider(provider, who, DemoPeople.OfficialsClient),
                    who.Citizens.Count > 0 ? Provider(provider, who, DemoPeople.CitizensClient) : null
                ),
            },
            browse ? Open : _ => { },
            $"to sign in, choose anyone at /fi{SignInAddress.Path}, no password; open to this machine only"
        );
    }

    private static int Beside(int port, int place) => port == 0 ? 0 : port + place;

    private static MessagesSettings Messages(Uri address, TwinSecret secret) =>
        new()
        {
            Address = address,
            UserName = secret.UserName,
            Password = secret.Password,
            ServiceId = "kokeilu",
            Sender = new("Mallivirasto", "Mallikatu 1", "00000", "MALLILA"),
            Forwarding = new("Mallivälittäjä", "Mallikatu 2", "00000", "MALLILA"),
            PostiUserName = "malli",
            PostiPassword = secret.Password,
            PostiContact = "malli@demo.invalid",
        };

    private static SignInProvider Provider(DemoProcess provider, DemoPeople who, string client) =>
        new()
        {
            Authority = provider.Address,
            ClientId = client,
            ClientSecret = who.ClientSecret,
        };

    /// <summary>Opens the pages where there is a screen to show them on.</summary>
    private static void Open(string address)
    {
        bool hasScreen =
            Environment.GetEnvironmentVariable("DISPLAY") is not null
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null;
        if (!hasScreen)
            return;
        try
        {
            Process.Start("xdg-open", [address])?.Dispose();
        }
        catch (Win32Exception)
        {
            Terminal.Warn("the pages can't be opened by themselves here: open the address above in a browser.");
        }
    }
}
