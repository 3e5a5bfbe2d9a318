using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>
/// Takes an identities file into the register: who people are, where they live, and non-disclosure. A batch of rows is
/// a transaction; run again it writes only what is not so already.
/// </summary>
internal sealed class IdentityImport(NpgsqlDataSource database, TimeProvider time, string path)
{
    private const int UsualRows = 50_000;
    private ChunkSource? reading;

    /// <summary>How many rows are written at once.</summary>
    internal int RowsInBatch { get; init; } = UsualRows;

    /// <summary>How far it is, 0-1; may be asked from another thread.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <exception cref="CannotRunException">The file can't be read, or the database has trouble.</exception>
    internal async Task<IdentitySummary> Run(CancellationToken stop)
    {
        try
        {
            using ChunkSource source = ChunkSource.Open(path, stop: stop);
            reading = source;
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
            await ImportLedger.LockOut(connection, stop);
            try
            {
                return await Write(connection, source, stop);
            }
            finally
            {
                await ImportLedger.LetIn(connection);
            }
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException($"{trouble} What was written stays; import again to go on.", e);
        }
    }

    private async Task<IdentitySummary> Write(NpgsqlConnection connection, ChunkSource source, CancellationToken stop)
    {
        IdentityBatch batch = new(connection);
        await batch.Prepare(stop);
        List<RejectedIdentity> rejected = [];
        long rows = 0;
        int recorded = 0;
        int protections = 0;
        IdentityLines lines = new(source, path, LegalDay.Today(time));
        while (lines.Next(rejected, out long line, out IdentityRow? row))
        {
            rows++;
            if (row is not null)
                batch.Add(line, row);
            if (batch.Count >= RowsInBatch)
                await Send();
        }
        if (batch.Count > 0)
            await Send();
        return new(
            rows,
            recorded,
            protections,
            [.. rejected.OrderBy(one => one.Line)],
            [.. lines.UnknownColumns.Select(column => $"{path}: unknown column {column} is not used.")]
        );

        async Task Send()
        {
            WrittenBatch written = await batch.Write(source.Name, time.GetUtcNow(), stop);
            recorded += written.Recorded;
            protections += written.Protections;
            rejected.AddRange(written.Rejected);
        }
    }
}

/// <summary>What an import of identities did.</summary>
/// <param name="Recorded">People of whom something was new.</param>
/// <param name="Protections">People whose non-disclosure was set or lifted.</param>
internal sealed record IdentitySummary(
    long Rows,
    long Recorded,
    int Protections,
    IReadOnlyList<RejectedIdentity> Rejected,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>Rows whose code tells another birth date than the register: an officer's to settle.</summary>
    internal int Kept => Rejected.Count(row => row.Fault.Code is RejectionCode.IdentityMismatch);
}
