using System.Diagnostics;
using System.Globalization;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Access;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Load;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Services.Searching;
using Npgsql;

namespace Kuntakokeilu.Bench.Services;

/// <summary>
/// Words looked for in twenty thousand services with a hundred thousand times of them, places given on as many times at once as
/// arrive, and a provider's month of five hundred people: as the pages ask for them.
/// </summary>
internal sealed class ServicesComparison(BenchServer server, int seconds, int runs)
{
    private const int Services = 20_000;
    private const int TimesOfService = 5;
    private const int People = 2_000;
    private const int OfMonth = 500;
    private const int SearchesPerSecond = 100;
    private const int PlacesPerSecond = 200;

    private static readonly CancellationToken Stop = CancellationToken.None;

    /// <summary>Many hits, few, word forms, several words, one that is only begun, and one within longer words.</summary>
    private static readonly string[] Words =
    [
        "valmennus",
        "työkokeilu",
        "nuorten ohjaus",
        "kielikoulutus",
        "uravalm",
        "ryhmä",
        "hakemus ansioluettelo",
        "paja",
        "palvelu",
        "kuntoutus",
    ];

    internal async Task<List<string>> Run()
    {
        string database = await server.Create("services");
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await Schema.Migrate(owner, Subjects.Rights, Stop);
        await Fill(owner, database);
        await using NpgsqlDataSource web = Pool(DatabaseRole.Web.OfPrivate(database));
        await using NpgsqlDataSource clerk = Pool(DatabaseRole.Clerk.OfPrivate(database));
        await using NpgsqlDataSource job = Pool(DatabaseRole.Job.OfPrivate(database));
        string token = await AccessRegister.SignIn(database, Role.Provider, "bench");
        CatalogueReader catalogue = new(web, TimeProvider.System);
        ReferralService referrals = new(TimeProvider.System);
        int placed = 0;
        (string Name, string Bar, Func<Task<double>> Measure)[] ways =
        [
            (
                $"{SearchesPerSecond} searches a second, p95",
                "at most 30",
                () => Percentile(SearchesPerSecond, seconds, i => Search(catalogue, Words[i % Words.Length]))
            ),
            (
                $"{PlacesPerSecond} places a second on as many times, p95",
                "at most 20",
                () =>
                    Percentile(PlacesPerSecond, seconds, _ => Place(referrals, job, Interlocked.Increment(ref placed)))
            ),
            ($"a provider's month of {OfMonth} people", "at most 100", () => Month(new(web, clerk, job), token)),
        ];
        // Each knows its way before it is timed.
        foreach ((_, _, Func<Task<double>> measure) in ways)
            await measure();
        double[][] figures = [.. ways.Select(_ => new double[runs])];
        for (int run = 0; run < runs; run++)
        for (int way = 0; way < ways.Length; way++)
        {
            await BenchServer.Settle(database);
            figures[way][run] = await ways[way].Measure();
        }
        return
        [
            $"{Services:#,0} services, {Services * TimesOfService:#,0} times of them, {seconds} s each, {runs} runs in turns; median "
                + "(least-most).",
            "",
            "| | ms | bar |",
            "|---|---|---|",
            .. ways.Select((way, i) => $"| {way.Name} | {Spread.Of(figures[i]).Show("0.0")} | {way.Bar} ms |"),
        ];
    }

