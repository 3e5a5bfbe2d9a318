using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Steering.Replaying;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>replay</c>: every stored decision decided again.</summary>
internal static class ReplayCommand
{
    private const int MostTold = 20;

    internal static Command Create()
    {
        Option<string> data = DatabaseOptions.Data();
        Command command = new("replay", "Decides every stored decision again and tells where the answer differs.")
        {
            data,
        };
        command.SetAction(given => Run(given.GetRequiredValue(data)));
        return command;
    }

    /// <returns>0; 1 when anything differs.</returns>
    private static int Run(string data)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        ReplayJob job = new(database.Source);
        ReplaySummary summary = Guarded(job);
        string[] differences = [.. summary.Differences, .. summary.CountDifferences];
        foreach (string difference in differences.Take(MostTold))
            Terminal.Warn(difference);
        if (differences.Length > MostTold)
            Terminal.Warn($"and {differences.Length - MostTold} more.");
        Terminal.Say(
            $"{summary.Decisions} decisions on {summary.Persons} people decided again: {summary.Differences.Count} "
                + $"differences; {summary.CountDifferences.Count} counts differ."
        );
        return differences.Length > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    private static ReplaySummary Guarded(ReplayJob job)
    {
        try
        {
            return Terminal.WithProgress(
                "Replaying",
                () => job.Progress,
                stop => job.Run(stop).GetAwaiter().GetResult()
            );
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
