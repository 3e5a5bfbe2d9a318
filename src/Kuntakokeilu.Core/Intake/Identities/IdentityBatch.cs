using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>
/// Rows of an identities file that are written in one transaction: collected, copied beside the tables, and set against
/// them there. One for a connection; reused.
/// </summary>
internal sealed class IdentityBatch(NpgsqlConnection connection)
{
    /// <summary>
    /// Whose the rows are, whose code is somebody else's, and what is news. Of several rows of a person the last holds.
    /// </summary>
    private static readonly string[] Resolving =
    [
        "analyze incoming (key, code)",
        "update incoming i set person_id = p.id from register.person p where p.key = i.key",
        "delete from incoming i using incoming later where later.person_id = i.person_id and later.line > i.line",
            // A code that the person has already is not told again.
            $"""
            update incoming i set is_mismatch = true
            where i.person_id is not null and i.born is distinct from {RegisterBirthDate.Of("i.person_id")}
                and not exists (select from register.identity x where x.person_id = i.person_id and x.code = i.code)
            """,
        // One after the other: as alternatives of one condition each row would be looked for among all the others.
        """
            update incoming i set is_taken = true
            from register.identity x where x.code = i.code and x.person_id <> i.person_id
            """,
        """
            update incoming i set is_taken = true
            from incoming e where e.code = i.code and e.line < i.line and e.person_id is not null
                and not e.is_mismatch
            """,
        """
            update incoming i set
                is_news = not exists (
                    select from register.identity x where x.person_id = i.person_id
                        and (x.code, x.family_name, x.given_names, x.name_key, x.street, x.postal_code, x.post_office)
                        is not distinct from
                        (i.code, i.family_name, i.given_names, i.name_key, i.street, i.postal_code, i.post_office)),
                is_turn = i.protected <> coalesce((
                    select r.is_protected from register.protection r where r.person_id = i.person_id
                    order by r.id desc limit 1), false)
            where i.person_id is not null and not i.is_taken and not i.is_mismatch
            """,
        .. KeptRows.Resolving,
    ];

    private const string Upserting = $"""
        insert into register.identity (person_id, {IdentitySql.Columns}, recording_id)
        select person_id, {IdentitySql.Columns}, $1 from incoming where is_news
        {IdentitySql.Replacing}
        """;

    private const string Locking = """
        select from register.person p where p.id in (
            select i.person_id from incoming i where i.is_turn or i.is_kept or i.is_over)
        order by p.id for update
        """;

    private const string Protecting = """
        insert into register.protection (person_id, is_protected, recording_id)
        select person_id, protected, $1 from incoming where is_turn
        """;

    private const string Marking = """
        update steering.current_period c set protected = i.protected
        from incoming i where i.is_turn and c.person_id = i.person_id
        """;

    private readonly CopyBuffer rows = new(
        "incoming (line, key, code, born, family_name, given_names, name_key, street, postal_code, post_office, protected)"
    );

    internal int Count => rows.RowCount;

    internal void Add(long line, IdentityRow row)
    {
        rows.Row();
        rows.Long(line);
        rows.Text(row.Person);
        rows.Text($"{row.Code}");
        rows.Date(row.Code.BirthDate);
        rows.Text(row.FamilyName);
        rows.Text(row.GivenNames);
        rows.Text(NameKey.Of(row.FamilyName, row.GivenNames));
        Text(row.Street);
        Text(row.PostalCode);
        Text(row.PostOffice);
        rows.Bool(row.NonDisclosure);
    }

    /// <summary>Makes the table beside, which ends with the connection.</summary>
    internal async Task Prepare(CancellationToken stop) =>
        await Run(
            """
            create temporary table incoming (line bigint, key text collate "C", code text collate "C",
                born date, family_name text, given_names text, name_key text collate "C", street text, postal_code text,
                post_office text, protected boolean, person_id int, is_taken boolean not null default false,
                is_mismatch boolean not null default false, is_kept boolean, is_over boolean, is_news boolean,
                is_turn boolean)
            on commit delete rows
            """,
            stop
        );

    /// <summary>Writes the rows, all of them or none.</summary>
    /// <param name="by">The file's name.</param>
    internal async Task<WrittenBatch> Write(string by, DateTimeOffset now, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await rows.Send(connection, stop);
        foreach (string step in Resolving)
            await Run(step, stop);
        (int news, int turns, int kept) = await News(stop);
        List<RejectedIdentity> rejected = await Rejected(stop);
        if (news + turns + kept > 0)
        {
            int recording = await Recordings.Begin(connection, RecordingSource.Identities, by, now, null, stop);
            if (news > 0)
                await Run(Upserting, stop, recording);
            // The people are locked first, as by who decides on them: what is written about one of them meanwhile has
            // ended, and the row that is marked is the current one.
            if (turns + kept > 0)
                await Run(Locking, stop);
            if (turns > 0)
            {
                await Run(Protecting, stop, recording);
                await Run(Marking, stop);
            }
            if (kept > 0)
            {
                await Run(KeptRows.TakingAway, stop);
                await Run(KeptRows.Keeping, stop, recording);
            }
        }
        await transaction.CommitAsync(stop);
        return new(news, turns, rejected);
    }

    internal void Clear() => rows.Clear();

    /// <summary>What is new of the rows that can be taken, and of those that are kept.</summary>
    private async Task<(int News, int Turns, int Kept)> News(CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select count(*) filter (where is_news)::int, count(*) filter (where is_turn)::int,
                count(*) filter (where is_kept or is_over)::int
            from incoming
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
    }

    private async Task<List<RejectedIdentity>> Rejected(CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select line, key, person_id is not null, is_taken from incoming
            where person_id is null or is_taken or is_mismatch order by line
            """,
            connection
        );
        List<RejectedIdentity> rejected = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            rejected.Add(
                new(
                    row.GetInt64(0),
                    row.GetString(1),
                    !row.GetBoolean(2) ? new(RejectionCode.UnknownPerson, "person")
                        : row.GetBoolean(3) ? new(RejectionCode.CodeTaken, "identity_code")
                        : new(RejectionCode.IdentityMismatch, "identity_code")
                )
            );
        return rejected;
    }

    private async Task Run(string sql, CancellationToken stop, int? recording = null)
    {
        await using NpgsqlCommand command = new(sql, connection);
        if (recording is { } number)
            command.Parameters.Add(new() { Value = number });
        await command.ExecuteNonQueryAsync(stop);
    }

    private void Text(string? text)
    {
        if (text is null)
            rows.Null();
        else
            rows.Text(text);
    }
}

/// <summary>What a batch came to.</summary>
/// <param name="Recorded">People of whom something is new.</param>
/// <param name="Protections">People whose non-disclosure was set or lifted.</param>
internal sealed record WrittenBatch(int Recorded, int Protections, IReadOnlyList<RejectedIdentity> Rejected);

/// <summary>A row that was not taken.</summary>
internal sealed record RejectedIdentity(long Line, string Person, RowFault Fault);
