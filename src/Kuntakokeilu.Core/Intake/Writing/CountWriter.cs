using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering.Counting;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>Adds counts to those on record, in one order of rows so that writers never wait for each other in a ring.</summary>
internal static class CountWriter
{
    /// <summary>Past the policies.</summary>
    internal static Task Add(NpgsqlConnection connection, CountTable counts, CancellationToken stop) =>
        Send(connection, Of("steering.add_days", "steering.add_launch", counts), stop);

    /// <summary>What follows from what a work has just written.</summary>
    internal static Task Add(Work work, CountTable counts, CancellationToken stop) =>
        Send(work.Connection, Of(work, counts), stop);

    /// <summary>The same, for a batch.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> Of(Work work, CountTable counts) =>
        work.Context.Actor is null
            ? Of("steering.add_days", "steering.add_launch", counts)
            : Of("steering.add_written_days", "steering.add_written_launch", counts);

    private static IEnumerable<NpgsqlBatchCommand> Of(string addDays, string addLaunch, CountTable counts)
    {
        (DateOnly Day, CountTable.Cell Cell, int People)[] days =
        [
            .. counts.Days.SelectMany(cell =>
                cell.Value.Select((people, day) => (CountedDays.All[day], cell.Key, people))
                    .Where(one => one.people != 0)
            ),
        ];
        if (days.Length > 0)
            yield return Command(
                addDays,
                days.Select(one => one.Day).ToArray(),
                days.Select(one => one.Cell.Municipality).ToArray(),
                days.Select(one => (short)one.Cell.Authority).ToArray(),
                days.Select(one => (short)one.Cell.Basis).ToArray(),
                days.Select(one => (short)one.Cell.Grounds).ToArray(),
                days.Select(one => one.People).ToArray()
            );
        KeyValuePair<CountTable.LaunchPlace, int>[] launch = [.. counts.Launch.Where(cell => cell.Value != 0)];
        if (launch.Length > 0)
            yield return Command(
                addLaunch,
                launch.Select(one => one.Key.Municipality).ToArray(),
                launch.Select(one => (short)one.Key.Basis).ToArray(),
                launch.Select(one => (short)one.Key.Grounds).ToArray(),
                launch.Select(one => (short?)one.Key.BenefitPayer).ToArray(),
                launch.Select(one => one.Key.SubsidyDaysFrom).ToArray(),
                launch.Select(one => one.Value).ToArray()
            );
    }

    private static NpgsqlBatchCommand Command(string function, params object[] values)
    {
        NpgsqlBatchCommand command = new($"select {function}($1, $2, $3, $4, $5, $6)");
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static async Task Send(
        NpgsqlConnection connection,
        IEnumerable<NpgsqlBatchCommand> commands,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (NpgsqlBatchCommand command in commands)
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }
}
