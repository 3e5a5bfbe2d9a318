using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>The times that officials open for customers.</summary>
internal static class FreeTimes
{
    /// <summary>So many are shown at most; whoever books takes one of the first.</summary>
    internal const int MostShown = 60;

    /// <summary>
    /// Those that the session may book for somebody: an official those of the organisation, a jobseeker those of whoever
    /// serves one. Nothing that has begun.
    /// </summary>
    /// <param name="whose">Of the customers of this organiser or TE office alone.</param>
    /// <param name="now">Day and time of day in Finland.</param>
    internal static Task<IReadOnlyList<MeetingTime>> Open(
        NpgsqlConnection connection,
        MeetingHost? whose,
        DateOnly from,
        DateOnly until,
        DateTime now,
        CancellationToken stop
    ) =>
        Read(
            connection,
            $"""
            select f.id, {MeetingTime.Columns} from casework.free_time f
            where f.state = {(int)FreeTimeState.Open} and f.day between $1 and $2 and f.day + f.start > $3
                and ($4::smallint is null or f.organiser = $4) and ($5::smallint is null or f.te_office = $5)
            order by f.day, f.start, f.id limit {MostShown}
            """,
            stop,
            new() { Value = from },
            new() { Value = until },
            new() { Value = now, NpgsqlDbType = NpgsqlDbType.Timestamp },
            new NpgsqlParameter<short?> { TypedValue = whose?.Organiser },
            new NpgsqlParameter<short?> { TypedValue = whose?.TeOffice }
        );

    /// <summary>An official's own that nobody has booked, from a day on.</summary>
    internal static Task<IReadOnlyList<MeetingTime>> OfWorker(
        NpgsqlConnection connection,
        int account,
        DateOnly from,
        DateOnly until,
        CancellationToken stop
    ) =>
        Read(
            connection,
            $"""
            select f.id, {MeetingTime.Columns} from casework.free_time f
            where f.worker_id = $1 and f.state = {(int)FreeTimeState.Open} and f.day between $2 and $3
            order by f.day, f.start
            """,
            stop,
            new() { Value = account },
            new() { Value = from },
            new() { Value = until }
        );

    /// <summary>
    /// Locks one until the transaction ends: of two who book it the other waits, and finds it taken.
    /// </summary>
    /// <returns>Null when it is not free any more, or not for the session.</returns>
    internal static async Task<MeetingTime?> Hold(NpgsqlConnection connection, int time, CancellationToken stop)
    {
        IReadOnlyList<MeetingTime> held = await Read(
            connection,
            $"select id, {MeetingTime.Columns} from casework.hold_time($1)",
            stop,
            new NpgsqlParameter { Value = time }
        );
        return held is [var one] ? one : null;
    }

    private static async Task<IReadOnlyList<MeetingTime>> Read(
        NpgsqlConnection connection,
        string sql,
        CancellationToken stop,
        params NpgsqlParameter[] parameters
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.AddRange(parameters);
        List<MeetingTime> times = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            times.Add(MeetingTime.Read(row, 1, row.GetInt32(0)));
        return times;
    }
}
