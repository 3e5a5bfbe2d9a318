using System.CommandLine;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Intake.Importing;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>import</c>: a register from files into the database.</summary>
internal static class ImportCommand
{
    internal static Command Create()
    {
        Option<string> facts = new("--facts") { Description = "File of facts.", Required = true };
        Option<string?> acts = new("--acts") { Description = "File of acts of the TE office." };
        Option<string?> identities = new("--identities") { Description = "File of who the people are." };
        Option<bool> launch = new("--launch-pending")
        {
            Description =
                "Those whom the start of the pilots made municipalities' customers have not been transferred yet: they "
                + "wait for launch.",
        };
        Option<string> data = DatabaseOptions.Data();
        Command command = new("import", "A register from files into the database; safe to stop and run again.")
        {
            facts,
            acts,
            identities,
            launch,
            data,
        };
        command.SetAction(given =>
            Run(
                given.GetRequiredValue(facts),
                given.GetValue(acts),
                given.GetValue(identities),
                given.GetValue(launch),
                given.GetRequiredValue(data)
            )
        );
        return command;
    }

    /// <returns>0; 1 when rows were rejected.</returns>
    private static int Run(string facts, string? acts, string? identities, bool awaitsLaunch, string data)
    {
        using JobTelemetry? telemetry = JobTelemetry.Start();
        using OpenDatabase database = OpenDatabase.At(data);
        ImportSummary summary = Run(database, TimeProvider.System, facts, acts, awaitsLaunch);
        Terminal.Say(
            $"{summary.Persons} people, {summary.Rows} rows: {summary.Recorded} recorded, {summary.Periods} periods "
                + $"decided, {summary.Differences} differences to settle, {summary.Rejected} rows rejected."
        );
        int told = identities is null ? ExitCode.Done : ImportIdentitiesCommand.Tell(database, identities, null);
        return summary.Rejected > 0 ? ExitCode.DoneWithRejectedRows : told;
    }

    /// <summary>Imports with a progress bar where there is a terminal.</summary>
    internal static ImportSummary Run(
        OpenDatabase database,
        TimeProvider time,
        string facts,
        string? acts,
        bool awaitsLaunch = false
    )
    {
        ImportJob job = new(database.Source, time, facts, acts) { AwaitsLaunch = awaitsLaunch };
        ImportSummary summary = Terminal.WithProgress(
            "Importing",
            () => job.Progress,
            stop => job.Run(stop).GetAwaiter().GetResult()
        );
        foreach (string warning in summary.Warnings)
            Terminal.Warn(warning);
        return summary;
    }
}
