using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>A difference in a list.</summary>
/// <param name="FirstDay">The first day that the late rows would tell otherwise.</param>
/// <param name="CameAt">When the late rows came.</param>
/// <param name="Accepted">How it was settled; null while it waits.</param>
internal sealed record ListedDifference(
    int Id,
    int Person,
    string Key,
    DateOnly FirstDay,
    DateTimeOffset CameAt,
    int Facts,
    int Acts,
    bool? Accepted
);

/// <summary>The differences: those that wait, the eldest first, or those that are settled, the latest first.</summary>
internal static class DifferenceQueue
{
    private const string Columns = """
        select d.id, d.person_id, p.key, d.first_day, r.at,
            (select count(*)::int from steering.late_fact f where f.difference_id = d.id),
            (select count(*)::int from steering.late_act a where a.difference_id = d.id), s.accepted
        from steering.difference d
        join register.person p on p.id = d.person_id
        join register.recording r on r.id = d.recording_id
        left join steering.settlement s on s.difference_id = d.id
        """;

    private const string Waiting = Columns + " where s is null and d.id > $1 order by d.id limit $2";

    private const string Settled = Columns + " where s is not null and d.id < $1 order by d.id desc limit $2";

    /// <summary>Some differences after one; fewer than asked for when the list ends.</summary>
    internal static async Task<IReadOnlyList<ListedDifference>> Read(
        NpgsqlConnection connection,
        bool settled,
        int? after,
        int count,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(settled ? Settled : Waiting, connection);
        command.Parameters.Add(new() { Value = after ?? (settled ? int.MaxValue : 0) });
        command.Parameters.Add(new() { Value = count });
        List<ListedDifference> found = [];
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            found.Add(
                new(
                    rows.GetInt32(0),
                    rows.GetInt32(1),
                    rows.GetString(2),
                    rows.GetFieldValue<DateOnly>(3),
                    rows.GetFieldValue<DateTimeOffset>(4),
                    rows.GetInt32(5),
                    rows.GetInt32(6),
                    rows.IsDBNull(7) ? null : rows.GetBoolean(7)
                )
            );
        return found;
    }
}
