using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>How the queue is, of nobody in particular.</summary>
internal sealed class WaitingNotices(NpgsqlDataSource database)
{
    private static readonly string Query = $"""
        select count(*) filter (where state <> {(int)NoticeState.Failed}),
            count(*) filter (where state = {(int)NoticeState.Failed}),
            coalesce(now() - min(at) filter (where state <> {(int)NoticeState.Failed}), interval '0')
        from notices.notice
        where state in ({(int)NoticeState.Queued}, {(int)NoticeState.Sending}, {(int)NoticeState.Failed})
        """;

    internal async Task<NoticesNow> Read(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(Query);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(row.GetInt64(0), row.GetInt64(1), row.GetTimeSpan(2));
    }
}

/// <param name="Waiting">Not sent yet.</param>
/// <param name="Failed">Somebody has to look at them.</param>
/// <param name="Oldest">How long the eldest of those that wait has waited.</param>
internal sealed record NoticesNow(long Waiting, long Failed, TimeSpan Oldest)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    internal static NoticesNow None { get; } = new(0, 0, TimeSpan.Zero);

    internal bool IsLate => IsLong(Oldest);

    /// <summary>Whether somebody has to be told that one has waited for this long.</summary>
    internal static bool IsLong(TimeSpan waited) => waited > Patience;
}
