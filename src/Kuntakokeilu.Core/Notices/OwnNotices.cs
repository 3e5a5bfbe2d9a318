using System.Text.Json;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Notices;

/// <summary>What a customer has been told, the latest first; the row policies show one's own alone.</summary>
internal static class OwnNotices
{
    /// <summary>So many at most: nobody is told more in years.</summary>
    private const int Most = 200;

    internal static async Task<IReadOnlyList<OwnNotice>> Read(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select kind, words::text, state, channel, at from notices.notice
            where person_id = $1 and addressee = '{NewNotice.Customer}' and state <> {(int)NoticeState.Withdrawn}
            order by at desc, id desc limit {Most}
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<OwnNotice> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(
                    (NoticeKind)row.GetInt16(0),
                    JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(1))!,
                    (NoticeState)row.GetInt16(2),
                    row.IsDBNull(3) ? null : (NoticeChannel)row.GetInt16(3),
                    row.GetFieldValue<DateTimeOffset>(4)
                )
            );
        return read;
    }
}

/// <param name="Channel">By which it was sent; null before.</param>
internal sealed record OwnNotice(
    NoticeKind Kind,
    IReadOnlyDictionary<string, string> Words,
    NoticeState State,
    NoticeChannel? Channel,
    DateTimeOffset At
)
{
    /// <summary>Whether it has gone; what the sender does about one that has not is not the customer's concern.</summary>
    internal bool IsSent =>
        Channel is not null && State is not (NoticeState.Queued or NoticeState.Sending or NoticeState.Failed);
}
