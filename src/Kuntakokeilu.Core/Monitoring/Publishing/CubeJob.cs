using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>Counts everyone of one view of the database into the exact cells.</summary>
internal sealed class CubeJob(NpgsqlDataSource database, RecordKeys keys)
{
    private int lastPerson;
    private int next;

    /// <summary>How many work side by side.</summary>
    internal int Workers { get; init; } = 2;

    internal int PersonsAtATime { get; init; } = 5_000;

    /// <summary>How far the work is, 0-1.</summary>
    internal double Progress => lastPerson == 0 ? 0 : Math.Min(1.0, (double)Volatile.Read(ref next) / lastPerson);

    /// <param name="view">A transaction that sees one state of the database and stays open.</param>
    /// <param name="last">The last month that is counted.</param>
    internal async Task<(BaseCube ByPlace, BaseCube ByResponsible, BaseCube ByGroup)> Run(
        NpgsqlConnection view,
        Month last,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select pg_export_snapshot(), (select coalesce(max(id), 0) from register.person)",
            view
        );
        string snapshot;
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync(stop))
        {
            await row.ReadAsync(stop);
            snapshot = row.GetString(0);
            lastPerson = row.GetInt32(1);
        }
        CubeBuilder[] parts = await Task.WhenAll(
            Enumerable.Range(0, Workers).Select(_ => Task.Run(() => Work(snapshot, last, stop), stop))
        );
        foreach (CubeBuilder part in parts.Skip(1))
            parts[0].Add(part);
        return parts[0].Finish();
    }

    private async Task<CubeBuilder> Work(string snapshot, Month last, CancellationToken stop)
    {
        CountedDuties duties = new(last.LastDay);
        CubeBuilder counted = new(last.Number + 1, Geography.ArePilots, Geography.ResponsibleMunicipalities);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            stop
        );
        await new NpgsqlCommand($"set transaction snapshot '{snapshot}'", connection).ExecuteNonQueryAsync(stop);
        while (Interlocked.Add(ref next, PersonsAtATime) - PersonsAtATime is var from && from < lastPerson)
        {
            stop.ThrowIfCancellationRequested();
            foreach (RegisteredPerson person in RegisteredPerson.Load(connection, from, from + PersonsAtATime, stop))
                counted.Add(CountedPerson.Of(person, keys, duties.Of(person.Past)));
        }
        return counted;
    }
}
