namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>
/// The cubes once more, as SQL of DuckDB over the register's facts and periods: written from the definitions, not from
/// the program. A cell is month, area (code of a municipality, -1 for not known), body (0 municipality, 1 TE office, 2
/// TE office because facts are missing), measure, people and the sum of their record keys.
/// </summary>
internal static class PlainSql
{
    /// <summary>Tables as the register has them, with the record key of everyone.</summary>
    internal const string Tables = """
        create table person (person_id integer, record_key bigint);
        create table fact (person_id integer, seq smallint, replaces smallint, date date, event smallint,
            birth_date date, home_municipality smallint, place_of_stay smallint, status smallint,
            weekly_hours_thousandths integer, promoting_service boolean, earnings_related smallint,
            mother_tongue varchar, immigrant smallint, temporary_protection boolean, sex smallint,
            citizenship smallint, benefit_payer smallint, benefit_days integer, service_kind smallint,
            disability boolean, service_language smallint);
        create table period (person_id integer, version smallint, valid_from date, authority smallint,
            municipality smallint, basis smallint, grounds smallint);
        create table pilot (municipality smallint);
        create table person_key (person_id integer, person varchar);
        create table referral (id integer, person_id integer, kind smallint, agreed_on date, started_on date, ended_on date,
            closed_on date);
        create table contact (person_id integer, seq smallint, replaces smallint, day date, code varchar, outcome smallint,
            is_withdrawn boolean);
        """;

    internal const string FactColumns =
        "person_id, seq, replaces, date, event, birth_date, home_municipality, place_of_stay, status, "
        + "weekly_hours_thousandths, promoting_service, earnings_related, mother_tongue, immigrant, "
        + "temporary_protection, sex, citizenship, benefit_payer, benefit_days, service_kind, disability, service_language";

    internal const string PeriodColumns = "person_id, version, valid_from, authority, municipality, basis, grounds";

    /// <summary>
    /// Months with their count days: the last day from Monday to Friday, but in March 2024, which ends with Easter, the
    /// Thursday before it.
    /// </summary>
    private static string Months(int months) =>
        $"""
            create table month as select n as month, first, (first + interval 1 month)::date as next,
                case when first = date '2024-03-01' then date '2024-03-28' else
                    (select max(day::date) from generate_series(first, first + interval 1 month - interval 1 day,
                        interval 1 day) days(day) where isodow(day) < 6) end as counted
            from (select n, (date '2020-01-01' + to_months(n::integer))::date as first
                from generate_series(-3, {months - 1}) months(n));
            """;

    /// <summary>
    /// Situations: rows that count, of a day the last; open between a start and an end; spells of unemployment.
    /// </summary>
    private const string Situations = """
        create table situation as
        with recursive placed as (
            select person_id, seq, seq as place from fact where replaces is null
            union all
            select f.person_id, f.seq, p.place from fact f
            join placed p on p.person_id = f.person_id and p.seq = f.replaces where f.replaces is not null
        ), in_force as (
            select f.*, p.place from fact f join placed p using (person_id, seq)
            anti join (select person_id, replaces as seq from fact where replaces is not null) r using (person_id, seq)
        ), told as (
            select *, coalesce(last_value(case event when 0 then true when 3 then false end ignore nulls)
                over (partition by person_id order by date, place rows unbounded preceding), false) as open
            from in_force
        ), daily as (
            select * from told
            qualify row_number() over (partition by person_id, date order by place desc) = 1
        ), turned as (
            select *, open and status in (2, 3) as unemployed,
                lag(open, 1, false) over each as was_open,
                lag(open and status in (2, 3), 1, false) over each as was_unemployed,
                lead(date, 1, date '9999-01-01') over each as until
            from daily window each as (partition by person_id order by date)
        ), spelled as (
            select *, sum((unemployed and not was_unemployed)::integer)
                over (partition by person_id order by date rows unbounded preceding) as spell
            from turned
        )
        select *, coalesce(home_municipality, case when temporary_protection then place_of_stay end, -1) as lives,
            coalesce(mother_tongue not in ('fi', 'fin', 'sv', 'swe', 'se', 'sme', 'smn', 'sms', 'smi', 'sma', 'smj',
                'sje', 'sju', 'sjd', 'sjt', 'und', 'mul', 'mis', 'zxx'), false) as foreign_language,
            min(case when unemployed then date end) over (partition by person_id, spell) as spell_from,
            max(case when unemployed then until end) over (partition by person_id, spell) as spell_until,
            case when status = 0 then 'UsedSubsidised'
                when status = 7 or (status = 8 and promoting_service) then case
                    when service_kind in (18, 63) then 'UsedWorkTrial'
                    when service_kind in (36, 37, 90) then 'UsedLabourTraining'
                    when service_kind = 7 then 'UsedCoaching' else 'UsedOtherServices' end end as service
        from spelled;
        """;

