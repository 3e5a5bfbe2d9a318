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
internal sealed class FactsService(AccessRules rules, TimeProvider time)
{
    /// <summary>Records the rows and decides. All of them or, when the database fails, none.</summary>
    /// <param name="csv">Lines as in facts.csv, with the header.</param>
    internal async Task<WrittenPart> Record(byte[] csv, Work work, CancellationToken stop)
    {
        for (int left = Collision.Tries; ; left--)
            try
            {
                return await TryRecord(csv, work, stop);
            }
            catch (PostgresException e) when (left > 1 && Collision.Is(e))
            {
                await work.Undo(stop);
            }
    }

    private async Task<WrittenPart> TryRecord(byte[] csv, Work work, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Of("facts", csv);
        PartReader parts = new(source, "facts", ActLines.Read(null)) { PersonsInPart = int.MaxValue };
        CountTable counts = new(LawAsKnown.Whole);
        OwnPersons own = await OwnPersons.Of(parts.Read(stop).First(), work, rules, LegalDay.Today(time), stop);
        PartWriter writer = new(work.Connection, time, LawAsKnown.Whole, isFew: true);
        WrittenPart written = await writer.Write(
            own.Part,
            RecordingSource.Api,
            work.Context.By,
            import: null,
            own.Known,
            counts,
            stop
        );
        await CountWriter.Add(work, counts, stop);
        if (own.Refused.Length > 0)
            await NoteRefused(own.Refused, work, stop);
        if (own.Refused.Length > 0 && own.Part.PersonCount == 0)
            await work.CommitUnnoted(stop);
        else
            await work.Commit([.. written.Persons], stop);
        return written;
    }

    /// <summary>Whom it was about is for the audit alone to know.</summary>
    private static async Task NoteRefused(string[] keys, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select register.note_withheld($1)", work.Connection);
        command.Parameters.Add(new() { Value = keys });
        if (await command.ExecuteScalarAsync(stop) is not true)
            throw new SessionEndedException();
    }
}
