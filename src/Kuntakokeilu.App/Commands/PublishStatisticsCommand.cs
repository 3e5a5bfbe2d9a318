using System.CommandLine;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>publish-statistics</c>: a release of the open statistics.</summary>
internal static class PublishStatisticsCommand
{
    internal static Command Create()
    {
        Option<string?> month = new("--month")
        {
            Description = "The latest month, YYYY-MM; without it the last whole month that the register knows.",
        };
        Option<string?> note = new("--note")
        {
            Description =
                "Compute what has been published anew, and say in the release why: in Finnish, or \"fi | sv | en\".",
        };
        Option<bool> newKey = new("--new-key")
        {
            Description =
                "Go on under another key, with --note: for when the first one is lost. Read the manual first.",
        };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "publish-statistics",
            "Counts the register and publishes a numbered release; safe to stop and run again."
        )
        {
            month,
            note,
            newKey,
            data,
        };
        command.SetAction(given =>
            Run(
                Wished(given.GetValue(month)) with
                {
                    Note = given.GetValue(note),
                    NewKey = given.GetValue(newKey),
                },
                given.GetRequiredValue(data)
            )
        );
        return command;
    }

    private static int Run(PublishRequest wish, string data)
    {
        using JobTelemetry? telemetry = JobTelemetry.Start();
        using OpenDatabase database = OpenDatabase.At(data);
        Release? release = Run(database, TimeProvider.System, wish, data, Environment.UserName);
        Terminal.Say(release is null ? "Nothing new to publish." : Describe(release));
        return ExitCode.Done;
    }

    /// <summary>Publishes with a progress bar where there is a terminal.</summary>
    /// <returns>Null when there was nothing new.</returns>
    internal static Release? Run(OpenDatabase database, TimeProvider time, PublishRequest wish, string data, string by)
    {
        PublishJob job = new(
            database.Source,
            time,
            isFirst => KeyFile.Open(KeyFile.Configured, data, mayMake: isFirst && database.IsPrivate)
        );
        return Terminal.WithProgress(
            "Publishing",
            () => job.Progress,
            stop => job.Run(wish, by, stop).GetAwaiter().GetResult()
        );
    }

    internal static string Describe(Release release) =>
        $"Published release {release.Head.Number} through {release.Head.LastMonth}: {release.Tables.Count} tables, "
        + $"{release.Tables.Sum(table => table.Definition.Cells)} figures.";

    private static PublishRequest Wished(string? month) =>
        month is null ? new()
        : month.Contains('-', StringComparison.Ordinal) && Month.TryParse(month, out Month last) ? new(last)
        : throw new CannotRunException(
            $"--month must be YYYY-MM, from {Month.First.FirstDay:yyyy-MM} to {Month.Last.FirstDay:yyyy-MM}."
        );
}
