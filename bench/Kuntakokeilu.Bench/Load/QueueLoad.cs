using System.Diagnostics;
using Kuntakokeilu.Bench.Access;
using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>A TE office's queue of those to be transferred: of fifty and of five thousand, side by side.</summary>
internal sealed class QueueLoad(string database, WorkSite site)
{
    private const int Rounds = 60;
    private const int WarmUp = 5;
    private static readonly (int Office, int People)[] Queues = [(1, 50), (5, 5_000)];

    internal async Task<List<string>> Run()
    {
        foreach ((int office, int people) in Queues)
            await BenchServer.Run(database, Waiting(office, people));
        await BenchServer.Run(database, "analyze steering.current_period");
        WorkVisitor[] officers = await Task.WhenAll(
            Queues.Select(async one =>
                site.Visitor(await AccessRegister.SignIn(database, Role.TeOfficer, Organisations.TeOffice(one.Office)))
            )
        );
        List<string> lines =
        [
            $"Two TE offices in turns, {Rounds} times each, median in ms.",
            "",
            "| | 50 wait | 5,000 wait | ratio |",
            "|---|---|---|---|",
        ];
        lines.Add(await Compare("the list's first page", officers, one => one.Open("/fi/transfers")));
        const int confirmed = 20;
        Dictionary<WorkVisitor, Queue<int>> eldest = [];
        foreach ((WorkVisitor officer, (int office, _)) in officers.Zip(Queues))
            eldest[officer] = new(await Eldest(office, confirmed + WarmUp));
        lines.Add(
            await Compare(
                "one, the eldest, looked at and confirmed",
                officers,
                async one =>
                {
                    await one.Open($"/fi/transfers/confirm?person={eldest[one].Dequeue()}");
                    await one.Send("/fi/transfers/confirm");
                },
                confirmed
            )
        );
        long began = Stopwatch.GetTimestamp();
        await officers[1].Open("/fi/transfers/confirm");
        await officers[1].Send("/fi/transfers/confirm");
        lines.Add(
            $"| 500 at once, looked at and confirmed | | {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} | |"
        );
        return lines;
    }

    private async Task<int[]> Eldest(int office, int people)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = source.CreateCommand(
            $"""
            select array(select person_id from steering.current_period
            where authority = 2 and te_office = {office} order by valid_from, person_id limit {people})
            """
        );
        return (int[])(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> Compare(
        string name,
        WorkVisitor[] officers,
        Func<WorkVisitor, Task> ask,
        int rounds = Rounds
    )
    {
        List<double>[] times =
        [
            [],
            [],
        ];
        for (int round = -WarmUp; round < rounds; round++)
        for (int one = 0; one < officers.Length; one++)
        {
            long began = Stopwatch.GetTimestamp();
            await ask(officers[one]);
            if (round >= 0)
                times[one].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        double[] medians = [.. times.Select(all => Arrivals.Percentile([.. all], 50))];
        return $"| {name} | {medians[0]:0.0} | {medians[1]:0.0} | **{medians[1] / medians[0]:0.00}** |";
    }

    /// <summary>Made to wait again: what a municipality has got of an office is as it was before.</summary>
    private static string Waiting(int office, int people) =>
        $"""
            set session_replication_role = replica;
            with waiting as (
                select c.person_id, c.version, c.valid_from from steering.current_period c
                where c.authority = 2 and c.organiser is not null and not c.protected and c.te_office is null
                    and not exists (select from steering.difference d where d.person_id = c.person_id)
                order by md5(c.person_id::text) limit {people}),
            untold as (
                update steering.period p set notified_at = null from waiting w
                where p.person_id = w.person_id and p.version = w.version and p.valid_from = w.valid_from)
            update steering.current_period c set organiser = null, te_office = {office} from waiting w
            where c.person_id = w.person_id
            """;
}
