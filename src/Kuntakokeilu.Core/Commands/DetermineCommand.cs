using System.CommandLine;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>determine</c>: the responsible authority of everyone in a facts file.</summary>
internal static class DetermineCommand
{
    internal static Command Create()
    {
        Option<string> facts = new("--facts") { Description = "The facts file (CSV).", Required = true };
        Option<string?> acts = new("--acts") { Description = "The acts of the TE office (CSV)." };
        Option<string> folder = new("--out") { Description = "Folder for the results.", Required = true };
        Option<DateOnly?> asOf = Options.Date("--as-of", "The law as it was known on this day; whole without it.");
        Command command = new("determine", "Who is responsible for each person on each day: files to files.")
        {
            facts,
            acts,
            folder,
            asOf,
        };
        command.SetAction(
            (result) =>
            {
                LawAsKnown law = result.GetValue(asOf) is { } day ? LawAsKnown.On(day) : LawAsKnown.Whole;
                DetermineJob job = new(
                    result.GetRequiredValue(facts),
                    result.GetValue(acts),
                    result.GetRequiredValue(folder),
                    law
                );
                DetermineSummary summary = Run(job);
                foreach (string warning in summary.Warnings)
                    Terminal.Warn(warning);
                Terminal.Say(
                    $"{summary.Persons} people, {summary.Rows} rows, {summary.Acts} acts: "
                        + $"{summary.Periods} periods, {summary.Rejected} rows rejected."
                );
                return summary.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
            }
        );
        return command;
    }

    /// <summary>Does the job with a bar that shows how far it is.</summary>
    internal static DetermineSummary Run(DetermineJob job) =>
        Terminal.WithProgress("Steering", () => job.Progress, stop => job.Run(Environment.ProcessorCount, stop));
}
