using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Telemetry;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// Publishes: counts the register as one moment has it, protects the counts, and stores the release whole. Until it is
/// stored nothing is written anywhere, so it may be stopped or killed at any moment and run again.
/// </summary>
internal sealed class PublishJob(NpgsqlDataSource database, TimeProvider time, Func<bool, RecordKeys> key)
{
    /// <summary>One publishing at a time.</summary>
    private const long PublishingLock = 1_269_2005;

    /// <summary>
    /// Until which day the register is known: a fact tells of its own day and of those before, but of no day that was
    /// not over when it was recorded. So a date in the future reaches no further than any other row of its day.
    /// </summary>
    private const string Reached = """
        select max(least(f.latest, (r.at at time zone 'Europe/Helsinki')::date - 1))
        from (select recording_id, max(date) as latest from register.fact group by recording_id) f
        join register.recording r on r.id = f.recording_id
        """;

    private volatile CubeJob? counting;

    /// <summary>How many work side by side.</summary>
    internal int Workers { get; init; } = 2;

    internal int PersonsAtATime { get; init; } = 5_000;

    /// <summary>How far the work is, 0-1: counting is nearly all of it.</summary>
    internal double Progress => counting?.Progress ?? 0;

    /// <returns>The release; null when there is nothing new to publish.</returns>
    /// <exception cref="CannotRunException">It must not be published so, or the database can't be reached.</exception>
    internal async Task<Release?> Run(PublishRequest wish, string by, CancellationToken stop)
    {
        try
        {
            return await Signals.Job("publish", () => RunGuarded(wish, by, stop));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new CannotRunException("Somebody else has published meanwhile: run again.", e);
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            // The connection may have broken after the server had stored everything.
            throw new CannotRunException(
                $"{trouble} If it was not published, run again: nothing is published twice.",
                e
            );
        }
    }

    private async Task<Release?> RunGuarded(PublishRequest wish, string by, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        // One view of the database for all workers: what is written meanwhile is not half seen.
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            stop
        );
        if (!await Ask<bool>(connection, $"select pg_try_advisory_xact_lock({PublishingLock})", stop))
            throw new CannotRunException("The statistics are being published already; wait until that has ended.");
        EarlierRelease? earlier = await EarlierRelease.Latest(connection, stop);
        RecordKeys keys = key(earlier is null);
        RegisterState now = new(
            LegalDay.Today(time),
            await Ask<DateOnly?>(connection, Reached, stop),
            await Ask<int>(connection, "select coalesce(max(id), 0) from register.recording", stop),
            keys.Fingerprint
        );
        if (Plan.Of(wish, earlier, now) is not { } plan)
            return null;
        IReadOnlyList<PublishedTable> tables = await Tables(connection, keys, plan, stop);
        ReleaseHead head = new(plan.Number, time.GetUtcNow(), plan.LastMonth, Catalogue.Version, plan.Note);
        await new NewRelease(head, keys.Fingerprint, now.RecordingId, by, tables).Store(database, stop);
        return new(head, tables);
    }

    private async Task<IReadOnlyList<PublishedTable>> Tables(
        NpgsqlConnection view,
        RecordKeys keys,
        Plan plan,
        CancellationToken stop
    )
    {
        Release? frozen = plan.Frozen is null
            ? null
            : await new Releases(database, time).Latest(stop)
                ?? throw new CannotRunException("The latest release can't be read, so nothing can go on from it.");
        counting = new(database, keys) { Workers = Workers, PersonsAtATime = PersonsAtATime };
        (BaseCube byPlace, BaseCube byResponsible, BaseCube byGroup) = await counting.Run(view, plan.LastMonth, stop);
        OpenPlaces open = await OpenPlaces.Read(view, plan.LastMonth, stop);
        Dictionary<CubeScope, PublishedCounts> counts = new[]
        {
            (CubeScope.Place, byPlace),
            (CubeScope.Responsible, byResponsible),
            (CubeScope.Group, byGroup),
        }.ToDictionary(
            one => one.Item1,
            one =>
                PublishedCounts.Of(
                    one.Item2,
                    Geography.Of(one.Item1),
                    PTable.Standard,
                    Workers,
                    one.Item1 is CubeScope.Responsible ? null : open.Of(Geography.Of(one.Item1))
                )
        );
        return
        [
            .. Catalogue
                .Until(plan.LastMonth)
                .Select(spec => (spec, table: Tabulation.Of(spec, counts[spec.Scope], Geography.Of(spec.Scope))))
                .Select(one =>
                    plan.Frozen is { } last
                        ? Tabulation.SharesOfEarlierMonths(
                            one.spec,
                            Freezing.Of(one.table, frozen!.Find(one.spec.Definition.Id), last),
                            new(last.Number + 1)
                        )
                        : one.table
                ),
        ];
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return await row.GetFieldValueAsync<T>(0, stop);
    }
}
