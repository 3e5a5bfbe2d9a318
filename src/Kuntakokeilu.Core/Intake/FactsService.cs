using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Intake;

/// <summary>
/// Takes a few rows of facts at once: the path of the import, in one transaction, for those of whom the program may
/// record.
/// </summary>
internal sealed class FactsService(NpgsqlDataSource database, AccessRules rules, TimeProvider time)
{
    /// <summary>Records the rows and decides. All of them or, when the database fails, none.</summary>
    /// <param name="csv">Lines as in facts.csv, with the header.</param>
    internal async Task<WrittenPart> Record(byte[] csv, AuditContext context, CancellationToken stop)
    {
        for (int left = Collision.Tries; ; left--)
            try
            {
                return await TryRecord(csv, context, stop);
            }
            catch (PostgresException e) when (left > 1 && Collision.Is(e)) { }
    }

    private async Task<WrittenPart> TryRecord(byte[] csv, AuditContext context, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Of("facts", csv);
        PartReader parts = new(source, "facts", ActLines.Read(null)) { PersonsInPart = int.MaxValue };
        IncomingPart part = parts.Read(stop).First();
        CountTable counts = new(LawAsKnown.Whole);
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        (IncomingPart own, int[]? refused) = await OwnPersons.Of(
            part,
            connection,
            rules,
            context,
            LegalDay.Today(time),
            stop
        );
        PartWriter writer = new(connection, time, LawAsKnown.Whole);
        WrittenPart written = await writer.Write(
            own,
            RecordingSource.Api,
            context.By,
            import: null,
            mayBeKnown: true,
            counts,
            stop
        );
        await CountWriter.Add(connection, counts, stop);
        if (refused is not null)
            await context.NoteRefused(connection, RefusalReason.NotAmongYours, refused, stop);
        if (refused is null || own.PersonCount > 0)
            await context.Note(connection, [.. written.Persons], stop);
        await transaction.CommitAsync(stop);
        return written;
    }
}
