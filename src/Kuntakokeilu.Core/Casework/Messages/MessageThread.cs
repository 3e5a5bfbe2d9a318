using Npgsql;

namespace Kuntakokeilu.Core.Casework.Messages;

/// <summary>What a jobseeker and the authorities have written to each other, as far as the session sees it.</summary>
/// <param name="All">The latest first, so many at most.</param>
/// <param name="SeenByCustomer">The last message that the jobseeker's side has seen; 0 for none.</param>
/// <param name="SeenByAuthority">The same of the authority's side.</param>
internal sealed record MessageThread(IReadOnlyList<WrittenMessage> All, int SeenByCustomer, int SeenByAuthority)
{
    internal const int Most = 500;

    internal static MessageThread Empty { get; } = new([], 0, 0);

    /// <summary>What the other side has not seen yet.</summary>
    internal bool IsNew(WrittenMessage one) => one.Id > (one.IsByCustomer ? SeenByAuthority : SeenByCustomer);

    /// <summary>What waits for a side, the latest first.</summary>
    /// <param name="customer">For the jobseeker; else for the authority.</param>
    internal IEnumerable<WrittenMessage> Waiting(bool customer) =>
        All.Where(one => one.IsByCustomer != customer && IsNew(one));

    internal static async Task<MessageThread> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string query in (string[])
                [
                    $"""
                        select id, is_by_customer, organisation, by, at, day, text from casework.message
                        where person_id = $1 order by id desc limit {Most}
                        """,
                    """
                        select is_by_customer, max(up_to) from casework.message_mark where person_id = $1
                        group by is_by_customer
                        """,
                ]
        )
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = person } } });
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        List<WrittenMessage> all = [];
        while (await row.ReadAsync(stop))
            all.Add(
                new(row.GetInt32(0), row.GetBoolean(1), row.GetString(2), row.GetString(3))
                {
                    At = row.GetFieldValue<DateTimeOffset>(4),
                    Day = row.GetFieldValue<DateOnly>(5),
                    Text = row.GetString(6),
                }
            );
        await row.NextResultAsync(stop);
        Dictionary<bool, int> seen = [];
        while (await row.ReadAsync(stop))
            seen[row.GetBoolean(0)] = row.GetInt32(1);
        return new(all, seen.GetValueOrDefault(true), seen.GetValueOrDefault(false));
    }
}

/// <param name="Organisation">The authority that served then.</param>
internal sealed record WrittenMessage(int Id, bool IsByCustomer, string Organisation, string By)
{
    public required DateTimeOffset At { get; init; }
    public required DateOnly Day { get; init; }
    public required string Text { get; init; }
}
