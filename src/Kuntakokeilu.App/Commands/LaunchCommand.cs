using System.CommandLine;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Commands;

/// <summary><c>launch</c>: the transfers of 24 §, of the whole country or a part of it, by whoever runs the machine.</summary>
internal static class LaunchCommand
{
    internal static Command Create()
    {
        Option<int?> area = new("--area") { Description = "Only this pilot area, 1-25." };
        Option<string?> municipality = new("--municipality") { Description = "Only this municipality, by its code." };
        Option<int> batch = new("--batch")
        {
            Description = $"People in a transaction, at most {LaunchJob.MostInBatch}.",
            DefaultValueFactory = _ => LaunchJob.MostInBatch,
        };
        Option<string> data = DatabaseOptions.Data();
        Command command = new(
            "launch",
            "Transfers those to municipalities who have waited since the pilots began; safe to stop and run again."
        )
        {
            area,
            municipality,
            batch,
            data,
        };
        command.SetAction(given =>
            Run(
                Chosen(given.GetValue(area), given.GetValue(municipality)),
                given.GetValue(batch),
                given.GetRequiredValue(data)
            )
        );
        return command;
    }

    private static int Run(IReadOnlyList<MunicipalityCode> municipalities, int batch, string data)
    {
        if (batch is < 1 or > LaunchJob.MostInBatch)
            throw new CannotRunException($"--batch must be 1-{LaunchJob.MostInBatch}: {batch} is not.");
        using JobTelemetry? telemetry = JobTelemetry.Start();
        using OpenDatabase database = OpenDatabase.At(data);
        TimeProvider time = database.IsPrivate
            ? DemoDay.ClockOf(Path.GetFullPath(data), TimeProvider.System)
            : TimeProvider.System;
        if (!LaunchPlan.IsTime(LegalDay.Today(time)))
            throw new CannotRunException("Transfers are made while the Act is in force, from 1 March 2021.");
        try
        {
            Run(database, time, municipalities, batch).GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException($"{trouble} What was transferred stays; launch again to go on.", e);
        }
        return ExitCode.Done;
    }

    private static async Task Run(
        OpenDatabase database,
        TimeProvider time,
        IReadOnlyList<MunicipalityCode> municipalities,
        int batch
    )
    {
        int done = 0;
        LaunchJob job = new(database.Source, time)
        {
            InBatch = batch,
            Done = people => Interlocked.Add(ref done, people),
        };
        LaunchOrder order = await LaunchOrder.Begin(database.Source, time, municipalities, CancellationToken.None);
        Terminal.WithProgress(
            "Transferring",
            () => order.Planned == 0 ? 1 : Math.Min(1, (double)done / order.Planned),
            stop =>
            {
                job.Finish(order.Runs, stop).GetAwaiter().GetResult();
                return done;
            }
        );
        LaunchOutcome outcome = await order.Outcome(database.Source, CancellationToken.None);
        Terminal.Say(
            $"{outcome.Transferred} people transferred to {outcome.Municipalities} municipalities, {outcome.Late} of them "
                + $"after 31 March 2021; {outcome.Waiting} still wait."
        );
    }

    private static MunicipalityCode[] Chosen(int? area, string? municipality)
    {
        MunicipalityCode[] all = [.. PilotAreas.All.SelectMany(one => one.Municipalities)];
        if (area is { } number)
            all = PilotAreaNumbers.Find(number) is { } found
                ? [.. found.Municipalities]
                : throw new CannotRunException($"--area must be 1-{PilotAreaNumbers.Count}: {number} is none.");
        if (municipality is null)
            return all;
        MunicipalityCode[] one = [.. all.Where(code => $"{code}" == municipality)];
        return one.Length == 1
            ? one
            : throw new CannotRunException(
                $"--municipality must be the code of a pilot municipality: {municipality} is none."
            );
    }
}
