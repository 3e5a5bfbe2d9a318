using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>Notes steps about a request: in whose name is the work's to say, and when the database's.</summary>
internal sealed class RequestEntryWriter(Work work, int request)
{
    /// <param name="number">The next one; of two who write it one is refused.</param>
    /// <param name="until">Until when somebody is to answer.</param>
    /// <param name="organiser">The municipality that is asked.</param>
    internal async Task Add(
        short number,
        RequestStep kind,
        RequestState state,
        DateOnly day,
        string text,
        CancellationToken stop,
        DateOnly? until = null,
        short? organiser = null
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into transfers.request_entry
                (request_id, number, kind, state, day, at, text, by, account_id, until, organiser)
            values ($1, $2, $3, $4, $5, now(), $6, $7, $8, $9, $10)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = request });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(new() { Value = (short)state });
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new() { Value = work.Context.By });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = until });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = organiser });
        await command.ExecuteNonQueryAsync(stop);
    }
}
