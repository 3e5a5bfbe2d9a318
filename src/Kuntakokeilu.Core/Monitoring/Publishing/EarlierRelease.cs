using Kuntakokeilu.Statistics.Months;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>The latest release, as far as the next one must know it.</summary>
/// <param name="LastUnderOtherKeys">The last month that was published under another key than its own; null: none.</param>
internal sealed record EarlierRelease(
    int Number,
    Month LastMonth,
    int Catalogue,
    string KeyFingerprint,
    int RecordingId,
    string? Note,
    Month? LastUnderOtherKeys = null
)
{
    /// <summary>Null before the first.</summary>
    internal static async Task<EarlierRelease?> Latest(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select number, last_month, catalogue, key_fingerprint, recording_id, note,
                (select max(o.last_month) from monitoring.release o where o.key_fingerprint <> r.key_fingerprint)
            from monitoring.release r order by number desc limit 1
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                row.GetInt32(0),
                Month.Of(row.GetFieldValue<DateOnly>(1)),
                row.GetInt32(2),
                row.GetString(3),
                row.GetInt32(4),
                await row.IsDBNullAsync(5, stop) ? null : row.GetString(5),
                await row.IsDBNullAsync(6, stop) ? null : Month.Of(row.GetFieldValue<DateOnly>(6))
            )
            : null;
    }
}
