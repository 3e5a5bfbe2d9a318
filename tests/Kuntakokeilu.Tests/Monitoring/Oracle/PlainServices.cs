namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>
/// What is counted of services agreed on, of interviews by their way, and who is in which group, as SQL of DuckDB: written from
/// the definitions of the equality watch, not from the program.
/// </summary>
internal static class PlainServices
{
    /// <summary>On count days: who is in a service, who waits for one and for how long, who waits for guidance (kind 12).</summary>
    internal const string Used = """
        create table used as
        with held as (
            select r.person_id, m.month, m.counted, r.kind, r.agreed_on,
                coalesce(r.started_on <= m.counted, false) and coalesce(r.ended_on >= m.counted, true) as served,
                coalesce(r.started_on > m.counted, r.started_on is null and coalesce(r.closed_on > m.counted, true)) as waits
            from referral r join month m on r.agreed_on <= m.counted and m.month >= 0
        )
        select person_id, month, bool_or(served) as served, bool_or(waits) as waits,
            max(case when waits then counted - agreed_on end) as longest, bool_or(waits and kind = 12) as guidance_waits
        from held group by person_id, month;
        """;

    /// <summary>
    /// What began in a month: the band is of what began last, of one day of the longest wait. And who was interviewed: a contact
    /// that none replaces, held (outcome 0), of a code that tells the way.
    /// </summary>
    internal const string Begun = """
        create table begun as
        with starts as (
            select r.person_id, m.month, r.kind, r.started_on, r.started_on - r.agreed_on as days
            from referral r join month m on r.started_on >= m.first and r.started_on < m.next
            where r.agreed_on is not null
        ), last_start as (
            select person_id, month, 'ServiceBegun' as what, arg_max(days, (started_on, days)) as days
            from starts group by all
            union all
            select person_id, month, 'GuidanceBegun', arg_max(days, (started_on, days)) from starts where kind = 12 group by all
        ), interview as (
            select c.person_id, m.month, c.day, c.code in ('21', '24', '27', '70') as visit
            from contact c join month m on c.day >= m.first and c.day < m.next
            anti join (select person_id, replaces from contact where replaces is not null) r
                on r.person_id = c.person_id and r.replaces = c.seq
            where c.outcome = 0 and not c.is_withdrawn
                and c.code in ('21', '22', '23', '24', '25', '26', '27', '28', '29', '70', '71', '72')
        ), interviewed as (
            select person_id, month, arg_max(visit, (day, visit)) as visit from interview group by all
        )
        select person_id, month, month as placed, what as measure from last_start
        union all
        select person_id, month, month, what || case when days <= 7 then 'In7Days' when days <= 14 then 'In14Days'
            when days <= 30 then 'In30Days' when days <= 60 then 'In60Days' when days <= 90 then 'In90Days'
            else 'Later' end from last_start
        union all
        select person_id, month, month, 'Interviewed' from interviewed
        union all
        select person_id, month, month, 'InterviewedFaceToFace' from interviewed where visit;
        """;

    /// <summary>By the group's number, of a situation on a day.</summary>
    internal static IReadOnlyList<string> Groups { get; } =
    [
        "true",
        "(earnings_related = 1 or immigrant = 2 or foreign_language or age < 30)",
        "coalesce(sex = 2, false)",
        "age < 30",
        "age >= 55",
        "unemployed and DAY >= spell_from + interval 12 month",
        "foreign_language",
        "immigrant = 2",
        "coalesce(service_language = 1, false)",
        "coalesce(disability, false)",
    ];

    internal static string On(string day, string group) => group.Replace("DAY", day, StringComparison.Ordinal);
}
