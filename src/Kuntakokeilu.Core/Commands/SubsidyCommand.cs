using System.CommandLine;
using Kuntakokeilu.Core.Shares;

namespace Kuntakokeilu.Core.Commands;

/// <summary><c>subsidy</c>: the municipal share of labour market subsidy, by payment, municipality and month, and a forecast.</summary>
internal static class SubsidyCommand
{
    internal static Command Create()
    {
        Option<string> payments = new("--payments")
        {
            Description = "Payments of labour market subsidy (CSV).",
            Required = true,
        };
        Option<string> folder = new("--out") { Description = "Folder for the results.", Required = true };
        Option<DateOnly?> on = Options.Date("--on", "The day of the result.");
        on.Required = true;
        Command command = new(
            "subsidy",
            "How labour market subsidy is shared between municipality and State, and what is to come."
        )
        {
            payments,
            on,
            folder,
        };
        command.SetAction(result =>
        {
            SubsidyJob job = new(
                result.GetRequiredValue(payments),
                result.GetRequiredValue(folder),
                result.GetValue(on)!.Value
            );
            SubsidySummary summary = Terminal.WithProgress("Subsidy", () => job.Progress, job.Run);
            foreach (string warning in summary.Warnings)
                Terminal.Warn(warning);
            Terminal.Say($"{summary.Persons} people, {summary.Payments} payments, {summary.Rejected} rows rejected.");
            return summary.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows;
        });
        return command;
    }
}
