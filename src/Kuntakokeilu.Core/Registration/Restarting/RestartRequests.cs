using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Restarting;

/// <summary>A message by which somebody asks to start again, as the municipality that is asked sees it.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record WaitingRestart(int Id, int Person, string Name, string Text, DateOnly SentOn);

/// <summary>Who may not start again on the web asks the municipality in a message; the search begins when it does it.</summary>
internal static class RestartRequests
{
    internal const string Rows = "from registration.restart_requests() r";

    /// <summary>Sends a message to the municipality whose customership continues.</summary>
    /// <param name="matter">Made with the form: what is sent twice is there already.</param>
    /// <returns>Whether there is a municipality to ask.</returns>
    internal static async Task<bool> Ask(
        Guid matter,
        int person,
        string text,
        DateOnly today,
        Work work,
        CancellationToken stop
    )
    {
        string keeper = work.Context.Actor is null ? "registration.keeper($2)" : "registration.own_keeper()";
        await using NpgsqlCommand command = new(
            $"""
            insert into registration.restart_request (matter, person_id, organiser, text, sent_on)
            select $1, $2, k, $3, $4 from {keeper} k where k is not null on conflict do nothing
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = matter });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new() { Value = today });
        await command.ExecuteNonQueryAsync(stop);
        // Sent twice it is there already; without a municipality it is not.
        bool isThere = await SentOn(work.Connection, person, stop) is not null;
        if (isThere)
            await work.Commit([person], stop);
        return isThere;
    }

    /// <summary>When somebody has asked last; null for never.</summary>
    internal static async Task<DateOnly?> SentOn(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select max(sent_on) from registration.restart_request where person_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return await command.ExecuteScalarAsync(stop) as DateOnly?;
    }

    /// <summary>Those that wait for the official's municipality, the eldest first.</summary>
    internal static async Task<IReadOnlyList<WaitingRestart>> Waiting(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new($"select r.id, r.person, r.name, r.text, r.sent_on {Rows}", connection);
        List<WaitingRestart> waiting = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            waiting.Add(
                new(
                    row.GetInt32(0),
                    row.GetInt32(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetFieldValue<DateOnly>(4)
                )
            );
        return waiting;
    }

    /// <summary>The official takes one up: the person is shown for a day.</summary>
    /// <returns>Whose it is; null when it waits no more, or is another's.</returns>
    internal static async Task<int?> Take(int request, string reason, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select registration.take_restart($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = request });
        command.Parameters.Add(new() { Value = reason });
        return await command.ExecuteScalarAsync(stop) as int?;
    }
}
