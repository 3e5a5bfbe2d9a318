using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Moves;

/// <summary>What the former municipality has written for those who go on with the customer.</summary>
/// <param name="By">The official who wrote it; empty where that was not kept.</param>
/// <param name="From">The code of the former municipality.</param>
internal sealed record HandOverNote(string Text, string By, string From, DateOnly Day)
{
    /// <summary>The latest that the session's organisation has got; the row policies show it its own alone.</summary>
    internal static async Task<HandOverNote?> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            select words ->> '{NoticeWords.Text}', coalesce(words ->> '{NoticeWords.By}', ''), words ->> '{NoticeWords.Previous}',
                at
            from notices.notice
            where person_id = $1 and kind = {(int)NoticeKind.Moved} and addressee <> '{NewNotice.Customer}'
                and words ? '{NoticeWords.Text}'
            order by at desc limit 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                LegalDay.Of(row.GetFieldValue<DateTimeOffset>(3))
            )
            : null;
    }
}
