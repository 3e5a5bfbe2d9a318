using Npgsql;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>
/// Keeps the statements of everybody as of today: reckons those of whom something was recorded, and those whose day has come.
/// Any number of nodes may do it at once; what one dies over is another's.
/// </summary>
internal sealed class StatedJob(NpgsqlDataSource database, TimeProvider time)
{
    internal const int MostAtOnce = 2_000;

    /// <summary>The day was put back, as a demo's may be: what was reckoned for a later one is out of date.</summary>
    internal async Task<int> ForgetLater(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "update statements.reckoning set is_stale = true where as_of > $1 and not is_stale"
        );
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Until nobody waits.</summary>
    /// <returns>How many people were reckoned.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        StatedWriter writer = new(connection, isFew: false);
        int all = 0;
        while (await Some(connection, writer, stop) is > 0 and int some)
            all += some;
        return all;
    }

    private async Task<int> Some(NpgsqlConnection connection, StatedWriter writer, CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        int[] people = await Take(connection, today, stop);
        if (people.Length == 0)
            return 0;
        await writer.Write(people, today, stop);
        await transaction.CommitAsync(stop);
        return people.Length;
    }

    /// <summary>Some who wait, locked until the transaction ends.</summary>
    private static async Task<int[]> Take(NpgsqlConnection connection, DateOnly today, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select coalesce(array_agg(person_id), '{}') from (
                select person_id from statements.reckoning where is_stale or turns_on <= $2 limit $1
                for update skip locked) taken
            """,
            connection
        );
        command.Parameters.Add(new() { Value = MostAtOnce });
        command.Parameters.Add(new() { Value = today });
        return (int[])(await command.ExecuteScalarAsync(stop))!;
    }
}
