using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Steering.Counting;

/// <summary>
/// The counts told again day by day and person by person, in the database's own language and from its rows alone: a
/// second implementation that shares no code with the product's.
/// </summary>
internal static class PlainCounts
{
    /// <summary>
    /// Rows that count, in their order: a correction stands where the row it replaces stood. Periods of the latest
    /// version with their ends. The days.
    /// </summary>
    private const string Given = """
        with recursive placed as (
            select f.*, f.seq as place from register.fact f where f.replaces is null
            union all
            select f.*, p.place from register.fact f join placed p on p.person_id = f.person_id and p.seq = f.replaces
        ), in_force as materialized (
            select p.*, lead(date, 1, 'infinity') over (partition by person_id order by date, place) as until,
                coalesce(home_municipality, case when temporary_protection then place_of_stay end, -1) as lives
            from placed p
            where not exists (select from register.fact n where n.person_id = p.person_id and n.replaces = p.seq)
        ), told as (
            select t.*, lead(valid_from, 1, date '2025-01-01') over (partition by person_id order by valid_from) as until
            from steering.period t
            where version = (select max(version) from steering.period v where v.person_id = t.person_id)
        ), days as (
            select generate_series(timestamp '2021-03-01', timestamp '2024-12-01', interval '1 month')::date as day
            union select date '2024-12-31'
        )
        """;

    private const string Days = $"""
        {Given}, people as (
            select day, t.authority, t.basis, t.grounds,
                case when t.authority = 2 then t.municipality else f.lives end as municipality
            from told t
            join in_force f on f.person_id = t.person_id and f.date < t.until and t.valid_from < f.until
            join days on day >= t.valid_from and day < t.until and day >= f.date and day < f.until
            where t.authority <> 0
        )
        select row(day, municipality, authority, basis, grounds, count(*))::text
        from people group by day, municipality, authority, basis, grounds
        """;

    private const string DaysOnRecord = """
        select row(day, municipality, authority, basis, grounds, people::bigint)::text from steering.day_count
        where people <> 0
        """;

    /// <summary>
    /// Everyone with an open search on the eve of the pilots, by the test of 4 § on their first day: amendments that
    /// began later have no say, so the labour-market status, the home, and the grounds of 1 mom are all there is.
    /// </summary>
    private const string Launch = $"""
        {Given}, eve as (
            select f.* from told t join in_force f on f.person_id = t.person_id
            where t.authority <> 0 and t.valid_from <= date '2021-02-28' and t.until > date '2021-02-28'
                and f.date <= date '2021-02-28' and f.until > date '2021-02-28'
        ), tested as (
            select e.*, coalesce(home_municipality = any(@pilot), false) as pilot_home,
                status in (0, 2, 3, 7) or (status = 8 and promoting_service)
                    or (status in (1, 4, 9) and coalesce(weekly_hours_thousandths < 4000, false)) as status_covered,
                (earnings_related = @no)::int
                    + 2 * (birth_date > date '1991-03-01')::int
                    + 4 * (immigrant = @yes)::int
                    + 8 * coalesce(mother_tongue not in ('fi', 'fin', 'sv', 'swe', 'se', 'sme', 'smn', 'sms', 'smi',
                        'sma', 'smj', 'sje', 'sju', 'sjd', 'sjt', 'und', 'mul', 'mis', 'zxx'), false)::int as grounds,
                earnings_related = @unknown or immigrant = @unknown
                    or coalesce(mother_tongue in ('und', 'mul', 'mis', 'zxx'), true) as lacks
            from eve e
        ), decided as (
            select t.*, case
                when not pilot_home then 'HomeNotPilot'
                when not status_covered then 'StatusNotCovered'
                when grounds > 0 then 'TargetGroup'
                when lacks then 'MissingFacts'
                else 'NotInTargetGroup' end as why,
                case when benefit_days >= 1000 then 1000 when benefit_days >= 700 then 700
                    when benefit_days >= 300 then 300 when benefit_days >= 0 then 0 end as class
            from tested t
        )
        select row(lives, why, grounds, benefit_payer, class, count(*))::text
        from decided group by lives, why, grounds, benefit_payer, class
        """;

    internal static async Task AreOnRecord(TestRegister register)
    {
        await AreSame(register, Days, DaysOnRecord);
        await AreSame(register, Filled(Launch), LaunchOnRecord());
    }

    private static async Task AreSame(TestRegister register, string counted, string onRecord) =>
        Assert.Equal(
            (await register.Lines(counted)).Order(StringComparer.Ordinal),
            (await register.Lines(onRecord)).Order(StringComparer.Ordinal)
        );

    private static string Filled(string sql) =>
        sql.Replace("@pilot", $"array[{string.Join(',', Pilot)}]", StringComparison.Ordinal)
            .Replace("@no", $"{(int)Law.Facts.Answer.No}", StringComparison.Ordinal)
            .Replace("@yes", $"{(int)Law.Facts.Answer.Yes}", StringComparison.Ordinal)
            .Replace("@unknown", $"{(int)Law.Facts.Answer.Unknown}", StringComparison.Ordinal);

    private static IEnumerable<int> Pilot =>
        Law.TargetGroup.PilotAreas.All.SelectMany(area => area.Municipalities).Select(code => code.Number);

    private static string LaunchOnRecord()
    {
        string bases = string.Join(
            ' ',
            Enum.GetValues<Law.TargetGroup.Basis>().Select(basis => $"when {(int)basis} then '{basis}'")
        );
        return $"""
            select row(municipality, case basis {bases} end, grounds, benefit_payer, subsidy_days_from, people::bigint)::text
            from steering.launch_count where people <> 0
            """;
    }
}
