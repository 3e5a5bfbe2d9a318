using Npgsql;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>
/// Keeps what follows from the record as of today: reckons those of whom something was recorded, and those whose day has come.
/// Any number of nodes may do it at once; what one dies over is another's.
/// </summary>
/// <param name="table">Has a row for everybody of whom it is kept: is_stale, as_of and turns_on.</param>
internal abstract class ReckoningJob(NpgsqlDataSource database, TimeProvider time, string table)
{
    /// <summary>So few that what goes on beside it, a page that somebody waits for, is not held up.</summary>
    private const int FewAtOnce = 25;

    private const int MostAtOnce = 2_000;

    /// <summary>Reckons people whose rows the transaction of the connection has locked, and writes it.</summary>
    internal delegate Task Reckon(int[] people, DateOnly today, CancellationToken stop);

    /// <summary>The day was put back, as a demo's may be: what was reckoned for a later one is out of date.</summary>
    internal async Task<int> ForgetLater(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"update {table} set is_stale = true where as_of > $1 and not is_stale"
        );
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Until nobody waits.</summary>
    /// <returns>How many people were reckoned.</returns>
    internal async Task<int> Run(int threads, CancellationToken stop)
    {
        int[] done = await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Work(stop)));
        return done.Sum();
    }

    /// <summary>What reckons on a connection, from one batch to the next.</summary>
    protected abstract Reckon On(NpgsqlConnection connection);

    /// <summary>The last day that <c>turns_on</c> may be of who is reckoned today.</summary>
    protected virtual DateOnly TurnedBy(DateOnly today) => today;

    private async Task<int> Work(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        Reckon reckon = On(connection);
        int all = 0;
        // Twice as many each time: what a day of work brings is done in small pieces, a whole register soon in large ones.
        for (int most = FewAtOnce; await Some(connection, reckon, most, stop) is > 0 and int some; )
        {
            all += some;
            most = Math.Min(2 * most, MostAtOnce);
        }
        return all;
    }

    private async Task<int> Some(NpgsqlConnection connection, Reckon reckon, int most, CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        int[] people = await Take(connection, today, most, stop);
        if (people.Length == 0)
            return 0;
        await reckon(people, today, stop);
        await transaction.CommitAsync(stop);
        return people.Length;
    }

    /// <summary>Some who wait, locked until the transaction ends; each kind by its own index.</summary>
    private async Task<int[]> Take(NpgsqlConnection connection, DateOnly today, int most, CancellationToken stop)
    {
        await using NpgsqlCommand stale = new(Waiting("is_stale"), connection);
        stale.Parameters.Add(new() { Value = most });
        if (await stale.ExecuteScalarAsync(stop) is int[] { Length: > 0 } found)
            return found;
        await using NpgsqlCommand turned = new(Waiting("turns_on <= $2"), connection);
        turned.Parameters.Add(new() { Value = most });
        turned.Parameters.Add(new() { Value = TurnedBy(today) });
        return (int[])(await turned.ExecuteScalarAsync(stop))!;
    }

    private string Waiting(string condition) =>
        $$"""
            select coalesce(array_agg(person_id), '{}') from (
                select person_id from {{table}} where {{condition}} limit $1 for update skip locked) taken
            """;
}
