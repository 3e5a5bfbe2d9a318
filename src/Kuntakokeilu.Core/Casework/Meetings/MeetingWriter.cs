using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>Writes meetings and their steps: in whose name is the work's to say, and when the database's.</summary>
internal static class MeetingWriter
{
    /// <summary>The meeting of a form that has been sent before; null for a new one.</summary>
    internal static async Task<int?> Done(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select appointment_id from casework.appointment_entry where matter = $1",
            connection
        );
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    /// <summary>Whether the official has another meeting then.</summary>
    internal static async Task<bool> IsBusy(
        NpgsqlConnection connection,
        MeetingTime at,
        int? moved,
        CancellationToken stop
    )
    {
        if (at.Host.Account is not { } worker)
            return false;
        await using NpgsqlCommand command = new("select casework.is_busy($1, $2, $3, $4, $5)", connection);
        command.Parameters.Add(new() { Value = worker });
        command.Parameters.Add(new() { Value = at.Day });
        command.Parameters.Add(new() { Value = at.Start });
        command.Parameters.Add(new() { Value = (int)at.Minutes });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = moved });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    internal static async Task<Meeting> Add(
        Work work,
        int person,
        ContactKind kind,
        MeetingTime at,
        MeetingState state,
        short contact,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into casework.appointment (person_id, kind, state, contact_seq, version, free_time_id, organiser, te_office,
                worker_id, worker, day, start, minutes, way, place)
            values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(new() { Value = (short)state });
        command.Parameters.Add(new() { Value = contact });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = at.FreeTime });
        Place(command, at);
        int id = (int)(await command.ExecuteScalarAsync(stop))!;
        return new(id, person, kind, at, state, contact, 1);
    }

    /// <summary>As it is from now on.</summary>
    internal static async Task Renew(Work work, Meeting one, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update casework.appointment set kind = $2, state = $3, contact_seq = $4, version = $5, free_time_id = $6,
                organiser = $7, te_office = $8, worker_id = $9, worker = $10, day = $11, start = $12, minutes = $13, way = $14,
                place = $15
            where id = $1
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = one.Id });
        command.Parameters.Add(new() { Value = (short)one.Kind });
        command.Parameters.Add(new() { Value = (short)one.State });
        command.Parameters.Add(new() { Value = one.Contact });
        command.Parameters.Add(new() { Value = one.Version });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = one.Time.FreeTime });
        Place(command, one.Time);
        if (await command.ExecuteNonQueryAsync(stop) != 1)
            throw new InvalidOperationException("A meeting that was held is gone.");
    }

    /// <returns>False when the number of the form is that of another's deed, which is not seen: nothing may be kept.</returns>
    internal static async Task<bool> Note(
        Work work,
        Meeting one,
        MeetingStep step,
        MeetingDeed deed,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into casework.appointment_entry (appointment_id, number, matter, kind, day, start, at, account_id, by, text)
            values ($1, $2, $3, $4, $5, $6, now(), $7, $8, $9) on conflict (matter) do nothing
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = one.Id });
        command.Parameters.Add(new() { Value = one.Version });
        command.Parameters.Add(new() { Value = deed.Matter });
        command.Parameters.Add(new() { Value = (short)step });
        command.Parameters.Add(new() { Value = one.Time.Day });
        command.Parameters.Add(new() { Value = one.Time.Start });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new() { Value = deed.Text });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    private static void Place(NpgsqlCommand command, MeetingTime at)
    {
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = at.Host.Organiser });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = at.Host.TeOffice });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = at.Host.Account });
        command.Parameters.Add(new() { Value = at.Host.Name });
        command.Parameters.Add(new() { Value = at.Day });
        command.Parameters.Add(new() { Value = at.Start });
        command.Parameters.Add(new() { Value = at.Minutes });
        command.Parameters.Add(new() { Value = (short)at.Way });
        command.Parameters.Add(new() { Value = at.Place });
    }
}
