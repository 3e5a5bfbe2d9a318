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
        await using NpgsqlCommand command = new(
            "insert into register.recording (at, source, by, import_id) values ($1, $2, $3, $4) returning id",
            connection
        );
        command.Parameters.Add(new() { Value = at });
        command.Parameters.Add(new() { Value = (short)source });
        command.Parameters.Add(new() { Value = by });
        command.Parameters.Add(
            new() { Value = (object?)import ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer }
        );
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }
}
