using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Attending;

/// <summary>
/// Closes each month of attendance once its last day to tell is over, and what is corrected afterwards as a row after it: from
/// these rows payments are reckoned. Once, however often and by how many nodes it is done.
/// </summary>
internal sealed class MonthClosing(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly string Close = $"""
        with told as (
            select a.referral_id, date_trunc('month', a.day)::date as month, max(a.id) as last_row
            from referrals.attendance a where a.day < $1 group by 1, 2),
        fresh as (
            select t.*, coalesce(m.number, 0) + 1 as number from told t
            left join lateral (
                select m.number, m.last_row from referrals.attendance_month m
                where (m.referral_id, m.month) = (t.referral_id, t.month) order by m.number desc limit 1) m on true
            where m.last_row is distinct from t.last_row),
        days as (
            select distinct on (f.referral_id, f.month, a.day) f.referral_id, f.month, f.number, f.last_row, a.mark
            from fresh f join referrals.attendance a on a.referral_id = f.referral_id
                and a.day >= f.month and a.day < f.month + interval '1 month' and a.id <= f.last_row
            order by f.referral_id, f.month, a.day, a.id desc)
        insert into referrals.attendance_month (referral_id, month, number, closed_on, is_promoting, present, late, sick,
            accepted, not_accepted, days_off, last_row)
        select d.referral_id, d.month, d.number, $2, coalesce((
                select n.is_promoting from services.nature n
                where n.kind = r.kind and n.from_day < d.month + interval '1 month' order by n.from_day desc limit 1), false),
            {Days(AttendanceMark.Present)}, {Days(AttendanceMark.Late)}, {Days(AttendanceMark.Sick)},
            {Days(AttendanceMark.Accepted)}, {Days(AttendanceMark.NotAccepted)}, {Days(
            AttendanceMark.DayOff
        )}, d.last_row
        from days d join referrals.referral r on r.id = d.referral_id
        group by d.referral_id, d.month, d.number, d.last_row, r.kind
        on conflict do nothing
        """;

    /// <returns>How many months were closed, or closed anew.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("services"), stop);
        await using NpgsqlCommand command = new(Close, work.Connection);
        command.Parameters.Add(new() { Value = FirstOpen(today) });
        command.Parameters.Add(new() { Value = today });
        int closed = await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
        return closed;
    }

    /// <summary>The first day whose month is still open.</summary>
    internal static DateOnly FirstOpen(DateOnly today)
    {
        DateOnly month = new(today.Year, today.Month, 1);
        DateOnly before = month.AddMonths(-1);
        return today > ReferralDays.MonthOpenUntil(before) ? month : before;
    }

    private static string Days(AttendanceMark mark) => $"(count(*) filter (where d.mark = {(int)mark}))::smallint";
}
