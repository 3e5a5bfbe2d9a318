using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Sample;

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
        Option<bool> noBrowse = new("--no-browse") { Description = "Do not open the pages in a browser." };
        Command command = new("demo", "A synthetic register: made, steered, imported and served as pages.")
        {
            people,
            port,
            data,
            noBrowse,
        };
        command.SetAction(given =>
            Run(
                given.GetValue(people),
                given.GetValue(port),
                Path.GetFullPath(given.GetRequiredValue(data)),
                !given.GetValue(noBrowse)
            )
        );
        return command;
    }

    private static int Run(int people, int port, string data, bool browse)
    {
        // Refused before the work, not after it.
        IReadOnlyList<string> urls = LoopbackUrls.Parse($"http://127.0.0.1:{port}");
        string folder = Path.Combine(data, "demo");
        SampleSize size = SampleCommand.Write(people, seed: 1, folder);
        Terminal.Say($"Made a synthetic register: {size}.");
        using OpenDatabase database = OpenDatabase.At(data);
        DemoRegister.Import(database, folder).GetAwaiter().GetResult();
        return ServeCommand.Run(
            new()
            {
                Urls = urls,
                Data = data,
                Database = database.Site,
                IsSynthetic = true,
            },
            browse ? Open : _ => { }
        );
    }

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
