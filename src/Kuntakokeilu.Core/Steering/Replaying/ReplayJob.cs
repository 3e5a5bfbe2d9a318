using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>
/// Decides every stored decision again, from the facts and by the law that it rested on, and tells where the answer is
/// not the stored one: by a fault, or because the Act is read otherwise now. Nothing is written.
/// </summary>
internal sealed class ReplayJob(NpgsqlDataSource database)
{
    private const int PersonsAtATime = 10_000;
    private int lastPerson;
    private int next;

    /// <summary>How many work side by side.</summary>
    internal int Workers { get; init; } = 2;

    /// <summary>How far the work is, 0-1.</summary>
    internal double Progress => lastPerson == 0 ? 0 : Math.Min(1.0, (double)Volatile.Read(ref next) / lastPerson);

    internal async Task<ReplaySummary> Run(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        // One view of the database for all workers: what is written meanwhile is not half seen.
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            stop
        );
        lastPerson = await Number(connection, "select coalesce(max(id), 0) from register.person", stop);
        string snapshot = (string)
            (await new NpgsqlCommand("select pg_export_snapshot()", connection).ExecuteScalarAsync(stop))!;
        ReplayTally[] tallies = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(snapshot, stop)));
        ReplayTally all = tallies.Aggregate((one, other) => one.With(other));
        IReadOnlyList<string> counts = await StoredCounts.Compare(connection, all.Counts, stop);
        return new(all.Persons, all.Decisions, all.Differences, all.ReadOtherwise, counts);
    }

    private async Task<ReplayTally> Work(string snapshot, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            stop
        );
        await new NpgsqlCommand($"set transaction snapshot '{snapshot}'", connection).ExecuteNonQueryAsync(stop);
        ReplayTally tally = new(new CountTable(LawAsKnown.Whole));
        while (Interlocked.Add(ref next, PersonsAtATime) - PersonsAtATime is var from && from < lastPerson)
            foreach (DecidedPerson person in await DecidedPersons.Load(connection, from, from + PersonsAtATime, stop))
                tally.Take(person);
        return tally;
    }

    private static async Task<int> Number(NpgsqlConnection connection, string sql, CancellationToken stop) =>
        (int)(await new NpgsqlCommand(sql, connection).ExecuteScalarAsync(stop))!;
}

/// <summary>What a replay found.</summary>
/// <param name="Decisions">Periods decided again.</param>
/// <param name="Differences">Where a decision comes out otherwise: the person's number, version and day.</param>
/// <param name="ReadOtherwise">Where it does because an earlier reading of the Act decided it. That is no fault.</param>
/// <param name="CountDifferences">Counted cells that a fresh count tells otherwise.</param>
internal sealed record ReplaySummary(
    long Persons,
    long Decisions,
    IReadOnlyList<string> Differences,
    IReadOnlyList<ReadOtherwise> ReadOtherwise,
    IReadOnlyList<string> CountDifferences
);
