using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Guidance;

/// <summary>
/// What an Ohjaamo keeps of those whom it guides, by their consent. Who withdraws it is deleted at once. Whoever reads or
/// writes is asked by the row policies: nobody outside that Ohjaamo, programs included.
/// </summary>
internal static class GuidanceRecords
{
    /// <summary>So many are shown, those who came last first.</summary>
    internal const int MostShown = 500;

    internal static async Task<IReadOnlyList<GuidanceRecord>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<GuidanceRecord>()
            .AsNoTracking()
            .OrderByDescending(one => one.LastVisit)
            .ThenByDescending(one => one.Id)
            .Take(MostShown)
            .ToListAsync(stop);
    }

    internal static async Task<GuidanceRecord?> Find(NpgsqlConnection connection, int record, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<GuidanceRecord>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == record, stop);
    }

    /// <summary>What has been written, the latest first.</summary>
    internal static async Task<IReadOnlyList<GuidanceNote>> Notes(
        NpgsqlConnection connection,
        int record,
        CancellationToken stop
    )
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Set<GuidanceNote>()
            .AsNoTracking()
            .Where(one => one.RecordId == record)
            .OrderByDescending(one => one.Day)
            .ThenByDescending(one => one.Id)
            .ToListAsync(stop);
    }

    /// <returns>Its number, also when the same form came before, or comes at the same time.</returns>
    internal static async Task<int> Begin(GuidanceRecord record, Work work, CancellationToken stop)
    {
        if (await Insert(record, work, stop) is { } number)
        {
            await work.Commit([], stop);
            return number;
        }
        return await work
            .Db.Set<GuidanceRecord>()
            .Where(one => one.Matter == record.Matter)
            .Select(one => one.Id)
            .SingleAsync(stop);
    }

    /// <summary>Adds what was talked about; its day is a visit.</summary>
    /// <returns>False when the record is gone.</returns>
    internal static async Task<bool> Write(GuidanceNote note, Work work, CancellationToken stop)
    {
        // Held: who withdraws the consent meanwhile waits, or this one finds nothing.
        await using NpgsqlCommand hold = new(
            "update ohjaamo.record set last_visit = greatest(last_visit, $2) where id = $1",
            work.Connection
        );
        hold.Parameters.Add(new() { Value = note.RecordId });
        hold.Parameters.Add(new() { Value = note.Day });
        if (await hold.ExecuteNonQueryAsync(stop) == 0)
            return false;
        if (await work.Db.Set<GuidanceNote>().AnyAsync(one => one.Matter == note.Matter, stop))
            return true;
        work.Db.Add(note);
        await work.Commit([], stop);
        return true;
    }

    /// <summary>The consent is withdrawn: nothing of it is left.</summary>
    /// <returns>False when it was gone already.</returns>
    internal static async Task<bool> Withdraw(int record, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("delete from ohjaamo.record where id = $1", work.Connection);
        command.Parameters.Add(new() { Value = record });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }

    /// <returns>Null when the form came before.</returns>
    private static async Task<int?> Insert(GuidanceRecord record, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into ohjaamo.record
                (matter, organisation, called_by, age, reached_by, consent, guardian, guardian_consent, last_visit)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (matter) do nothing returning id
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = record.Matter });
        command.Parameters.Add(new() { Value = record.Organisation });
        command.Parameters.Add(new() { Value = record.CalledBy });
        command.Parameters.Add(new() { Value = record.Age });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = record.ReachedBy });
        command.Parameters.Add(new() { Value = record.Consent });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = record.Guardian });
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = record.GuardianConsent });
        command.Parameters.Add(new() { Value = record.LastVisit });
        return (int?)await command.ExecuteScalarAsync(stop);
    }
}
