using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Launch;

/// <summary>
/// Does runs of the transfers of 24 §, a transaction for each batch: those of it are transferred, told and noted together,
/// or none of them. Any number of programs may be at it; a run is in the hands of one at a time, and of one that dies the
/// next takes it on from the last batch that was kept. Past the policies, in the name of who has started the run.
/// </summary>
internal sealed class LaunchJob(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>So many at most are locked by one transaction.</summary>
    internal const int MostInBatch = 5_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    internal static readonly AuditContext Program = AuditContext.OfProgram("launch");

    internal int InBatch { get; init; } = MostInBatch;

    /// <summary>Told of each batch: how many of the run were transferred.</summary>
    internal Action<int> Done { get; init; } = _ => { };

    /// <summary>Runs that are not finished, the eldest first.</summary>
    internal async Task<IReadOnlyList<int>> Open(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select array(select id from transfers.launch_run where finished_at is null order by id)"
        );
        return (int[])(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Goes on with all that are open, until each is finished or in another's hands.</summary>
    internal async Task Run(CancellationToken stop) => await Run(await Open(stop), stop);

    /// <summary>Until these are finished: those in another's hands are waited for, and taken on if it dies.</summary>
    internal async Task Finish(IReadOnlyList<int> runs, CancellationToken stop)
    {
        using PeriodicTimer turns = new(Pause);
        // Nothing is transferred any more once the pilots are over.
        while (LaunchPlan.IsTime(LegalDay.Today(time)))
        {
            int[] left = [.. (await Open(stop)).Intersect(runs)];
            if (left.Length == 0)
                return;
            await Run(left, stop);
            await turns.WaitForNextTickAsync(stop);
        }
    }

    private Task Run(IReadOnlyList<int> runs, CancellationToken stop) =>
        Parallel.ForEachAsync(
            runs,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = stop },
            async (run, stopping) =>
            {
                while (await Step(run, stopping)) { }
            }
        );

    /// <returns>Whether there is more of it to do here.</returns>
    internal async Task<bool> Step(int run, CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        if (!LaunchPlan.IsTime(today))
            return false;
        await using Work work = await Work.Begin(database, Program, stop);
        if (await Take(run, LaunchPlan.IsLate(today), work.Connection, stop) is not { } batch)
            return false;
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(today),
            [NoticeWords.Authority] = Organisations.Municipality(batch.Municipality),
        };
        await NoticeQueue.Add(
            work,
            [
                .. batch.People.Select(person => new NewNotice(
                    NoticeKind.Launch,
                    person,
                    $"launch-{run}-{person}",
                    NewNotice.Customer,
                    words
                )),
            ],
            stop
        );
        await work.Commit([], stop);
        Done(batch.People.Length);
        return !batch.IsFinished;
    }

    /// <returns>Null when the run is over, or in another's hands.</returns>
    private async Task<Batch?> Take(int run, bool isLate, NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select * from transfers.launch_batch($1, $2, $3, $4)", connection);
        command.Parameters.Add(new() { Value = run });
        command.Parameters.Add(new() { Value = InBatch });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = isLate });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(row.GetInt16(0), row.GetBoolean(1), await row.GetFieldValueAsync<int[]>(2, stop))
            : null;
    }

    private sealed record Batch(short Municipality, bool IsFinished, int[] People);
}
