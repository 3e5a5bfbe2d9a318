using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>
/// Ends what can't begin any more: the offering is cancelled, the job search has ended, the customer has moved to where the
/// service is not for, or a place that was held was not answered. And closes what has ended, once both have told how it was or
/// the time for that is over.
/// </summary>
internal sealed class ReferralEnds(NpgsqlDataSource database, TimeProvider time)
{
    private const int Most = 500;

    private static readonly string Columns = $"""
        r.id, r.state, o.is_cancelled, c.person_id is not null,
            coalesce(cardinality(s.area) = 0 or w.municipality = any (s.area), false), o.last_day, r.held_until
        from referrals.referral r
        join services.offering o on o.id = r.offering_id
        join services.service s on s.id = r.service_id
        cross join lateral (select referrals.place_of(r.person_id) as municipality) w
        left join steering.current_period c
            on c.person_id = r.person_id and coalesce(c.organiser, c.te_office) is not null
        where r.state in ({(int)ReferralState.Proposed}, {(int)ReferralState.Agreed}, {(int)ReferralState.Queued},
            {(int)ReferralState.Placed}, {(int)ReferralState.Accepted})
        """;

    /// <summary>Wider than what ends: which of them do is for <see cref="ReferralRules.EndOf"/> to say, under the lock.</summary>
    private static readonly string Doubtful = $"""
        select {Columns} and (o.is_cancelled or c.person_id is null or r.held_until < $1 or o.last_day < $1
            or cardinality(s.area) > 0 and coalesce(w.municipality <> all (s.area), true))
        order by r.id limit {Most}
        """;

    private static readonly string Close = $"""
        insert into referrals.referral_entry (referral_id, number, kind, party, state, day, at, by, text)
        select r.id, r.version + 1, {(int)ReferralStep.Close}, {(int)ReferralParty.Register},
            {(int)ReferralState.Closed}, $1, now(), $2, ''
        from (
            select r.id, r.version from referrals.referral r
            where r.state in ({(int)ReferralState.Completed}, {(int)ReferralState.Interrupted})
                and (r.ended_on <= $1 - {ReferralDays.ForFeedback}
                    or (select count(*) from referrals.feedback f where f.referral_id = r.id) = 2)
            order by r.id limit {Most} for update skip locked) r
        """;

    /// <summary>Any number of nodes may do it at once.</summary>
    /// <returns>How many have ended or were closed.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        int all = 0;
        await using (NpgsqlConnection connection = await database.OpenConnectionAsync(stop))
            foreach (StandingReferral one in await Read(connection, Doubtful, today, stop))
                if (ReferralRules.EndOf(one, today) is not null && await End(one.Id, today, stop))
                    all++;
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("services"), stop);
        await using (NpgsqlCommand command = new(Close, work.Connection))
        {
            command.Parameters.Add(new() { Value = today });
            command.Parameters.Add(new() { Value = work.Context.By });
            all += await command.ExecuteNonQueryAsync(stop);
        }
        await work.Commit([], stop);
        return all;
    }

    private async Task<bool> End(int referral, DateOnly today, CancellationToken stop)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("services"), stop);
        if (await ReferralEntryWriter.Hold(work.Connection, referral, stop) is not { } held)
            return false;
        // Looked at again under the lock: somebody may have answered meanwhile.
        if (
            await Read(work.Connection, $"select {Columns} and r.id = $1", referral, stop) is not [var one]
            || ReferralRules.EndOf(one, today) is not { } step
            || ReferralMoves.After(held.State, step, ReferralParty.Register) is not { } after
        )
            return false;
        await ReferralEntryWriter.Add(
            work,
            new(referral, (short)(held.Version + 1), step, ReferralParty.Register, after, today),
            stop
        );
        await work.Commit([], stop);
        return true;
    }

    private static async Task<IReadOnlyList<StandingReferral>> Read(
        NpgsqlConnection connection,
        string sql,
        object place,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(new() { Value = place });
        List<StandingReferral> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(row.GetInt32(0), (ReferralState)row.GetInt16(1))
                {
                    IsCancelled = row.GetBoolean(2),
                    IsCustomer = row.GetBoolean(3),
                    IsServed = row.GetBoolean(4),
                    LastDay = row.DayOrNull(5),
                    HeldUntil = row.DayOrNull(6),
                }
            );
        return read;
    }
}
