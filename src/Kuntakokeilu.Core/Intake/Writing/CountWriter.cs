using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering.Counting;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>Adds counts to those on record, in one order of rows so that writers never wait for each other in a ring.</summary>
internal static class CountWriter
{
    /// <summary>Past the policies.</summary>
    internal static Task Add(NpgsqlConnection connection, CountTable counts, CancellationToken stop) =>
        Add("steering.add_days", "steering.add_launch", connection, counts, stop);

    /// <summary>What follows from what a work has just written.</summary>
    internal static Task Add(Work work, CountTable counts, CancellationToken stop) =>
        work.Context.Actor is null
            ? Add(work.Connection, counts, stop)
            : Add("steering.add_written_days", "steering.add_written_launch", work.Connection, counts, stop);

    private static async Task Add(
        string addDays,
        string addLaunch,
        NpgsqlConnection connection,
        CountTable counts,
        CancellationToken stop
    )
    {
        (DateOnly Day, CountTable.Cell Cell, int People)[] days =
        [
            .. counts.Days.SelectMany(cell =>
                cell.Value.Select((people, day) => (CountedDays.All[day], cell.Key, people))
                    .Where(one => one.people != 0)
            ),
        ];
        if (days.Length > 0)
            await Execute(
                connection,
                $"select {addDays}($1, $2, $3, $4, $5, $6)",
                stop,
                days.Select(one => one.Day).ToArray(),
                days.Select(one => one.Cell.Municipality).ToArray(),
                days.Select(one => (short)one.Cell.Authority).ToArray(),
                days.Select(one => (short)one.Cell.Basis).ToArray(),
                days.Select(one => (short)one.Cell.Grounds).ToArray(),
                days.Select(one => one.People).ToArray()
            );
        KeyValuePair<CountTable.LaunchPlace, int>[] launch = [.. counts.Launch.Where(cell => cell.Value != 0)];
        if (launch.Length > 0)
            await Execute(
                connection,
                $"select {addLaunch}($1, $2, $3, $4, $5, $6)",
                stop,
                launch.Select(one => one.Key.Municipality).ToArray(),
                launch.Select(one => (short)one.Key.Basis).ToArray(),
                launch.Select(one => (short)one.Key.Grounds).ToArray(),
                launch.Select(one => (short?)one.Key.BenefitPayer).ToArray(),
                launch.Select(one => one.Key.SubsidyDaysFrom).ToArray(),
                launch.Select(one => one.Value).ToArray()
            );
    }

    private static async Task Execute(
        NpgsqlConnection connection,
        string sql,
        CancellationToken stop,
        params object[] values
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
    }
}
