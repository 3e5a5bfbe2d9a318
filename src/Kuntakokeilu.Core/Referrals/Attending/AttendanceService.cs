using Kuntakokeilu.Core.Access;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Referrals.Attending;

/// <summary>A day of somebody's service, as the provider tells it.</summary>
internal sealed record AttendedDay(int Referral, DateOnly Day, AttendanceMark Mark);

/// <summary>
/// The provider tells of each day who was there. Nothing is changed: what is told of a day again is a row after it, and the
/// latest counts. Until the fifth of the next month it is told as it was; after that the month is closed, and what was wrong is
/// told by a correction with its reason.
/// </summary>
internal sealed class AttendanceService(TimeProvider time)
{
    /// <summary>Days of one provider's customers, all of them or none.</summary>
    /// <param name="correction">Why it is otherwise than in the closed month; null where the month is open.</param>
    internal async Task<ReferralFault?> Enter(
        IReadOnlyList<AttendedDay> days,
        string? correction,
        Work work,
        CancellationToken stop
    )
    {
        DateOnly today = LegalDay.Today(time);
        Dictionary<int, ReferralHeld> held = [];
        // In one order, so that two who enter the same people do not wait for each other.
        foreach (int referral in days.Select(one => one.Referral).Distinct().Order())
            if (await ReferralEntryWriter.Hold(work.Connection, referral, stop) is { StartedOn: not null } one)
                held.Add(referral, one);
            else
                return ReferralFault.NotNow;
        foreach (AttendedDay one in days)
            if (FaultOf(one, held[one.Referral], correction is not null, today) is { } fault)
                return fault;
        await Insert(work, days, correction, stop);
        await work.Commit([.. held.Values.Select(one => one.Person).Distinct()], stop);
        return null;
    }

    private static ReferralFault? FaultOf(AttendedDay one, ReferralHeld held, bool isCorrection, DateOnly today) =>
        one.Day < held.StartedOn || one.Day > (held.EndedOn ?? today) || one.Day > today ? ReferralFault.BadDay
        : !isCorrection && today > ReferralDays.MonthOpenUntil(one.Day) ? ReferralFault.MonthClosed
        : null;

    private static async Task Insert(
        Work work,
        IReadOnlyList<AttendedDay> days,
        string? correction,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.attendance (referral_id, day, mark, correction, at, account_id, by)
            select n.referral, n.day, n.mark, $4, now(), $5, $6
            from unnest($1, $2, $3) with ordinality as n (referral, day, mark, place)
            order by n.place
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = days.Select(one => one.Referral).ToArray() });
        command.Parameters.Add(new() { Value = days.Select(one => one.Day).ToArray() });
        command.Parameters.Add(
            new()
            {
                Value = days.Select(one => (short)one.Mark).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Smallint,
            }
        );
        command.Parameters.Add(new() { Value = (object?)correction ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        command.Parameters.Add(new() { Value = work.Context.By });
        await command.ExecuteNonQueryAsync(stop);
    }
}
