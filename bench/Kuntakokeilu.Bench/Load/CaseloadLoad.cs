using System.Diagnostics;
using Kuntakokeilu.Bench.Access;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>
/// The caseload of the largest organiser: pages of an official's own customers and of everybody's, by any choice and order,
/// and a thousand given to an official at once.
/// </summary>
internal sealed class CaseloadLoad(string database, WorkSite site)
{
    private const int Helsinki = 91;
    private const int PerSecond = 100;
    private const int Officials = 300;
    private const int Rounds = 5;

    private static readonly string[] Choices =
    [
        "",
        "?when=late",
        "?worker=all",
        "?worker=all&sort=name",
        "?worker=all&when=two_weeks&sort=contact",
        "?worker=all&silent=yes&sort=plan",
        "?worker=none&sort=since",
        "?worker=all&kind=job_search_conversation&booked=no",
        "?worker=all&rows=yes&sort=-due",
    ];

    internal async Task<List<string>> Run(int seconds)
    {
        string token = await AccessRegister.SignIn(database, Role.Manager, Organisations.Municipality(Helsinki));
        await BenchServer.Run(database, Shared());
        foreach (string table in (string[])["obligations.standing", "access.account", "access.permit"])
            await BenchServer.Run(database, $"vacuum analyze {table}");
        await BenchServer.Settle(database);
        int customers = await Ask($"select count(*)::int from obligations.standing where organiser = {Helsinki}");
        WorkVisitor manager = site.Visitor(token);
        // Until what the page consists of has been compiled for good.
        await Arrivals.Run(PerSecond, 20, Page);
        ProcessorTime processor = await ProcessorTime.Of(database);
        (double own, double server) = await processor.Measure(20 * Choices.Length, Page);
        List<string> lines =
        [
            $"{customers:N0} customers of Helsinki shared among {Officials} officials; {PerSecond} pages a second arriving for "
                + $"{seconds} s, {Choices.Length} choices and orders in turns; server and clients on the same two cores. "
                + $"One after another a page costs {own:0.0} ms of the processor in the site and its client, {server:0.0} ms in the "
                + "database.",
            "",
            "| | p50 ms | p95 ms | p99 ms |",
            "|---|---|---|---|",
        ];
        using (new QuietMachine())
            lines.Add(Row("the caseload", await Arrivals.Run(PerSecond, seconds, Page)));
        lines.Add(Row($"a thousand given at once, the preview and the deed, {Rounds} times", await Given(manager)));
        return lines;

        Task Page(int i) => manager.Open($"/fi/casework{Choices[i % Choices.Length]}");
    }

    /// <summary>To one official after another, so that each time all of them change.</summary>
    private async Task<double[]> Given(WorkVisitor manager)
    {
        int first = await Ask("select min(id) from access.account where subject like 'worker-%'");
        List<double> times = [];
        for (int round = 0; round < Rounds; round++)
        {
            string page = $"/fi/casework/assign?worker=all&all=yes&to={first + round}";
            long began = Stopwatch.GetTimestamp();
            await manager.Open(page);
            await manager.Send(page);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return [.. times];
    }

    private async Task<int> Ask(string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static string Row(string name, double[] times) =>
        $"| {name} | {Arrivals.Percentile(times, 50):0.0} | **{Arrivals.Percentile(times, 95):0.0}** | {Arrivals.Percentile(times, 99):0.0} |";

    /// <summary>
    /// Officials with a right in force, and days as after years of work; everywhere, or the server would expect what is true
    /// of nobody.
    /// </summary>
    private static string Shared() =>
        $"""
            with made as (
                insert into access.account (issuer, subject, name, created_at)
                select 'https://bench', 'worker-' || n, 'Malli ' || n, now() from generate_series(1, {Officials}) n
                returning id),
            applied as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, '{Organisations.Municipality(
                Helsinki
            )}', 2, 1, 'asiakaspalvelu', 100, false, true, '2020-01-01',
                    '2999-12-31', now() from made returning id)
            insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
            select id, true, 'mittaus', now() from applied;
            update obligations.standing s set is_stale = false, turns_on = null,
                worker_id = case when s.holder is not null and s.person_id % 46 > 0
                    then (select min(id) from access.account where subject like 'worker-%') + s.person_id % {Officials} end,
                next_due = case when s.person_id % 7 > 0 then date '2024-12-20' + s.person_id % 97 end,
                next_kind = case when s.person_id % 7 > 0 then s.person_id % 11 % 10 end,
                booked = case when s.person_id % 3 = 0 then date '2025-01-02' + s.person_id % 30 end,
                last_held = case when s.person_id % 10 > 0 then date '2024-12-30' - s.person_id % 200 end,
                plan_kind = case when s.person_id % 5 = 0 then 0 when s.person_id % 19 = 0 then 2 else 1 end,
                plan_day = case when s.person_id % 5 > 0 then date '2024-12-30' - s.person_id % 400 end
            """;
}
