using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>How the sending goes, of nobody in particular.</summary>
/// <param name="Lines">What waits or has failed, by channel and the last fault.</param>
internal sealed record SendingState(IReadOnlyList<SendingLine> Lines)
{
    internal long Waiting => Lines.Where(one => !one.HasFailed).Sum(one => one.Notices);

    internal long Failed => Lines.Where(one => one.HasFailed).Sum(one => one.Notices);

    /// <summary>Since when the eldest of those that wait has waited; null when none does.</summary>
    internal DateTimeOffset? Eldest => Lines.Where(one => !one.HasFailed).Min(one => (DateTimeOffset?)one.Eldest);

    /// <summary>For how long it has; by the database's clock, as it was told.</summary>
    internal TimeSpan Waited => Lines.Where(one => !one.HasFailed).Max(one => (TimeSpan?)one.Waited) ?? TimeSpan.Zero;

    /// <param name="connection">Of whoever may look after the sending; anybody else is told nothing.</param>
    internal static async Task<SendingState> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select state, channel, fault, notices, eldest, waited from notices.queue()",
            connection
        );
        List<SendingLine> lines = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            lines.Add(
                new(
                    (NoticeState)row.GetInt16(0) is NoticeState.Failed,
                    row.IsDBNull(1) ? null : (NoticeChannel)row.GetInt16(1),
                    row.IsDBNull(2) ? null : (SendingFault)row.GetInt16(2),
                    row.GetInt64(3),
                    row.GetFieldValue<DateTimeOffset>(4),
                    row.GetTimeSpan(5)
                )
            );
        return new([.. lines.OrderBy(one => one.Eldest)]);
    }

    /// <summary>What failed for this reason waits anew, all of it or none.</summary>
    /// <returns>How many; none when another was faster.</returns>
    internal static Task<long> SendAgain(SendingFault fault, Work work, CancellationToken stop) =>
        SendingAgain.Of("notices.send_again", (short)fault, work, stop);
}

/// <param name="HasFailed">Nobody tries any more.</param>
/// <param name="Channel">Null before it was tried.</param>
/// <param name="Fault">Why sending failed last; null before that.</param>
/// <param name="Eldest">When the eldest of them was told.</param>
internal sealed record SendingLine(
    bool HasFailed,
    NoticeChannel? Channel,
    SendingFault? Fault,
    long Notices,
    DateTimeOffset Eldest,
    TimeSpan Waited
);