    /// <summary>Who is responsible: the latest telling.</summary>
    private const string Told = """
        create table told as
        select *, lead(valid_from, 1, date '9999-01-01') over each as until,
            lag(authority, 1, 0) over each as was_authority, lag(municipality) over each as was_municipality,
            case when authority = 2 then 0 when authority = 1 and basis = 10 then 2 else 1 end as body
        from (select * from period qualify version = max(version) over (partition by person_id))
        window each as (partition by person_id order by valid_from);
        """;

    /// <summary>Everyone with an open search on a count day.</summary>
    private const string Stock = """
        create table stock as
        select m.month, m.counted, p.record_key, s.lives, s.status, s.promoting_service, s.service_kind, s.unemployed,
            s.spell_from, s.sex, s.citizenship, s.disability, s.foreign_language, coalesce(t.body, 1) as body, t.basis,
            t.grounds, t.authority, t.municipality, interview_waits, interview_late, plan_late, revision_late,
            served, waits, longest, guidance_waits, s.immigrant, s.service_language, s.earnings_related,
            year(m.counted) - year(s.birth_date)
                - ((month(m.counted), day(m.counted)) < (month(s.birth_date), day(s.birth_date)))::integer as age
        from month m
        join situation s on s.open and s.date <= m.counted and s.until > m.counted
        join person p using (person_id)
        left join told t on t.person_id = s.person_id and t.valid_from <= m.counted and t.until > m.counted
        left join owed on owed.person_id = s.person_id and owed.month = m.month
        left join used on used.person_id = s.person_id and used.month = m.month
        where m.month >= 0;
        """;

    /// <summary>What happened: whose, in which month, and by the last open day of which month it is placed.</summary>
    private const string Flows = """
        create table happened as
        select distinct person_id, m.month, m.month as placed, what.measure
        from situation s join month m on s.date >= m.first and s.date < m.next,
            lateral (values ('SearchesBegun', s.open and not s.was_open), ('SearchesEnded', s.was_open and not s.open),
                ('UnemploymentBegun', s.unemployed and not s.was_unemployed),
                ('UnemploymentEnded', s.was_unemployed and not s.unemployed)) what(measure, holds)
        where what.holds
        union all
        select distinct person_id, m.month, m.month, 'UnemploymentBegunUnder25'
        from situation s join month m on s.date >= m.first and s.date < m.next
        where s.unemployed and not s.was_unemployed and year(s.date) - year(s.birth_date)
            - ((month(s.date), day(s.date)) < (month(s.birth_date), day(s.birth_date)))::integer < 25
        union all
        select distinct person_id, m.month + 3, m.month, what.measure
        from situation s join month m on s.date >= m.first and s.date < m.next,
            lateral (values ('PassedThreeMonths', true), ('PassedThreeMonthsUnder25', year(s.date) - year(s.birth_date)
                - ((month(s.date), day(s.date)) < (month(s.birth_date), day(s.birth_date)))::integer < 25))
                what(measure, holds)
        where s.unemployed and not s.was_unemployed and s.spell_until > s.date + interval 3 month and what.holds
        union all
        select distinct person_id, m.month, m.month, what.measure
        from situation s join month m on s.date < m.next and s.until > m.first,
            lateral (values ('UsedServices'), (s.service)) what(measure)
        where s.open and s.service is not null
        union all
        select distinct person_id, m.month, m.month, what.measure
        from told t join month m on t.valid_from >= m.first and t.valid_from < m.next,
            lateral (values ('TransferLeftUntransferred', t.basis = 6),
                ('Transferred', t.was_authority <> 0 and t.authority <> 0
                    and t.municipality is distinct from t.was_municipality)) what(measure, holds)
        where what.holds
        union all
        select distinct person_id, m.month, m.month, case when t.basis = 4 then 'TransferMoved'
            when t.basis = 7 then 'TransferRedundancyProtection'
            when t.authority = 2 then 'TransferToMunicipality' else 'TransferToTeOffice' end
        from told t join month m on t.valid_from >= m.first and t.valid_from < m.next
        where t.was_authority <> 0 and t.authority <> 0 and t.municipality is distinct from t.was_municipality
            and t.basis in (4, 5, 7);
        """;

