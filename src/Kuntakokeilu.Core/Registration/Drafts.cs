using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>A draft as its writer goes on with it.</summary>
/// <param name="CaseVersion">Of what it was begun.</param>
internal sealed record OpenDraft(Guid Id, int CaseVersion, SearchAnswers Answers);

/// <summary>
/// Keeps drafts: the policies show each account its own alone, and no event tells of one. Their times are the database's.
/// </summary>
internal static class Drafts
{
    private static readonly string Fresh = $"saved_at > now() - interval '{Draft.DaysKept} days'";

    /// <returns>Null when none is open.</returns>
    internal static async Task<OpenDraft?> Read(NpgsqlConnection connection, JourneyKind kind, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select id, case_version, answers::text from registration.draft where kind = $1 and {Fresh}",
            connection
        );
        command.Parameters.Add(new() { Value = (short)kind });
        return await ReadOne(command, stop);
    }

    /// <summary>Of which kinds one is open.</summary>
    internal static async Task<IReadOnlyList<JourneyKind>> Begun(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"select kind from registration.draft where {Fresh}", connection);
        List<JourneyKind> kinds = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            kinds.Add((JourneyKind)row.GetInt16(0));
        return kinds;
    }

    /// <summary>Locked until the transaction ends: of two sendings the second waits, and finds it gone.</summary>
    internal static async Task<OpenDraft?> Hold(
        NpgsqlConnection connection,
        JourneyKind kind,
        Guid id,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select id, case_version, answers::text from registration.draft where id = $1 and kind = $2 and {Fresh} for update",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = (short)kind });
        return await ReadOne(command, stop);
    }

    /// <summary>Begins one anew; what lay there of the kind is given up.</summary>
    internal static async Task Begin(
        JourneyKind kind,
        int version,
        SearchAnswers answers,
        Work work,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(work.Connection);
        batch.BatchCommands.Add(
            new("delete from registration.draft where kind = $1") { Parameters = { new() { Value = (short)kind } } }
        );
        batch.BatchCommands.Add(
            new(
                """
                insert into registration.draft (id, account_id, kind, case_version, answers, saved_at)
                values ($1, $2, $3, $4, $5::jsonb, now()) on conflict (account_id, kind) do nothing
                """
            )
            {
                Parameters =
                {
                    new() { Value = Guid.NewGuid() },
                    new() { Value = work.Context.Account!.Value },
                    new() { Value = (short)kind },
                    new() { Value = version },
                    new() { Value = answers.ToJson() },
                },
            }
        );
        await batch.ExecuteNonQueryAsync(stop);
        await work.CommitUnnoted(stop);
    }

    /// <summary>Keeps the answers so far.</summary>
    /// <returns>Whether the draft was still there.</returns>
    internal static async Task<bool> Save(Guid id, SearchAnswers answers, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "update registration.draft set answers = $2::jsonb, saved_at = now() where id = $1",
            work.Connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = answers.ToJson() });
        bool isThere = await command.ExecuteNonQueryAsync(stop) == 1;
        await work.CommitUnnoted(stop);
        return isThere;
    }

    /// <summary>The writer gives it up.</summary>
    internal static async Task GiveUp(JourneyKind kind, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("delete from registration.draft where kind = $1", work.Connection);
        command.Parameters.Add(new() { Value = (short)kind });
        await command.ExecuteNonQueryAsync(stop);
        await work.CommitUnnoted(stop);
    }

    private static async Task<OpenDraft?> ReadOne(NpgsqlCommand command, CancellationToken stop)
    {
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(row.GetGuid(0), row.GetInt32(1), SearchAnswers.Of(row.GetString(2)))
            : null;
    }
}
