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
        Option<bool> open = new("--open-differences")
        {
            Description =
                "Where an earlier reading of the Act has decided otherwise, open a difference for an officer to settle.",
        };
        Command command = new("replay", "Decides every stored decision again and tells where the answer differs.")
        {
            data,
            open,
        };
        command.SetAction(given => Run(given.GetRequiredValue(data), given.GetValue(open)));
        return command;
    }

    /// <returns>0; 1 when anything differs.</returns>
    private static int Run(string data, bool opensDifferences)
    {
        using OpenDatabase database = OpenDatabase.At(data);
        ReplayJob job = new(database.Source);
        ReplaySummary summary = Guarded(() => job.Progress, job.Run);
        string[] differences = [.. summary.Differences, .. summary.CountDifferences];
        foreach (string difference in differences.Take(MostTold))
            Terminal.Warn(difference);
        if (differences.Length > MostTold)
            Terminal.Warn($"and {differences.Length - MostTold} more.");
        Terminal.Say(
            $"{summary.Decisions} decisions on {summary.Persons} people decided again: {summary.Differences.Count} "
                + $"differences; {summary.CountDifferences.Count} counts differ."
        );
        TellReadings(summary.ReadOtherwise);
        if (opensDifferences)
            Terminal.Say($"{Guarded(() => 0, stop => Open(database, summary, stop))} differences opened for officers.");
        return differences.Length > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    /// <summary>What the Act is read otherwise about is no fault, and no reason for another exit code.</summary>
    private static void TellReadings(IReadOnlyList<ReadOtherwise> told)
    {
        if (told.Count == 0)
            return;
        foreach (ReadOtherwise one in told.Take(MostTold))
            Terminal.Say(
                $"person {one.Person}, version {one.Version}: decided by an earlier reading of the Act, "
                    + $"told otherwise by the present one from {one.From:yyyy-MM-dd}"
            );
        if (told.Count > MostTold)
            Terminal.Say($"and {told.Count - MostTold} more.");
        Terminal.Say(
            $"{told.Count} histories of an earlier reading of the Act would come out otherwise now. They stand as "
                + "decided until an officer settles them: replay --open-differences."
        );
    }

    private static Task<int> Open(OpenDatabase database, ReplaySummary summary, CancellationToken stop) =>
        ReadingDifferences.Open(database.Source, summary.ReadOtherwise, TimeProvider.System.GetUtcNow(), stop);

    private static T Guarded<T>(Func<double> progress, Func<CancellationToken, Task<T>> work)
    {
        try
        {
            return Terminal.WithProgress("Replaying", progress, stop => work(stop).GetAwaiter().GetResult());
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }
}
