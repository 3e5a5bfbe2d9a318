using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>
/// Looks in the register at what has become of those whose service ended three months ago. Of each once: what is recorded late
/// of that day changes nothing that has been told.
/// </summary>
internal sealed class LaterResults(NpgsqlDataSource database, TimeProvider time)
{
    private const int MostAtOnce = 5000;

    private static readonly string Look = $"""
        insert into referrals.later_result (referral_id, day, status, seen_on)
        select r.id, r.day, f.status, $1
        from (
            select r.id, r.person_id, (r.ended_on + interval '{ReferralDays.MonthsToResult} months')::date as day
            from referrals.referral r
            where r.ended_on <= $1 and r.ended_on + interval '{ReferralDays.MonthsToResult} months' <= $1
                and not exists (select from referrals.later_result l where l.referral_id = r.id)
            order by r.id limit {MostAtOnce}) r
        left join lateral (
            select case when f.event = {(int)RegisterEventKind.End} then null else f.status end as status
            from register.fact f
            where f.person_id = r.person_id and f.date <= r.day
                and not exists (
                    select from register.fact n where n.person_id = f.person_id and n.replaces = f.seq)
            order by f.date desc, f.seq desc limit 1) f on true
        on conflict do nothing
        """;

    /// <summary>Any number of nodes may do it at once.</summary>
    /// <returns>Of how many something was seen.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        int all = 0;
        int seen = MostAtOnce;
        while (seen == MostAtOnce)
            all += seen = await Some(stop);
        return all;
    }

    private async Task<int> Some(CancellationToken stop)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("services"), stop);
        await using NpgsqlCommand command = new(Look, work.Connection);
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        int seen = await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
        return seen;
    }
}
