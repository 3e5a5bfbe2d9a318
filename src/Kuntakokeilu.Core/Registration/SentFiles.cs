using Kuntakokeilu.Core.Attachments;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Files with what they were sent with, as far as the entered session sees the person.</summary>
internal static class SentFiles
{
    /// <summary>All of a person, what was sent last first.</summary>
    internal static async Task<IReadOnlyList<SentFile>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select {KeptAttachments.Columns}, s.kind, s.day from registration.sending s
            join attachments.attachment a on a.matter = s.id where s.person_id = $1
            order by s.recording_id desc, a.slot
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<SentFile> sent = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            sent.Add(new(KeptAttachments.Read(row), (JourneyKind)row.GetInt16(8), row.GetFieldValue<DateOnly>(9)));
        return sent;
    }

    /// <summary>Who sent a matter; null when it is not sent, or not seen.</summary>
    internal static async Task<int?> PersonOf(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select person_id from registration.sending where id = $1
            union all select person_id from registration.correction_request where matter = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) as int?;
    }
}

/// <summary>A file, and with what it was sent.</summary>
internal sealed record SentFile(KeptAttachment File, JourneyKind With, DateOnly Day);
