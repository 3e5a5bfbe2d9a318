using System.Security.Cryptography;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>Each step of a jobseeker's journey on the full register, by as many jobseekers as there are requests.</summary>
internal sealed class JourneyLoad(string database, WorkSite site)
{
    private const int PerSecond = 50;
    private const int OneByOne = 2 * PerSecond;

    internal async Task<List<string>> Run(int seconds)
    {
        const int before = PerSecond + OneByOne + PerSecond;
        WorkVisitor[] jobseekers = await SignedIn(before + (PerSecond * seconds));
        ProcessorTime processor = await ProcessorTime.Of(database);
        string change = "/fi" + Journeys.Own.PathOf(JourneyKind.Change);
        string what = "/fi" + Journeys.Own.PathOf(JourneyKind.Change, SearchQuestion.Changed);
        string situation = "/fi" + Journeys.Own.PathOf(JourneyKind.Change, SearchQuestion.Situation);
        string risk = "/fi" + Journeys.Own.PathOf(JourneyKind.Change, SearchQuestion.Risk);
        string check = "/fi" + Journeys.Own.Check(JourneyKind.Change);
        (string Name, Func<WorkVisitor, Task> Step)[] steps =
        [
            ("the search's page", one => one.Open("/fi" + Journeys.Own.Home)),
            ("a change's first page", one => one.Open(change)),
            ("begun", one => one.Send(change)),
            ("what has changed, the page", one => one.Open(what)),
            (
                "what has changed, answered",
                one => one.Send(what, (SearchFields.Changed, ChoiceField<ChangedMatter>.Sent(ChangedMatter.Situation)))
            ),
            (
                "the situation, answered; by some a second question too",
                async one =>
                {
                    await one.Send(
                        situation,
                        (SearchFields.Status, ChoiceField<EmploymentStatus>.Sent(EmploymentStatus.LaidOff))
                    );
                    if (one.Next == risk)
                        await one.Send(risk, (SearchFields.Risk, SearchAnswers.No));
                }
            ),
            ("the answers to be checked", one => one.Open(check)),
            ("sent: recorded, decided, told", one => one.Send(check)),
            ("the outcome", one => one.Open(one.Next)),
        ];
        List<string> lines =
        [
            $"{PerSecond} jobseekers a second arriving for {seconds} s, each {jobseekers.Length - before:#,0} of them once, "
                + "each request timed from the moment it was due to the last byte; site and jobseekers in one process. "
                + $"What a request costs the processor, site and database, is of {OneByOne} before it, one after another.",
            "",
            "| | p50 ms | p95 ms | p99 ms | bar (p95) | site, CPU ms | database, CPU ms |",
            "|---|---|---|---|---|---|---|",
        ];
        foreach ((string name, Func<WorkVisitor, Task> step) in steps)
        {
            // One after another at first: what has never run is compiled while others wait.
            foreach (WorkVisitor one in jobseekers[..PerSecond].Where(one => !one.IsTurnedAway))
                await step(one);
            (double ofSite, double ofDatabase) = await processor.Measure(
                OneByOne,
                i => step(jobseekers[PerSecond + i])
            );
            await Arrivals.Run(
                PerSecond,
                1,
                i => jobseekers[before - PerSecond + i] is { IsTurnedAway: false } one ? step(one) : Task.CompletedTask
            );
            using QuietMachine hush = new();
            double[] times = await Arrivals.Run(
                PerSecond,
                seconds,
                i => jobseekers[before + i] is { IsTurnedAway: false } one ? step(one) : Task.CompletedTask
            );
            lines.Add(
                $"| {name}{TurnedAway(jobseekers)} | {Arrivals.Percentile(times, 50):0.0} | **{Arrivals.Percentile(times, 95):0.0}** "
                    + $"| {Arrivals.Percentile(times, 99):0.0} | 60 ms | {ofSite:0.0} | {ofDatabase:0.0} |"
            );
        }
        return lines;
    }

    private static string TurnedAway(WorkVisitor[] jobseekers) =>
        jobseekers.Count(one => one.IsTurnedAway) is > 0 and int many ? $" ({many} turned away by now)" : "";

    /// <summary>Customers of municipalities here and there, each under an account of one's own.</summary>
    private async Task<WorkVisitor[]> SignedIn(int count)
    {
        string[] tokens =
        [
            .. Enumerable.Range(0, count).Select(_ => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))),
        ];
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = owner.CreateCommand(
            """
            with token as (select t, row_number() over () n from unnest($1) t),
            person as (
                select person_id, row_number() over (order by md5(person_id::text)) n from steering.current_period
                where organiser is not null and not protected limit cardinality($1)),
            account as (
                insert into access.account (issuer, subject, name, person_id, created_at)
                select 'https://bench', 'jobseeker-' || person_id, 'Bench', person_id, now() from person
                returning id, person_id)
            insert into access.session (token_hash, account_id, purpose, client, began_at, used_at, expires_at)
            select sha256(decode(t, 'hex')), a.id, $2, 'bench', now(), now(), now() + interval '10 hours'
            from token join person using (n) join account a using (person_id)
            """
        );
        command.Parameters.Add(new() { Value = tokens });
        command.Parameters.Add(new() { Value = (short)Capacity.PurposesOf(Role.Jobseeker).First() });
        await command.ExecuteNonQueryAsync();
        return [.. tokens.Select(site.Visitor)];
    }
}
