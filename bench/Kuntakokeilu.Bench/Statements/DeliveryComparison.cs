using System.Diagnostics;
using System.Net.Http.Json;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.Bench.Statements;

/// <summary>
/// Statements acknowledged in a second by a twin in a process of its own, from a backlog of 100,000 of 25,000 people, beside
/// pgbench's simple-update on the same server: in turns.
/// </summary>
internal sealed class DeliveryComparison(BenchServer server, int seconds, int runs)
{
    private const int People = 25_000;
    private const int Each = 4;

    internal async Task<List<string>> Run()
    {
        PgbenchPeer peer = await PgbenchPeer.Make(server);
        string database = await server.Create("statements");
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await Schema.Migrate(owner, Subjects.Rights, CancellationToken.None);
        await BenchServer.Run(database, Backlog);
        await using NpgsqlDataSource job = NpgsqlDataSource.Create(DatabaseRole.Job.OfPrivate(database));
        (string Name, string Bar, Func<Task<double>> Measure)[] ways =
        [
            (
                "pgbench, simple-update, 32 clients",
                "",
                () => Task.FromResult(peer.Measure(MessageSender.Most, seconds))
            ),
            ("statements acknowledged", "at least 300", () => Sent(job, new(0, Faults.Any, 1))),
            ("the same, 30 % of calls failing (500)", "at least 300", () => Sent(job, new(0.3, "500", 1))),
            ("the same, 30 % reset", "at least 300", () => Sent(job, new(0.3, "reset", 1))),
            ("the same, 30 % heard twice", "at least 300", () => Sent(job, new(0.3, "duplicate", 1))),
        ];
        double[][] figures = [.. ways.Select(_ => new double[runs])];
        for (int run = 0; run < runs; run++)
        for (int way = 0; way < ways.Length; way++)
        {
            await BenchServer.Settle(database);
            figures[way][run] = await ways[way].Measure();
        }
        double floor = Spread.Of(figures[0]).Median;
        return
        [
            $"Up to {MessageSender.Most} calls side by side, {seconds} s each, {runs} runs in turns; median (least-most).",
            "",
            "| | a second | ratio to pgbench | bar |",
            "|---|---|---|---|",
            .. ways.Select(
                (way, i) =>
                    $"| {way.Name} | {Spread.Of(figures[i]).Show("#,0")} | {Spread.Of(figures[i]).Median / floor:0.00} | {way.Bar} |"
            ),
        ];
    }

    private async Task<double> Sent(NpgsqlDataSource job, FaultOrder faults)
    {
        await using (
            NpgsqlCommand anew = job.CreateCommand(
                "update statements.message set state = 1, tries = 0, due_at = at, taking = null, first_tried_at = null"
            )
        )
        {
            anew.CommandTimeout = 0;
            await anew.ExecuteNonQueryAsync();
        }
        TwinSecret secret = TwinSecret.New();
        using DemoProcess twin = DemoProcess.Start(
            [SimulateServiceCommand.Verb, FundsTwin.Name],
            secret.ToLine(),
            port: 0
        );
        using HttpClient orders = new() { BaseAddress = twin.Address };
        (await orders.PostAsJsonAsync("faults", faults)).EnsureSuccessStatusCode();
        FundLineSettings settings = FundsTwin.Settings(twin.Address, secret);
        MessageSender sender = new(
            new(job, TimeProvider.System),
            new XRoadFundLine(settings, OutsideClient.Of(settings.Address, "funds"), TimeProvider.System),
            TimeProvider.System
        );
        int accepted = 0;
        using CancellationTokenSource end = new(TimeSpan.FromSeconds(seconds));
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            await sender.SendDue(end.Token, told => accepted += told.Count(one => one.State is MessageState.Accepted));
        }
        catch (OperationCanceledException) { }
        return accepted / watch.Elapsed.TotalSeconds;
    }

    private static string Backlog =>
        $$$"""
            insert into register.recording (at, source, by) values ('2022-05-16', 1, 'bench');
            insert into register.person (id, key, recording_id) select n, 'p' || n, 1 from generate_series(1, {{{People}}}) n;
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || id, 'Malli', 'A' || id, 'MALLI A' || id, recording_id from register.person;
            insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body,
                at, due_at, state, tries)
            select gen_random_uuid(), p.id, n, 1, gen_random_uuid(), 1, n, n, p.id % 3,
                '{"reference":"S2022-05-02","matter":"registration","provision":"2:1","code":"A1","from":"2022-05-16","payer":"kela","giver":{"by":"municipality","municipality":"837","contact":"Tampere"},"date":"2022-05-16","officer":"Malli Ohjaaja","facts":{"part":"begin","since":"2022-05-02"}}',
                timestamptz '2022-05-16' + n * interval '1 s', timestamptz '2022-05-16' + n * interval '1 s', 1, 0
            from register.person p, generate_series(1, {{{Each}}}) n;
            analyze
            """;
}