    private static NpgsqlDataSource Pool(string database) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database)
            {
                MaxPoolSize = 20,
                MaxAutoPrepare = 300,
                AutoPrepareMinUsages = 2,
            }
        );

    private static async Task<double> Percentile(int perSecond, int seconds, Func<int, Task> ask) =>
        Arrivals.Percentile(await Arrivals.Run(perSecond, seconds, ask), 95);

    private static async Task Search(CatalogueReader catalogue, string words)
    {
        CatalogueFound found = await catalogue.Find(words, "fi", new CatalogueFilter(), Stop);
        await catalogue.Summaries([.. found.Services.Take(20)], "fi", Stop);
    }

    private static async Task Place(ReferralService referrals, NpgsqlDataSource job, int referral)
    {
        await using Work work = await Work.Begin(job, AuditContext.OfProgram("bench"), Stop);
        ReferralDeed deed = new(referral, 2, Guid.CreateVersion7(), ReferralStep.Place, ReferralParty.Official)
        {
            Day = LegalDay.Today(TimeProvider.System),
        };
        if ((await referrals.Send(deed, work, Stop)).Fault is { } fault)
            throw new InvalidDataException($"Referral {referral} is not placed: {fault}.");
    }

    private static async Task<double> Month(SiteDatabase site, string token)
    {
        DateOnly today = LegalDay.Today(TimeProvider.System);
        await using Gate gate = new(site, new(Subjects.Rights), token, TimeProvider.System);
        await gate.Enter(Stop);
        long began = Stopwatch.GetTimestamp();
        int read = (await ProviderMonth.Read(gate.Connection, today, new(today.Year, today.Month, 1), Stop)).Count;
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return read == OfMonth ? milliseconds : throw new InvalidDataException($"{read} people in the month.");
    }

    private async Task Fill(NpgsqlDataSource owner, string database)
    {
        string facts = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            facts,
            Enumerable
                .Range(1, People)
                .Select(i => $"b{i:00000},2024-01-02,start,1980-01-01,837,2,no,fi,no")
                .Prepend(
                    "person,date,event,birth_date,home_municipality,status,earnings_related,mother_tongue,immigrant"
                )
        );
        await new ImportJob(owner, TimeProvider.System, facts, null).Run(Stop);
        File.Delete(facts);
        int referred = Math.Min(PlacesPerSecond * seconds * (runs + 2), Services * TimesOfService / 2);
        await BenchServer.Run(database, Catalogue);
        await BenchServer.Run(database, Referrals(referred));
    }

    private static string Catalogue =>
        $"""
            insert into services.organisation (source, source_id, kind, name_fi) values ('bench', 'o', 3, 'Malli Oy');
            insert into services.location (source, source_id, kind, name_fi) values ('bench', 'l', 2, 'Mallipaikka');
            insert into services.service (source, source_id, kind, organisation_id, status, name_fi, summary_fi, description_fi, area)
            select 'bench', n::text, (array[1, 4, 5, 12, 14, 15])[1 + n % 6], 1, 1,
                initcap(w[1 + n % 12] || ' ' || w[1 + (n / 12) % 12]) || ' ' || n, w[1 + (n / 5) % 12] || ' ja ' || w[1 + (n / 7) % 12],
                repeat(w[1 + (n / 3) % 12] || ' auttaa työnhakijaa. ' || w[1 + (n / 11) % 12] || ' kestää muutaman viikon. ', 4),
                case when n % 3 = 0 then '{"{}"}'::smallint[] else array[837, (array[91, 49, 564, 853])[1 + n % 4]]::smallint[] end
            from generate_series(1, {Services}) n,
                (select array['uravalmennus', 'työkokeilu', 'nuorten ohjaus', 'kielikoulutus', 'ryhmävalmennus', 'työpaja',
                    'hakemuksen teko', 'ansioluettelo', 'kuntoutus', 'yrittäjäksi', 'digitaidot', 'mielenterveyspalvelu'] as w) words;
            insert into services.offering (source, source_id, service_id, location_id, provider_id, first_day, last_day, language,
                places, is_cancelled)
            select 'bench', s.id || '-' || k, s.id, 1, 1, current_date + 7 + (s.id + k) % 60, current_date + 120, 1 + (s.id + k) % 3,
                10, false
            from services.service s, generate_series(1, {TimesOfService}) k;
            insert into access.organisation (code, kind, name_fi, name_sv, name_en) values ('bench', 11, 'Malli', 'Malli', 'Malli');
            insert into referrals.provider (provider_id, organisation_code) values (1, 'bench');
            analyze
            """;

    /// <summary>Agreed on, each to a time of its own; and started, with a month of days, to the last ones.</summary>
    private static string Referrals(int agreed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            update services.service set area = array[837]::smallint[] where id <= 2000 and area <> '{"{}"}';
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days, arrangements,
                proposed_on, state, version, agreed_on)
            select gen_random_uuid(), 1 + o.id % {People}, o.id, o.service_id, s.kind, 1, '', '', '', current_date, 2, 2, current_date
            from services.offering o join services.service s on s.id = o.service_id
            order by o.id limit {agreed};
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days, arrangements,
                proposed_on, state, version, agreed_on, placed_on, started_on)
            select gen_random_uuid(), n, o.id, o.service_id, s.kind, 1, '', '', '', current_date - 40, 8, 5, current_date - 40,
                current_date - 40, current_date - 35
            from generate_series(1, {OfMonth}) n
            join services.offering o on o.id = (select max(id) from services.offering) - n
            join services.service s on s.id = o.service_id;
            insert into referrals.attendance (referral_id, day, mark, at, by)
            select r.id, d::date, 1, now(), 'bench'
            from referrals.referral r, generate_series(date_trunc('month', current_date), current_date, interval '1 day') d
            where r.state = 8;
            analyze
            """
        );
}
