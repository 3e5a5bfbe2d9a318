using Kuntakokeilu.Core.Access;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>An official opens times for customers to book, and takes back those that nobody has booked.</summary>
internal static class FreeTimeService
{
    private const string Insert = """
        insert into casework.free_time (organiser, te_office, worker_id, worker, day, start, minutes, way, place, state)
        select $1, $2, $3, $4, n.day, n.start, $7, $8, $9, 1 from unnest($5, $6) n (day, start)
        where not exists (
                select from casework.free_time f
                where f.worker_id = $3 and f.day = n.day and f.state <> 3
                    and f.start < n.start + make_interval(mins => $7) and n.start < f.start + make_interval(mins => f.minutes))
            and not exists (
                select from casework.appointment a
                where a.worker_id = $3 and a.day = n.day and a.state = 1
                    and a.start < n.start + make_interval(mins => $7) and n.start < a.start + make_interval(mins => a.minutes))
        on conflict do nothing
        """;

    /// <summary>What lies over a time that is open, or a meeting, is left out: a form sent twice opens nothing twice.</summary>
    /// <returns>How many were opened.</returns>
    internal static async Task<int> Open(FreeTimeSeries series, MeetingHost host, Work work, CancellationToken stop)
    {
        IReadOnlyList<(DateOnly Day, TimeOnly Start)> starts = series.Starts;
        await using NpgsqlCommand command = new(Insert, work.Connection);
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = host.Organiser });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = host.TeOffice });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = host.Account!.Value });
        command.Parameters.Add(new() { Value = host.Name });
        command.Parameters.Add(
            new()
            {
                Value = starts.Select(one => one.Day).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
            }
        );
        command.Parameters.Add(
            new()
            {
                Value = starts.Select(one => one.Start).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Time,
            }
        );
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = series.Minutes });
        command.Parameters.Add(new() { Value = (short)series.Way });
        command.Parameters.Add(new() { Value = series.Place });
        int opened = await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
        return opened;
    }

    /// <returns>Whether it was open until now: not when somebody has booked it meanwhile.</returns>
    internal static async Task<bool> Withdraw(int time, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "update casework.free_time set state = 3 where id = $1 and state = 1",
            work.Connection
        );
        command.Parameters.Add(new() { Value = time });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }
}
