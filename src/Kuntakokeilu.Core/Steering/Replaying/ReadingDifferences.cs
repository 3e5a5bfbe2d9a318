using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>
/// Opens differences for officers where an earlier reading of the Act has decided otherwise than the present one does:
/// without late rows, for no row is new.
/// </summary>
internal static class ReadingDifferences
{
    private const string By = "replay";

    // Not where something waits already, which when accepted tells the history by the present reading too; nor where an
    // officer has left this very difference out.
    private const string Insert = """
        insert into steering.difference (person_id, recording_id, first_day)
        select told.person, $3, told.day from unnest($1, $2) told (person, day)
        where not exists (
            select from steering.difference d
            left join steering.settlement s on s.difference_id = d.id
            join register.recording r on r.id = d.recording_id
            where d.person_id = told.person
                and (s is null or (r.source = $4 and not s.accepted and d.first_day = told.day)))
        order by 1
        """;

    /// <returns>How many were opened.</returns>
    internal static async Task<int> Open(
        NpgsqlDataSource database,
        IEnumerable<ReadOtherwise> told,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        ReadOtherwise[] latest = [.. told.Where(one => one.IsLatest)];
        if (latest.Length == 0)
            return 0;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        int recording = await Recordings.Begin(connection, RecordingSource.Reading, By, now, import: null, stop);
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = latest.Select(one => one.Person).ToArray() });
        command.Parameters.Add(new() { Value = latest.Select(one => one.From).ToArray() });
        command.Parameters.Add(new() { Value = recording });
        command.Parameters.Add(new() { Value = (short)RecordingSource.Reading });
        int opened = await command.ExecuteNonQueryAsync(stop);
        // Nothing opened leaves no trace.
        await (opened > 0 ? transaction.CommitAsync(stop) : transaction.RollbackAsync(stop));
        return opened;
    }
}