    /// <summary>Everyone with an open search on 28 February 2021, by the test of 4 § on 1 March.</summary>
    private const string Eve = """
        create table eve as
        with tested as (
            select *, coalesce(home_municipality in (select municipality from pilot), false)
                and (status in (0, 2, 3, 7) or (status = 8 and promoting_service)
                    or (status in (1, 4, 9) and coalesce(weekly_hours_thousandths < 4000, false))) as may,
                earnings_related = 1 as g1, birth_date > date '1991-03-01' as g2, immigrant = 2 as g3,
                foreign_language as g4
            from situation where open and date <= date '2021-02-28' and until > date '2021-02-28'
        ), transferring as (select *, may and (g1 or g2 or g3 or g4) as goes from tested)
        select person_id, 13 as month, 13 as placed, what.measure
        from transferring, lateral (values ('EveJobseekers', true), ('EveTransferring', goes),
            ('EveNoEarningsRelated', goes and g1), ('EveAge', goes and g2), ('EveImmigrant', goes and g3),
            ('EveLanguage', goes and g4), ('EvePaidByKela', goes and benefit_payer = 0),
            ('EvePaidByFund', goes and benefit_payer = 1),
            ('EveSubsidyFrom300', goes and benefit_days >= 300 and benefit_days < 700),
            ('EveSubsidyFrom700', goes and benefit_days >= 700 and benefit_days < 1000),
            ('EveSubsidyFrom1000', goes and benefit_days >= 1000)) what(measure, holds)
        where what.holds;
        """;

    /// <summary>Flows stand where the person was on the last open day of a month, or before it.</summary>
    private const string FlowCells = """
        with placed as (
            select h.person_id, h.month, h.measure, s.lives, least(s.until - 1, m.next - 1) as day
            from (from happened union all from eve union all from worked union all from begun) h join month m on m.month = h.placed
            asof join (select person_id, date, until, lives from situation where open) s
                on s.person_id = h.person_id and m.next > s.date
            where h.month >= 0 and h.month <= (select max(month) from month)
        )
        select p.month::integer, p.lives::integer, coalesce(t.body, 1)::integer, p.measure, count(*)::integer,
            (sum(person.record_key) % 4294967296)::bigint
        from placed p join person using (person_id)
        asof left join told t on t.person_id = p.person_id and p.day >= t.valid_from
        group by all
        """;

    /// <summary>From the tables everything that cells are counted from, statement by statement.</summary>
    internal static IReadOnlyList<string> Preparation(int months) =>
        [
            Months(months),
            Situations,
            Told,
            PlainWork.Owed,
            PlainServices.Used,
            Stock,
            Flows,
            Eve,
            PlainWork.Worked,
            PlainServices.Begun,
        ];

    /// <summary>
    /// The cells by place; by what follows the same columns: month, area, body, measure, people, keys.
    /// </summary>
    internal static IReadOnlyList<string> ByPlace => [States("lives", "body", "true"), FlowCells];

    /// <summary>The cells by responsible municipality, all of body 0.</summary>
    internal static string ByResponsible => States("municipality", "0", "authority = 2");

    /// <summary>The cells by group, of body 0: the area is twice the group's number, and one more outside the pilots.</summary>
    internal static IReadOnlyList<string> ByGroup =>
        [
            .. PlainServices.Groups.Select((group, number) => GroupStates(group, number)),
            .. PlainServices.Groups.Select(GroupFlows),
        ];

    private static string GroupStates(string group, int number) =>
        States(
            $"{number * 2} + (lives not in (select municipality from pilot))::integer",
            "0",
            PlainServices.On("counted", group)
        );

    private static string GroupFlows(string group, int number) =>
        $"""
            with placed as (
                select h.month, h.measure, s.*, least(s.until - 1, m.next - 1) as day
                from (from happened union all from eve union all from worked union all from begun) h
                join month m on m.month = h.placed
                asof join (select * from situation where open) s on s.person_id = h.person_id and m.next > s.date
                where h.month >= 0 and h.month <= (select max(month) from month)
            ), aged as (
                select *, year(day) - year(birth_date)
                    - ((month(day), day(day)) < (month(birth_date), day(birth_date)))::integer as age from placed
            )
            select month::integer, ({number
                * 2} + (lives not in (select municipality from pilot))::integer)::integer, 0,
                measure, count(*)::integer, (sum(record_key) % 4294967296)::bigint
            from aged join person using (person_id) where {PlainServices.On("day", group)}
            group by all
            """;

    private static string States(string area, string body, string whose)
    {
        string[] names = [.. PlainStates.All.Select(state => state.Measure)];
        IEnumerable<string> counts = PlainStates.All.Select(state =>
            $"count(*) filter ({state.Condition})::integer, "
            + $"(sum(record_key) filter ({state.Condition}) % 4294967296)::bigint"
        );
        IEnumerable<string> columns = names.Select(name => $"{name}_people, {name}_keys");
        IEnumerable<string> lines = names.Select(name =>
            $"select month, area, body, '{name}', {name}_people, {name}_keys from counted where {name}_people > 0"
        );
        return $"""
            with counted(month, area, body, {string.Join(", ", columns)}) as materialized (
                select month::integer, {area}::integer, {body}::integer, {string.Join(",\n", counts)}
                from stock where {whose} group by all
            )
            {string.Join("\nunion all ", lines)}
            """;
    }
}
