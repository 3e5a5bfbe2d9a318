namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>
/// What is counted of casework, as SQL of DuckDB over the file that <c>obligations</c> makes of the journal's: written from
/// the definitions, not from the program, which folds the database's rows.
/// </summary>
internal static class PlainWork
{
    /// <summary>Takes <c>obligations.csv</c> in: who is who stands in <c>person_key</c>.</summary>
    internal static string Duties(string file) =>
        $"""
            create table duty as
            select k.person_id, d.earliest::date as earliest, d.due::date as due, case
                    when d.kind in ('first_interview', 'initial_interview') then 'FirstInterview'
                    when d.kind = 'plan' then 'Plan'
                    when d.kind in ('plan_revision', 'plan_revision_periodic', 'plan_revision_request') then 'Revision'
                end as what,
                case when d.state in ('held', 'held_late') then d."on"::date end as done,
                case when d.state in ('missed', 'lapsed') then d."on"::date end as lost
            from read_csv('{file}', header = true, all_varchar = true, quote = '"', escape = '"', parallel = false) d
            join person_key k using (person)
            where what is not null and d.due is not null;
            """;

    /// <summary>What was owed on count days.</summary>
    internal const string Owed = """
        create table owed as
        select d.person_id, m.month, bool_or(what = 'FirstInterview') as interview_waits,
            bool_or(what = 'FirstInterview' and counted > due) as interview_late,
            bool_or(what = 'Plan' and counted > due) as plan_late,
            bool_or(what = 'Revision' and counted > due) as revision_late
        from duty d join month m on d.earliest <= m.counted and m.month >= 0
        where coalesce(done > counted, true) and coalesce(lost > counted, true)
        group by d.person_id, m.month;
        """;

    /// <summary>Interviews by the day on which they were held, and everything by the day on which it was due.</summary>
    internal const string Worked = """
        create table worked as
        with held as (
            select d.person_id, m.month, arg_max(done - earliest, done) as days
            from duty d join month m on done >= m.first and done < m.next where what = 'FirstInterview' group by all
        ), fell as (
            select d.person_id, m.month, what, bool_and(coalesce(done <= due, false)) as in_time
            from duty d join month m on due >= m.first and due < m.next
            where coalesce(lost > due, true) group by all
        )
        select person_id, month, month as placed, 'FirstInterviewHeld' as measure from held
        union all
        select person_id, month, month, case when days <= 7 then 'FirstInterviewIn7Days'
            when days <= 14 then 'FirstInterviewIn14Days' when days <= 30 then 'FirstInterviewIn30Days'
            when days <= 60 then 'FirstInterviewIn60Days' when days <= 90 then 'FirstInterviewIn90Days'
            else 'FirstInterviewLater' end from held
        union all
        select person_id, month, month, what || 'Due' from fell
        union all
        select person_id, month, month, what || 'InTime' from fell where in_time;
        """;
}
