using System.Threading.Channels;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>
/// Takes a register from files into the database: read in parts, decided, and written side by side, a transaction for
/// each part. Run again after a stop or a crash it goes on from what was written; run again after the end it does
/// nothing.
/// </summary>
internal sealed class ImportJob(NpgsqlDataSource database, TimeProvider time, string facts, string? acts)
{
    private readonly LawAsKnown law = LawAsKnown.Whole;
    private volatile ChunkSource? reading;
    private CountTable counts = new(LawAsKnown.Whole);

    /// <summary>How many parts are written at the same time.</summary>
    internal int Writers { get; init; } = 2;

    internal int PersonsInPart { get; init; } = PartReader.UsualPersons;

    /// <summary>
    /// Whom the start of the pilots has made a municipality's customer has not been transferred yet (24 §); else all have.
    /// </summary>
    internal bool AwaitsLaunch { get; init; }

    /// <summary>How much of the facts file has been read, 0-1.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <exception cref="CannotRunException">
    /// A file or the database can't be reached, or another import is running. What was written so far stays.
    /// </exception>
    internal async Task<ImportSummary> Run(CancellationToken stop)
    {
        try
        {
            return await Signals.Job("import", () => RunGuarded(stop));
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException($"{trouble} What was written stays; import again to go on.", e);
        }
    }

    private async Task<ImportSummary> RunGuarded(CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Open(facts, stop: stop);
        if (!source.CanReadAgain)
            throw new CannotRunException($"{facts} must be a file: a pipe can't be gone on with after a stop.");
        byte[] content = await FileContent.Hash(stop, facts, acts);
        await using NpgsqlConnection own = await database.OpenConnectionAsync(stop);
        await ImportLedger.LockOut(own, stop);
        try
        {
            return await RunAlone(own, source, content, stop);
        }
        finally
        {
            await ImportLedger.LetIn(own);
        }
    }

    private async Task<ImportSummary> RunAlone(
        NpgsqlConnection own,
        ChunkSource source,
        byte[] content,
        CancellationToken stop
    )
    {
        OpenImport import = await ImportLedger.Open(
            own,
            content,
            facts,
            acts,
            source.Size,
            AwaitsLaunch,
            time.GetUtcNow(),
            stop
        );
        if (import.AwaitsLaunch != AwaitsLaunch)
            throw new CannotRunException(
                $"{facts} was imported before {(import.AwaitsLaunch ? "with" : "without")} --launch-pending: go on the same way."
            );
        if (import.IsFinished)
            return await ImportLedger.Summary(own, import.Id, [], stop);
        await ImportLedger.Show(own, import.Id, stop);
        await BrokenOffImports.Close(own, import.Id, law, time.GetUtcNow(), stop);

        reading = source;
        PartReader parts = new(source, facts, ActLines.Read(acts)) { PersonsInPart = PersonsInPart };
        await WriteAll(parts, import, stop);
        await ImportLedger.Finish(own, import.Id, counts, time.GetUtcNow(), stop);
        return await ImportLedger.Summary(
            own,
            import.Id,
            [.. parts.UnknownColumns.Select(column => $"{facts}: unknown column {column} is not used.")],
            stop
        );
    }

    private async Task WriteAll(PartReader parts, OpenImport import, CancellationToken stop)
    {
        using CancellationTokenSource failing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Channel<IncomingPart> channel = Channel.CreateBounded<IncomingPart>(Writers);
        Task[] all =
        [
            Task.Run(() => Produce(parts, channel.Writer, failing.Token), stop),
            .. Enumerable
                .Range(0, Writers)
                .Select(_ => Task.Run(() => Consume(channel.Reader, import, failing.Token), stop)),
        ];
        await foreach (Task ended in Task.WhenEach(all))
            if (!ended.IsCompletedSuccessfully)
                await failing.CancelAsync();
        // The first that failed by itself, not one that was stopped because of it.
        Task? failed = all.FirstOrDefault(task => task.IsFaulted);
        if (failed is not null)
            await failed;
        stop.ThrowIfCancellationRequested();
    }

    private static async Task Produce(PartReader parts, ChannelWriter<IncomingPart> channel, CancellationToken stop)
    {
        foreach (IncomingPart part in parts.Read(stop))
            await channel.WriteAsync(part, stop);
        channel.Complete();
    }

    private async Task Consume(ChannelReader<IncomingPart> channel, OpenImport import, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await ImportLedger.HurryCommits(connection, stop);
        PartWriter writer = new(connection, time, law, awaitsLaunch: AwaitsLaunch);
        await foreach (IncomingPart part in channel.ReadAllAsync(stop))
        {
            CountTable ofPart = import.DoneParts.Contains(part.Number)
                ? await CountDone(connection, part, import, stop)
                : await Write(connection, writer, part, import, stop);
            lock (channel)
                counts.Add(ofPart);
        }
    }

    private async Task<CountTable> Write(
        NpgsqlConnection connection,
        PartWriter writer,
        IncomingPart part,
        OpenImport import,
        CancellationToken stop
    )
    {
        bool mayBeKnown = import.HasOthers || part.HasActsOnly;
        for (int left = Collision.Tries; ; left--)
        {
            CountTable ofPart = new(law);
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
            try
            {
                string by = Path.GetFileName(facts);
                WrittenPart written = await writer.Write(
                    part,
                    RecordingSource.Import,
                    by,
                    import.Id,
                    mayBeKnown ? await KnownPersons.Lock(connection, part.Keys, stop) : [],
                    ofPart,
                    stop
                );
                await ImportLedger.Note(connection, import.Id, part, written, time.GetUtcNow(), stop);
                await transaction.CommitAsync(stop);
                return ofPart;
            }
            catch (PostgresException e) when (left > 1 && Collision.Is(e))
            {
                await transaction.RollbackAsync(stop);
                mayBeKnown = true;
            }
        }
    }

    /// <summary>
    /// The people of a part that an earlier run has written: those who were new are counted at the end with the others.
    /// </summary>
    private async Task<CountTable> CountDone(
        NpgsqlConnection connection,
        IncomingPart part,
        OpenImport import,
        CancellationToken stop
    )
    {
        CountTable ofPart = new(law);
        HashSet<string> knownBefore = import.HasOthers
            ? await ImportLedger.KnownBefore(connection, import.Id, part, stop)
            : [];
        PersonDecider decider = new(law);
        for (int i = 0; i < part.PersonCount; i++)
        {
            if (knownBefore.Contains(part.KeyOf(i)))
                continue;
            Decision decision = decider.Decide(part.KeyOf(i), known: null, part.FactsOf(i), part.ActsOf(i));
            if (decision.IsNews)
                ofPart.Add(decision.Facts, decision.Periods, 1);
        }
        return ofPart;
    }
}

/// <summary>What an import did, over all its runs.</summary>
/// <param name="Recorded">Rows of facts and acts that were new to the register.</param>
/// <param name="Differences">Late corrections that wait for an officer.</param>
internal sealed record ImportSummary(
    long Persons,
    long Rows,
    long Recorded,
    long Periods,
    long Differences,
    long Rejected,
    IReadOnlyList<string> Warnings
);
