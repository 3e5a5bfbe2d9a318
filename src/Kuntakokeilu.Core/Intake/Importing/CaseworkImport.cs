using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Register.Rows;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>
/// Takes contacts, and entries about plans and services, from files into the database, of people who are on record: some
/// thousands at a time, decided by the law's fold and copied, a transaction and a recording each. What is on record already
/// is not recorded again. So run again after a stop or a crash it goes on, and run again after the end it does nothing.
/// </summary>
/// <param name="contacts">Path; null without. So also the other.</param>
internal sealed class CaseworkImport(NpgsqlDataSource database, TimeProvider time, string? contacts, string? plans)
{
    private int lastPerson;
    private int next;
    private long recorded;

    /// <summary>How many work side by side.</summary>
    internal int Workers { get; init; } = 2;

    internal int PersonsAtATime { get; init; } = 5_000;

    /// <summary>How far the work is, 0-1.</summary>
    internal double Progress => lastPerson == 0 ? 0 : Math.Min(1.0, (double)Volatile.Read(ref next) / lastPerson);

    /// <param name="rejected">Where the rows without effect are told; null: they are counted alone.</param>
    /// <exception cref="CannotRunException">
    /// A file or the database can't be reached, or another import is running. What was written so far stays.
    /// </exception>
    internal async Task<CaseworkSummary> Run(OutputFile? rejected, CancellationToken stop)
    {
        try
        {
            return await Signals.Job("import_casework", () => RunGuarded(rejected, stop));
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException($"{trouble} What was written stays; import again to go on.", e);
        }
    }

    private async Task<CaseworkSummary> RunGuarded(OutputFile? rejected, CancellationToken stop)
    {
        const int Chunk = ChunkSource.UsualChunk;
        using RowsPass<ContactRow> contactRows = new(
            contacts,
            Chunk,
            ContactReader.Required,
            h => new ContactReader(h)
        );
        using RowsPass<PlanRow> planRows = new(plans, Chunk, PlanReader.Required, h => new PlanReader(h));
        contactRows.Read(Workers, stop);
        planRows.Read(Workers, stop);
        await using NpgsqlConnection own = await database.OpenConnectionAsync(stop);
        await ImportLedger.LockOut(own, stop);
        try
        {
            await using NpgsqlCommand command = new("select coalesce(max(id), 0) from register.person", own);
            lastPerson = (int)(await command.ExecuteScalarAsync(stop))!;
            await Task.WhenAll(
                Enumerable
                    .Range(0, Workers)
                    .Select(_ => Task.Run(() => Work(contactRows.Rows, planRows.Rows, stop), stop))
            );
        }
        finally
        {
            await ImportLedger.LetIn(own);
        }
        long refused = contactRows.RefusedCount + planRows.RefusedCount;
        if (rejected is not null)
        {
            contactRows.WriteRejected(rejected, Workers, stop);
            planRows.WriteRejected(rejected, Workers, stop);
        }
        return new(
            contactRows.Count,
            planRows.Count,
            recorded,
            refused,
            [.. contactRows.Warnings, .. planRows.Warnings]
        );
    }

    private async Task Work(RowRegister<ContactRow> ofContacts, RowRegister<PlanRow> ofPlans, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        string by = Path.GetFileName(contacts ?? plans)!;
        CaseworkBatch batch = new(connection, ofContacts, ofPlans, by);
        while (Interlocked.Add(ref next, PersonsAtATime) - PersonsAtATime is var from && from < lastPerson)
            Interlocked.Add(
                ref recorded,
                await batch.Write(new(from, from + PersonsAtATime), time.GetUtcNow(), LegalDay.Today(time), stop)
            );
    }
}

/// <summary>What an import of contacts and plans did.</summary>
/// <param name="Recorded">Rows that were new to the register.</param>
/// <param name="Rejected">Rows without effect.</param>
internal sealed record CaseworkSummary(
    long Contacts,
    long Plans,
    long Recorded,
    long Rejected,
    IReadOnlyList<string> Warnings
);
