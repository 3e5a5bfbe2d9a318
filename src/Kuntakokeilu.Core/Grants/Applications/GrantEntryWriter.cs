using System.Text.Json;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Grants;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>A step as it is written: what follows from it the database writes.</summary>
internal sealed record NewGrantEntry(
    int Application,
    short Number,
    GrantStep Kind,
    GrantParty Party,
    GrantState State,
    DateOnly Day
)
{
    public Guid? Matter { get; init; }
    public DateOnly? Until { get; init; }
    public string? Authority { get; init; }
    public long? Sum { get; init; }
    public AppealWay? Appeal { get; init; }
    public string Text { get; init; } = "";

    /// <summary>What was told, found or reckoned, as JSON.</summary>
    public string? Facts { get; init; }
}

/// <summary>Writes steps about applications: in whose name is the work's to say, and when the database's.</summary>
internal static class GrantEntryWriter
{
    internal static string Json<T>(T facts) => JsonSerializer.Serialize(facts);

    internal static async Task Add(Work work, NewGrantEntry entry, GrantOfficial by, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into grants.application_entry (application_id, number, matter, kind, party, state, day, at, account_id, by, until,
                authority, sum, appeal, text, facts)
            values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = entry.Application });
        places.Add(new() { Value = entry.Number });
        places.Add(new NpgsqlParameter<Guid?> { TypedValue = entry.Matter });
        places.Add(new() { Value = (short)entry.Kind });
        places.Add(new() { Value = (short)entry.Party });
        places.Add(new() { Value = (short)entry.State });
        places.Add(new() { Value = entry.Day });
        places.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        places.Add(new() { Value = by.Name });
        places.Add(new NpgsqlParameter<DateOnly?> { TypedValue = entry.Until });
        places.Add(new() { Value = (object?)entry.Authority ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        places.Add(new NpgsqlParameter<long?> { TypedValue = entry.Sum });
        places.Add(new NpgsqlParameter<short?> { TypedValue = (short?)entry.Appeal });
        places.Add(new() { Value = entry.Text });
        places.Add(new() { Value = (object?)entry.Facts ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Until the transaction ends; false for one in which the work's actor has no part.</summary>
    internal static async Task<bool> Hold(NpgsqlConnection connection, int application, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select grants.hold($1)", connection);
        command.Parameters.Add(new() { Value = application });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>What a form that has been sent before has come to; null for a new one. Another's number does nothing.</summary>
    internal static async Task<GrantResult?> Done(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select grants.done($1)", connection);
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) switch
        {
            0 => GrantResult.Not(GrantFault.NotNow),
            int application => GrantResult.Done(application),
            _ => null,
        };
    }
}

/// <summary>In whose name a step is taken: the session's; a program's own steps may be told of others (the demo's officials).</summary>
internal readonly record struct GrantOfficial(int? Account, string Name)
{
    internal static GrantOfficial Of(Work work, GrantOfficial? told) =>
        work.Context.Actor is null && told is { } named ? named : new(work.Context.Account, work.Context.By);
}
