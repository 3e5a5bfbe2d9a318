using System.CommandLine;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Steering;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>import</c>: a register from files into the database.</summary>
internal static class ImportCommand
{
    internal static Command Create()
    {
        Option<string> facts = new("--facts") { Description = "File of facts.", Required = true };
        Option<string?> acts = new("--acts") { Description = "File of acts of the TE office." };
        Option<string?> identities = new("--identities") { Description = "File of who the people are." };
        Option<string?> contacts = new("--contacts") { Description = "File of contacts with the people." };
        Option<string?> plans = new("--plans") { Description = "File of entries about plans and services." };
        Option<string?> rejected = new("--rejected")
        {
            Description = "File for the rows of --contacts and --plans that have no effect.",
        };
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
            contacts,
            plans,
            rejected,
            launch,
            data,
        };
        command.SetAction(given =>
        {
            using JobTelemetry? telemetry = JobTelemetry.Start();
            using OpenDatabase database = OpenDatabase.At(given.GetRequiredValue(data));
            return Math.Max(
                Facts(
                    database,
                    given.GetRequiredValue(facts),
                    given.GetValue(acts),
                    given.GetValue(identities),
                    given.GetValue(launch)
                ),
                Work(database, given.GetValue(contacts), given.GetValue(plans), given.GetValue(rejected))
            );
        });
        return command;
    }

    /// <returns>0; 1 when rows were rejected.</returns>
    private static int Facts(OpenDatabase database, string facts, string? acts, string? identities, bool awaitsLaunch)
    {
        ImportSummary summary = Run(database, TimeProvider.System, facts, acts, awaitsLaunch);
        Terminal.Say(
            $"{summary.Persons} people, {summary.Rows} rows: {summary.Recorded} recorded, {summary.Periods} periods "
                + $"decided, {summary.Differences} differences to settle, {summary.Rejected} rows rejected."
        );
        int told = identities is null ? ExitCode.Done : ImportIdentitiesCommand.Tell(database, identities, null);
        return summary.Rejected > 0 ? ExitCode.DoneWithRejectedRows : told;
    }

    /// <returns>0; 1 when rows were rejected.</returns>
    private static int Work(OpenDatabase database, string? contacts, string? plans, string? rejected)
    {
        if (contacts is null && plans is null)
            return ExitCode.Done;
        CaseworkSummary summary = Work(database, TimeProvider.System, contacts, plans, rejected);
        Terminal.Say(
            $"{summary.Contacts} contacts and {summary.Plans} entries about plans: {summary.Recorded} recorded, "
                + $"{summary.Rejected} rows rejected."
        );
        return summary.Rejected > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    /// <summary>Contacts and plans of people who are on record, with a progress bar where there is a terminal.</summary>
    /// <param name="rejected">File for the rows without effect; null: they are counted alone.</param>
    internal static CaseworkSummary Work(
        OpenDatabase database,
        TimeProvider time,
        string? contacts,
        string? plans,
        string? rejected
    )
    {
        string? path = rejected is null ? null : Path.GetFullPath(rejected);
        using OutputFile? file = path is null ? null : new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        file?.Append(DetermineJob.RejectedHeader);
        CaseworkImport job = new(database.Source, time, contacts, plans);
        CaseworkSummary summary = Terminal.WithProgress(
            "Contacts and plans",
            () => job.Progress,
            stop => job.Run(file, stop).GetAwaiter().GetResult()
        );
        file?.Keep();
        foreach (string warning in summary.Warnings)
            Terminal.Warn(warning);
        return summary;
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
