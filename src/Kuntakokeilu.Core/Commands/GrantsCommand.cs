using System.CommandLine;
using Kuntakokeilu.Core.Grants;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>grants</c>: who decides on each application for a benefit, what is decided, and every cent of it.</summary>
internal static class GrantsCommand
{
    internal static Command Create()
    {
        Option<string> applications = new("--applications")
        {
            Description = "Applications with what is known of them (CSV).",
            Required = true,
        };
        Option<string?> employers = new("--employers") { Description = "Employers and their owners by day (CSV)." };
        Option<string> folder = new("--out") { Description = "Folder for the results.", Required = true };
        Command command = new(
            "grants",
            "Who decides on each application for a benefit, what, why, and every cent of it."
        )
        {
            applications,
            employers,
            folder,
        };
        command.SetAction(result =>
        {
            GrantsJob job = new(
                result.GetRequiredValue(applications),
                result.GetValue(employers),
                result.GetRequiredValue(folder)
            );
            GrantsSummary summary = Terminal.WithProgress(
                "Grants",
                () => job.Progress,
                stop => job.Run(Environment.ProcessorCount, stop)
            );
            foreach (string warning in summary.Warnings)
                Terminal.Warn(warning);
            Terminal.Say($"{summary.Decisions} applications, {summary.Rejected} rows rejected.");
            return summary.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
        });
        return command;
    }
}
