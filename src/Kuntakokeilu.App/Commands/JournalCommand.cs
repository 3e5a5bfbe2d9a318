using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register.Tables;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>journal</c>: what was recorded, as files from which <c>determine</c> gives the same periods.</summary>
internal static class JournalCommand
{
    private const string Web = "web";
    private const string Api = "api";
    private const string All = "all";

    internal static Command Create()
    {
        Option<string> folder = new("--out") { Description = "Folder for the files.", Required = true };
        Option<string> source = new("--source")
        {
            Description = "Only people of whom something came this way, each of them whole.",
            DefaultValueFactory = _ => Web,
        };
        source.AcceptOnlyFromAmong(Web, Api, All);
        Option<string?> person = new("--person") { Description = "Only this person." };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "journal",
            "What was recorded of people, as files that determine gives the same periods from."
        )
        {
            folder,
            source,
            person,
            data,
        };
        command.SetAction(given =>
        {
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Run(
                new(
                    database.Source,
                    SourceOf(given.GetRequiredValue(source)),
                    given.GetValue(person),
                    given.GetRequiredValue(folder)
                )
            );
        });
        return command;
    }

    /// <returns>0; 1 when an earlier reading of the Act has decided otherwise than determine would now.</returns>
    private static int Run(JournalJob job)
    {
        JournalSummary summary;
        try
        {
            summary = Terminal.WithProgress(
                "Journal",
                () => job.Progress,
                stop => job.Run(stop).GetAwaiter().GetResult()
            );
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
        Terminal.Say(
            $"{summary.Persons} people, {summary.Facts} rows, {summary.Acts} acts; {summary.Open} late rows wait or were "
                + "left out."
        );
        if (summary.ReadOtherwise == 0)
            return ExitCode.Done;
        Terminal.Warn(
            $"Of {summary.ReadOtherwise} people an earlier reading of the Act has decided otherwise than determine would: "
                + "replay tells them."
        );
        return ExitCode.DoneWithRejectedRows;
    }

    private static RecordingSource? SourceOf(string word) =>
        word switch
        {
            Web => RecordingSource.Web,
            Api => RecordingSource.Api,
            _ => null,
        };
}
