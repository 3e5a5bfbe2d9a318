using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>Reads meetings, as far as the entered session sees the people.</summary>
internal static class MeetingReader
{
    private const string Columns =
        $"a.id, a.person_id, a.kind, a.state, a.contact_seq, a.version, a.free_time_id, {TimeColumns}";

    private const string TimeColumns =
        "a.day, a.start, a.minutes, a.way, a.place, a.organiser, a.te_office, a.worker_id, a.worker";

    private const string Named = $"""
        select {Columns}, p.key, i.family_name, i.given_names from casework.appointment a
        join register.person p on p.id = a.person_id left join register.identity i on i.person_id = a.person_id
        """;

    private static readonly string OfOthers = $"""
        from casework.appointment a join steering.current_period c on c.person_id = a.person_id
        where a.state = {(int)MeetingState.Booked} and a.day >= $1::date and a.day + a.start > $1
            and (a.organiser is distinct from c.organiser or a.te_office is distinct from c.te_office)
        """;

    /// <summary>All of a person's, the earliest first.</summary>
    internal static Task<IReadOnlyList<Meeting>> Of(NpgsqlConnection connection, int person, CancellationToken stop) =>
        Read(
            connection,
            $"select {Columns} from casework.appointment a where a.person_id = $1 order by a.day, a.start, a.id",
            Meet,
            stop,
            person
        );

    /// <summary>All of a person's with their steps, for who takes along what is stored of one.</summary>
    internal static async Task<IReadOnlyList<Meeting>> WithSteps(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        List<Meeting> all = [];
        foreach (Meeting one in await Of(connection, person, stop))
            all.Add(one with { Steps = await Steps(connection, one.Id, stop) });
        return all;
    }

    /// <summary>One of a person's, with its steps; null for none that one sees.</summary>
    internal static async Task<Meeting?> Find(
        NpgsqlConnection connection,
        int person,
        int meeting,
        CancellationToken stop
    )
    {
        IReadOnlyList<Meeting> found = await Read(
            connection,
            $"{Named} where a.id = $1 and a.person_id = $2",
            WithName,
            stop,
            meeting,
            person
        );
        return found is [var one] ? one with { Steps = await Steps(connection, meeting, stop) } : null;
    }

    /// <summary>An official's of some days, but for those that were cancelled.</summary>
    internal static Task<IReadOnlyList<Meeting>> OfWorker(
        NpgsqlConnection connection,
        int account,
        DateOnly from,
        DateOnly until,
        CancellationToken stop
    ) =>
        Read(
            connection,
            $"""
            {Named} where a.worker_id = $1 and a.day between $2 and $3
                and a.state not in ({(int)MeetingState.CancelledByCustomer}, {(int)
                MeetingState.CancelledByAuthority})
            order by a.day, a.start, a.id
            """,
            WithName,
            stop,
            account,
            from,
            until
        );

    /// <summary>An official's that are booked for a day that has come, the earliest first.</summary>
    internal static Task<IReadOnlyList<Meeting>> BookedUntil(
        NpgsqlConnection connection,
        int account,
        DateOnly day,
        CancellationToken stop
    ) =>
        Read(
            connection,
            $"""
            {Named} where a.worker_id = $1 and a.state = {(int)MeetingState.Booked} and a.day <= $2
            order by a.day, a.start, a.id
            """,
            WithName,
            stop,
            account,
            day
        );

    /// <summary>Meetings to come with an authority that serves the customer no more: with whom each is.</summary>
    internal static Task<IReadOnlyList<(int Meeting, int Person)>> AllLapsed(
        NpgsqlConnection connection,
        DateTime now,
        int most,
        CancellationToken stop
    ) => Read(connection, $"select a.id, a.person_id {OfOthers} order by a.id limit $2", Both, stop, now, most);

    /// <summary>One of them; null when it is none, or not any more.</summary>
    internal static async Task<Meeting?> Lapsed(
        NpgsqlConnection connection,
        int meeting,
        DateTime now,
        CancellationToken stop
    ) =>
        await Read(connection, $"select {Columns} {OfOthers} and a.id = $2", Meet, stop, now, meeting) is [var one]
            ? one
            : null;

    private static (int, int) Both(NpgsqlDataReader row) => (row.GetInt32(0), row.GetInt32(1));

    private static Task<IReadOnlyList<TakenMeetingStep>> Steps(
        NpgsqlConnection connection,
        int meeting,
        CancellationToken stop
    ) =>
        Read(
            connection,
            "select kind, day, start, at, by, text from casework.appointment_entry where appointment_id = $1 order by number",
            row => new TakenMeetingStep(
                (MeetingStep)row.GetInt16(0),
                row.GetFieldValue<DateOnly>(1),
                row.GetFieldValue<TimeOnly>(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetString(4),
                row.GetString(5)
            ),
            stop,
            meeting
        );

    private static Meeting Meet(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            (ContactKind)row.GetInt16(2),
            MeetingTime.Read(row, 7, row.IsDBNull(6) ? null : row.GetInt32(6)),
            (MeetingState)row.GetInt16(3),
            row.GetInt16(4),
            row.GetInt16(5)
        );

    private static Meeting WithName(NpgsqlDataReader row) =>
        Meet(row) with
        {
            Name = PersonName.InList(row, 17) ?? row.GetString(16),
        };

    private static async Task<IReadOnlyList<T>> Read<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop,
        params object[] parameters
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        List<T> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(read(row));
        return found;
    }
}
