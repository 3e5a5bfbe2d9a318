using System.CommandLine;
using Kuntakokeilu.Core.Obligations;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>obligations</c>: what is due to everyone in a facts file, and how it stands on a day.</summary>
internal static class ObligationsCommand
{
    internal static Command Create()
    {
        Option<string> facts = new("--facts") { Description = "The facts file (CSV).", Required = true };
        Option<string?> acts = new("--acts") { Description = "The acts of the TE office (CSV)." };
        Option<string?> contacts = new("--contacts") { Description = "Contacts with the customers (CSV)." };
        Option<string?> plans = new("--plans") { Description = "Plans, services and what belongs to them (CSV)." };
        Option<string> folder = new("--out") { Description = "Folder for the results.", Required = true };
        Option<DateOnly?> on = Options.Date("--on", "The day of the result, 2020-01-01 to 2024-12-31.");
        on.Required = true;
        Command command = new("obligations", "What is due to each person, by which law, and how it stands on a day.")
        {
            facts,
            acts,
            contacts,
            plans,
            on,
            folder,
        };
        command.SetAction(result =>
        {
            DateOnly day = result.GetValue(on)!.Value;
            if (day < ObligationsJob.FirstDay || day > ObligationsJob.LastDay)
                throw new CannotRunException("--on must be a day from 2020-01-01 to 2024-12-31.");
            ObligationsJob job = new(
                result.GetRequiredValue(facts),
                result.GetValue(acts),
                result.GetValue(contacts),
                result.GetValue(plans),
                result.GetRequiredValue(folder),
                day
            );
            ObligationsSummary summary = Terminal.WithProgress(
                "Obligations",
                () => job.Progress,
                stop => job.Run(Environment.ProcessorCount, stop)
            );
            foreach (string warning in summary.Warnings)
                Terminal.Warn(warning);
            Terminal.Say($"{summary.Persons} people, {summary.Duties} duties, {summary.Rejected} rows rejected.");
            return summary.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
        });
        return command;
    }
}
