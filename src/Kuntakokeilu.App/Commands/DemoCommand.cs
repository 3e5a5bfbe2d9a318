using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Kuntakokeilu.App.Report;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>demo</c>: a synthetic register made, steered and reported, with nothing to set up.</summary>
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
            Description = "Folder for what the demo makes.",
            DefaultValueFactory = _ => "var",
        };
        Option<int> port = new("--port")
        {
            Description = "Port of the pages; there are none yet, the report is a file.",
            DefaultValueFactory = _ => 5080,
        };
        Option<bool> noBrowse = new("--no-browse") { Description = "Do not open the report in a browser." };
        Command command = new("demo", "A synthetic register: made, steered, and shown in a report.")
        {
            people,
            port,
            data,
            noBrowse,
        };
        command.SetAction(given =>
            Run(given.GetValue(people), given.GetRequiredValue(data), !given.GetValue(noBrowse))
        );
        return command;
    }

    private static int Run(int people, string data, bool browse)
    {
        string folder = Path.GetFullPath(Path.Combine(data, "demo"));
        string facts = Path.Combine(folder, "facts.csv");
        string acts = Path.Combine(folder, "acts.csv");

        SampleSize size = SampleCommand.Write(people, seed: 1, folder);
        Terminal.Say($"Made a synthetic register: {size}.");
        DetermineSummary summary = DetermineCommand.Run(new(facts, acts, folder, LawAsKnown.Whole));
        Terminal.Say($"Steered everyone: {summary.Periods} periods, {summary.Rejected} rows rejected.");
        ReportFigures figures = RegisterReport.Write(facts, acts, folder);
        foreach (DayFigures day in figures.Days)
            Terminal.Say(
                $"{day.Date:yyyy-MM-dd}: {day.Open} open searches, {day.Municipal} with pilot municipalities, "
                    + $"{day.TeOffice} with TE offices (of them {day.Undetermined} undetermined)."
            );
        Uri report = new(Path.Combine(folder, "report.html"));
        Terminal.Say($"Ready: {report.AbsoluteUri}");
        if (browse)
            Open(report);
        return ExitCode.Done;
    }

    /// <summary>Opens the report where there is a screen to show it on.</summary>
    private static void Open(Uri report)
    {
        bool hasScreen =
            Environment.GetEnvironmentVariable("DISPLAY") is not null
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null;
        if (!hasScreen)
            return;
        try
        {
            Process.Start("xdg-open", [report.AbsoluteUri])?.Dispose();
        }
        catch (Win32Exception)
        {
            Terminal.Warn("the report can't be opened by itself here: open the address above in a browser.");
        }
    }
}
