using System.CommandLine;
using System.Net.Sockets;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>serve</c>: the web application, for this machine only until there is sign-in.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        Option<string> urls = new("--urls")
        {
            Description =
                "Addresses to listen on, parted by semicolons; of this machine only, there is no sign-in yet.",
            DefaultValueFactory = _ => LoopbackUrls.Default,
        };
        Option<string> data = DatabaseOptions.Data();
        Command command = new("serve", "The web application.") { urls, data };
        command.SetAction(given =>
            Run(LoopbackUrls.Parse(given.GetRequiredValue(urls)), Path.GetFullPath(given.GetRequiredValue(data)))
        );
        return command;
    }

    private static int Run(IReadOnlyList<string> urls, string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        return Run(
            new()
            {
                Urls = urls,
                Data = data,
                Database = database.Site,
            },
            _ => { }
        );
    }

    /// <summary>Serves until stopped.</summary>
    /// <param name="ready">Told the first address once requests are answered.</param>
    internal static int Run(SiteSettings settings, Action<string> ready)
    {
        using WebApplication site = Site.Create(settings);
        Start(site);
        Terminal.Say($"Ready: {string.Join(' ', site.Urls)} (open to this machine only; there is no sign-in yet)");
        ready(site.Urls.First());
        site.WaitForShutdown();
        return ExitCode.Done;
    }

    private static void Start(WebApplication site)
    {
        try
        {
            site.Start();
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            string wanted = string.Join(' ', site.Services.GetRequiredService<SiteSettings>().Urls);
            throw new CannotRunException($"Can't listen on {wanted}: {e.GetBaseException().Message}", e);
        }
    }
}
