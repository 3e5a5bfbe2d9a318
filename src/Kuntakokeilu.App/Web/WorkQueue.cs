using Kuntakokeilu.Base.Lists;
using Npgsql;

namespace Kuntakokeilu.App.Web;

/// <summary>What waits behind a link, for a card: how many, and since when the eldest.</summary>
/// <param name="Key">The key of the sentence with the number.</param>
/// <param name="Days">
/// A query under the row policies with a row for each and its day in a column <c>day</c>; null where the age says nothing.
/// The legal today is the one row of <c>today</c>, its column <c>day</c>.
/// </param>
internal sealed record WorkQueue(string Key, string Days)
{
    /// <summary>Longer queues are not counted to their end.</summary>
    internal int MostCounted { get; init; } = 1000;

    /// <summary>All in one statement, whoever's and however many they are.</summary>
    /// <param name="connection">The request's own: whoever asks counts what the page would show.</param>
    internal static async Task<IReadOnlyDictionary<WorkQueue, QueueNow>> Read(
        IReadOnlyList<WorkQueue> queues,
        NpgsqlConnection connection,
        DateOnly today,
        CancellationToken stop
    )
    {
        Dictionary<WorkQueue, QueueNow> found = [];
        if (queues.Count == 0)
            return found;
        NpgsqlBatchCommand count = new(
            "with today (day) as (select $1::date) "
                + string.Join(
                    " union all ",
                    queues.Select(
                        (queue, number) =>
                            $"select {number}, count(*)::int, min(day)::date "
                            + $"from (select day from ({queue.Days}) one limit {queue.MostCounted + 1}) counted"
                    )
                )
        );
        count.Parameters.Add(new() { Value = today });
        await using NpgsqlBatch batch = IndexWalk.Of(connection, count);
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found[queues[row.GetInt32(0)]] = new(
                row.GetInt32(1),
                row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2)
            );
        return found;
    }
}

/// <summary>How a queue is now.</summary>
/// <param name="Count">One more than <see cref="WorkQueue.MostCounted"/> when they are more.</param>
/// <param name="Eldest">The earliest day among those counted.</param>
internal readonly record struct QueueNow(int Count, DateOnly? Eldest);
