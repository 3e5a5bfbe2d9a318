using System.CommandLine;
using Kuntakokeilu.Core.Statements;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>statements-due</c>: which labour policy statements are due of everyone in a facts file, from whom, by when.</summary>
internal static class StatementsDueCommand
{
    internal static Command Create()
    {
        Option<string> facts = new("--facts") { Description = "The facts file (CSV).", Required = true };
        Option<string?> acts = new("--acts") { Description = "The acts of the TE office (CSV)." };
        Option<string> events = new("--events")
        {
            Description = "Benefits applied for, cases, clarifications, statements and conduct (CSV).",
            Required = true,
        };
        Option<string> folder = new("--out") { Description = "Folder for the results.", Required = true };
        Option<DateOnly?> on = Options.Date("--on", "The day of the result.");
        on.Required = true;
        Command command = new(
            "statements-due",
            "Which labour policy statements are due, from whom and by when, on a day."
        )
        {
            facts,
            acts,
            events,
            on,
            folder,
        };
        command.SetAction(result =>
        {
            StatementsJob job = new(
                result.GetRequiredValue(facts),
                result.GetValue(acts),
                result.GetRequiredValue(events),
                result.GetRequiredValue(folder),
                result.GetValue(on)!.Value
            );
            StatementsSummary summary = Terminal.WithProgress(
                "Statements",
                () => job.Progress,
                stop => job.Run(Environment.ProcessorCount, stop)
            );
            foreach (string warning in summary.Warnings)
                Terminal.Warn(warning);
            Terminal.Say($"{summary.Persons} people, {summary.Duties} statements, {summary.Rejected} rows rejected.");
            return summary.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
        });
        return command;
    }
}
