using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>The book of imports: what was begun, which parts are done, what it came to.</summary>
internal static class ImportLedger
{
    /// <summary>Alone it keeps others from importing; with an import's number it tells which one runs.</summary>
    internal const int ImportLock = 1_269_2020;

    /// <summary>One import at a time; whoever holds the connection lets go of it, or its death does.</summary>
    /// <exception cref="CannotRunException">Another import is running.</exception>
    internal static async Task LockOut(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = Command(connection, "select pg_try_advisory_lock($1)", (long)ImportLock);
        if (await command.ExecuteScalarAsync(stop) is not true)
            throw new CannotRunException("Another import is running; wait until it has ended.");
    }

    /// <summary>Shows <see cref="ImportReader"/> that this import runs. For who has locked out others.</summary>
    internal static async Task Show(NpgsqlConnection connection, int import, CancellationToken stop)
    {
        await using NpgsqlCommand command = Command(connection, "select pg_advisory_lock($1, $2)", ImportLock, import);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Lets others import: a connection that goes back to its pool would keep the lock.</summary>
    internal static async Task LetIn(NpgsqlConnection connection)
    {
        try
        {
            await using NpgsqlCommand command = Command(connection, "select pg_advisory_unlock_all()");
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // A connection that is broken holds no lock any more; what broke it is told by who used it.
        }
    }

    /// <summary>
    /// Commits of parts need not wait for the disk: after a crash of the machine the lost ones are done again.
    /// </summary>
    internal static async Task HurryCommits(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("set synchronous_commit = off", connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    internal static async Task<OpenImport> Open(
        NpgsqlConnection connection,
        byte[] content,
        string facts,
        string? acts,
        long bytes,
        bool awaitsLaunch,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand begin = Command(
            connection,
            """
            insert into register.import (content, facts_name, acts_name, bytes, started_at, awaits_launch)
            values ($1, $2, $3, $4, $5, $6) on conflict (content) do nothing
            """,
            content,
            Path.GetFileName(facts),
            Path.GetFileName(acts),
            bytes,
            now,
            awaitsLaunch
        );
        await begin.ExecuteNonQueryAsync(stop);
        await using NpgsqlCommand find = Command(
            connection,
            """
            select i.id, i.finished_at is not null, i.awaits_launch,
                exists (select from register.recording r where r.import_id is distinct from i.id),
                array(select part from register.import_part p where p.import_id = i.id)
            from register.import i where i.content = $1
            """,
            content
        );
        await using NpgsqlDataReader found = await find.ExecuteReaderAsync(stop);
        await found.ReadAsync(stop);
        return new(
            found.GetInt32(0),
            found.GetBoolean(1),
            found.GetBoolean(2),
            found.GetBoolean(3),
            (await found.GetFieldValueAsync<int[]>(4, stop)).ToHashSet()
        );
    }

    /// <summary>Notes a part as done, in the transaction that wrote it.</summary>
    internal static async Task Note(
        NpgsqlConnection connection,
        int import,
        IncomingPart part,
        WrittenPart written,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = Command(
            connection,
            """
            insert into register.import_part (import_id, part, recording_id, bytes_read, persons, rows, recorded,
                periods, differences, rejected, done_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            import,
            part.Number,
            written.Recording,
            part.BytesRead,
            part.HasActsOnly ? 0 : part.PersonCount,
            part.Rows,
            written.Recorded,
            written.Periods,
            written.Differences.Count,
            written.Rejections.Count,
            now
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Those of a part whom the register had before this import.</summary>
    internal static async Task<HashSet<string>> KnownBefore(
        NpgsqlConnection connection,
        int import,
        IncomingPart part,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = Command(
            connection,
            """
            select p.key from register.person p join register.recording r on r.id = p.recording_id
            where p.key = any($1) and r.import_id is distinct from $2
            """,
            Enumerable.Range(0, part.PersonCount).Select(part.KeyOf).ToArray(),
            import
        );
        HashSet<string> known = [];
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            known.Add(rows.GetString(0));
        return known;
    }

    /// <summary>All parts are written: counts the new people and closes the import, both or neither.</summary>
    internal static async Task Finish(
        NpgsqlConnection connection,
        int import,
        CountTable counts,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await CountWriter.Add(connection, counts, stop);
        await using NpgsqlCommand command = Command(
            connection,
            "update register.import set finished_at = $2 where id = $1",
            import,
            now
        );
        await command.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    internal static async Task<ImportSummary> Summary(
        NpgsqlConnection connection,
        int import,
        IReadOnlyList<string> warnings,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = Command(
            connection,
            """
            select coalesce(sum(persons), 0), coalesce(sum(rows), 0), coalesce(sum(recorded), 0),
                coalesce(sum(periods), 0), coalesce(sum(differences), 0), coalesce(sum(rejected), 0)
            from register.import_part where import_id = $1
            """,
            import
        );
        await using NpgsqlDataReader sums = await command.ExecuteReaderAsync(stop);
        await sums.ReadAsync(stop);
        return new(
            sums.GetInt64(0),
            sums.GetInt64(1),
            sums.GetInt64(2),
            sums.GetInt64(3),
            sums.GetInt64(4),
            sums.GetInt64(5),
            warnings
        );
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object?[] values)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (object? value in values)
            command.Parameters.Add(
                value is null
                    ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
                    : new NpgsqlParameter { Value = value }
            );
        return command;
    }
}

/// <summary>An import that has been begun, perhaps by an earlier run.</summary>
/// <param name="AwaitsLaunch">As for <see cref="ImportJob"/>, when it was begun.</param>
/// <param name="HasOthers">Whether anything else was ever recorded: then persons may be known already.</param>
/// <param name="DoneParts">Parts that an earlier run has written.</param>
internal sealed record OpenImport(
    int Id,
    bool IsFinished,
    bool AwaitsLaunch,
    bool HasOthers,
    IReadOnlySet<int> DoneParts
);
