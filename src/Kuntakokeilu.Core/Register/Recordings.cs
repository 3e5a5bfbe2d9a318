using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>Notes occasions of writing.</summary>
internal static class Recordings
{
    internal static async Task<int> Begin(
        NpgsqlConnection connection,
        RecordingSource source,
        string by,
        DateTimeOffset at,
        int? import,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(connection);
        NpgsqlBatchCommand recording = new(
            "insert into register.recording (at, source, by, import_id) values ($1, $2, $3, $4)"
        );
        recording.Parameters.Add(new() { Value = at });
        recording.Parameters.Add(new() { Value = (short)source });
        recording.Parameters.Add(new() { Value = by });
        recording.Parameters.Add(
            new() { Value = (object?)import ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer }
        );
        batch.BatchCommands.Add(recording);
        // Asked of the sequence: not everybody who records may read recordings.
        batch.BatchCommands.Add(new("select currval('register.recording_id_seq')::int"));
        return (int)(await batch.ExecuteScalarAsync(stop))!;
    }
}
