using System.CommandLine;
using System.Net.Sockets;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>serve</c>: the web application; for this machine only as long as nobody can sign in.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        Option<string> urls = new("--urls")
        {
            Description = "Addresses to listen on, parted by semicolons; without sign-in, of this machine only.",
            DefaultValueFactory = _ => ListenUrls.Default,
        };
        Option<string> hosts = new("--hosts")
        {
            Description = "Names by which the site is asked for, parted by semicolons; others are refused.",
            DefaultValueFactory = _ => "",
        };
        Option<int?> metrics = new("--metrics-port")
        {
            Description = "Port of its own for /metrics, of this machine only; without it there are no metrics.",
        };
        Option<bool> withoutJobs = new("--without-jobs")
        {
            Description = "Pages alone: another node of the same database seals, sends and reckons.",
        };
        Option<string> data = DatabaseOptions.Data();
        Option<string?> today = new("--today") { Hidden = true };
        Command command = new("serve", "The web application.") { urls, hosts, metrics, withoutJobs, data, today };
        command.SetAction(given =>
            given.GetValue(today) is not null
                ? throw new CannotRunException(
                    "--today is for the demo alone: whoever serves real people goes by the real day."
                )
                : Run(
                    ReadSettings(
                        given.GetRequiredValue(urls),
                        given.GetRequiredValue(hosts),
                        ServeVariables.Environment
                    ) with
                    {
                        Telemetry = TelemetryVariables.Read(ServeVariables.Environment, given.GetValue(metrics)),
                        RunsJobs = !given.GetValue(withoutJobs),
                    },
                    Path.GetFullPath(given.GetRequiredValue(data))
                )
        );
        return command;
    }

    /// <summary>All of it is looked at before any work begins.</summary>
    internal static SiteSettings ReadSettings(
        string urls,
        string hosts,
        IReadOnlyDictionary<string, string> environment
    )
    {
        SignInSettings? signIn = SignInVariables.Read(environment);
        SiteSettings settings = new()
        {
            Urls = signIn is null ? ListenUrls.OfThisMachine(urls) : ListenUrls.Any(urls),
            Hosts = Names(hosts),
            SignIn = signIn,
            Messages = MessagesVariables.Read(environment),
            Mandates = MandatesVariables.Read(environment),
            Population = PopulationVariables.Read(environment),
            Funds = FundVariables.Read(environment),
            Payments = PaymentVariables.Read(environment),
            Scanner = ServeVariables.ReadScanner(environment),
            Proxies = ServeVariables.ReadProxies(environment),
            KeyCertificate = ServeVariables.ReadKeyCertificate(environment),
            HandOverDays = ServeVariables.ReadHandOverDays(environment),
            TransfersWithoutOfficial = ServeVariables.ReadWithoutOfficial(environment),
            DaysToAccept = ServeVariables.ReadDaysToAccept(environment),
        };
        if (settings.Urls.All(ListenUrls.IsLoopback))
            return settings;
        if (settings.Hosts.Count == 0)
            throw new CannotRunException(
                "--hosts is missing: it names the site where others than this machine reach it."
            );
        // What is personal does not go over a network in clear text.
        return settings.IsHttps
            ? settings
            : throw new CannotRunException(
                $"--urls: '{urls}' is refused: others than this machine need https, by the site itself or by a proxy that "
                    + $"{ServeVariables.Proxies} names."
            );
    }

    /// <summary>Each a name of its own: a star would let a page elsewhere call the site by any name.</summary>
    private static string[] Names(string hosts)
    {
        string[] names = hosts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => Uri.CheckHostName(name) is UriHostNameType.Unknown) is { } wrong
            ? throw new CannotRunException($"--hosts: '{wrong}' is not the name of a host.")
            : names;
    }

    private static int Run(SiteSettings told, string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        return Run(told with { Database = database.Site }, _ => { });
    }

    /// <summary>Serves until stopped.</summary>
    /// <param name="ready">Told the first address once requests are answered.</param>
    /// <param name="hint">What else the line of readiness tells.</param>
    internal static int Run(SiteSettings settings, Action<string> ready, string? hint = null)
    {
        if (settings.Database is { } database)
            new AuditSealer(database.Job).RequireCounter(CancellationToken.None).GetAwaiter().GetResult();
        using WebApplication site = WebSite.Create(settings);
        Start(site, string.Join(' ', settings.Urls));
        string open =
            settings.SignIn is null ? "open to this machine only; nobody can sign in"
            : settings.Urls.All(ListenUrls.IsLoopback) ? "open to this machine only"
            : $"open to others as {string.Join(", ", settings.Hosts)}";
        Terminal.Say($"Ready: {string.Join(' ', site.Urls)} ({hint ?? open})");
        ready(site.Urls.First());
        site.WaitForShutdown();
        return ExitCode.Done;
    }

    /// <exception cref="CannotRunException">It can't listen there.</exception>
    internal static void Start(WebApplication site, string wanted)
    {
        try
        {
            site.Start();
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            throw new CannotRunException($"Can't listen on {wanted}: {e.GetBaseException().Message}", e);
        }
    }
}
