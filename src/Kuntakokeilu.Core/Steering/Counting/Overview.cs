using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// The counts on record, for the pages that show them: one indexed query a day, remembered for a few seconds. No one's
/// own data are read.
/// </summary>
internal sealed class Overview(NpgsqlDataSource database, TimeProvider time)
{
    private const string LastChange = """
        select greatest(
            (select at from register.recording order by id desc limit 1),
            (select max(finished_at) from register.import))
        """;

    private const string DayCells = """
        select municipality, authority, basis, grounds, people from steering.day_count where day = $1 and people > 0
        """;

    private const string LaunchCells = """
        select municipality, basis, grounds, benefit_payer, subsidy_days_from, people
        from steering.launch_count where people > 0
        """;

    private const string Queues = """
        select
            (select count(*) from steering.current_period where basis = $1),
            (select count(*) from steering.difference d
             where not exists (select from steering.settlement s where s.difference_id = d.id))
        """;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);
    private readonly TimedCache<DateOnly, DayFigures> days = new(time, Span);
    private readonly TimedCache<string, LaunchFigures> launch = new(time, Span);
    private readonly TimedCache<string, QueueLengths> queues = new(time, Span);

    /// <summary>The figures of one of <see cref="CountedDays"/>.</summary>
    internal Task<DayFigures> On(DateOnly day) => days.Get(day, () => Read(day));

    /// <summary>The target group before the start.</summary>
    internal Task<LaunchFigures> Launch() => launch.Get("", ReadLaunch);

    /// <summary>How many wait for an officer now.</summary>
    internal Task<QueueLengths> Waiting() => queues.Get("", ReadQueues);

    private async Task<DayFigures> Read(DateOnly day)
    {
        await using NpgsqlBatch batch = database.CreateBatch();
        batch.BatchCommands.Add(new(LastChange));
        batch.BatchCommands.Add(new(DayCells) { Parameters = { new() { Value = day } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync();
        DateTimeOffset? changed = await ReadChange(rows);
        List<DayCell> cells = [];
        while (await rows.ReadAsync())
            cells.Add(
                new(
                    rows.GetInt16(0),
                    (Authority)rows.GetInt16(1),
                    (Basis)rows.GetInt16(2),
                    (Grounds)rows.GetInt16(3),
                    rows.GetInt32(4)
                )
            );
        return new(day, changed, cells);
    }

    private async Task<LaunchFigures> ReadLaunch()
    {
        await using NpgsqlBatch batch = database.CreateBatch();
        batch.BatchCommands.Add(new(LastChange));
        batch.BatchCommands.Add(new(LaunchCells));
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync();
        DateTimeOffset? changed = await ReadChange(rows);
        List<LaunchCell> cells = [];
        while (await rows.ReadAsync())
            cells.Add(
                new(
                    rows.GetInt16(0),
                    (Basis)rows.GetInt16(1),
                    (Grounds)rows.GetInt16(2),
                    rows.IsDBNull(3) ? null : (BenefitPayer)rows.GetInt16(3),
                    rows.IsDBNull(4) ? null : rows.GetInt16(4),
                    rows.GetInt32(5)
                )
            );
        return new(changed, cells);
    }

    private async Task<QueueLengths> ReadQueues()
    {
        await using NpgsqlCommand command = database.CreateCommand(Queues);
        command.Parameters.Add(new() { Value = (short)Basis.MissingFacts });
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        return new(rows.GetInt64(0), rows.GetInt64(1));
    }

    private static async Task<DateTimeOffset?> ReadChange(NpgsqlDataReader rows)
    {
        await rows.ReadAsync();
        DateTimeOffset? changed = await rows.IsDBNullAsync(0) ? null : rows.GetFieldValue<DateTimeOffset>(0);
        await rows.NextResultAsync();
        return changed;
    }
}

/// <summary>How many wait for an officer.</summary>
/// <param name="Undetermined">People whose latest period rests on missing facts.</param>
/// <param name="Differences">Late corrections that nobody has settled.</param>
internal sealed record QueueLengths(long Undetermined, long Differences);
