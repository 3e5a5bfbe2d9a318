using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access.Openings;

/// <summary>
/// Opens a person who was refused as a former customer, or who is opened by a supervisor only for a reason. It runs out
/// by itself; the times are the database's.
/// </summary>
internal static class OpeningService
{
    /// <param name="subject">
    /// As the gate found it. Of a former customer only what was before the transfer is opened.
    /// </param>
    /// <param name="work">From <see cref="Gate.BeginOpening"/>: nothing else can be opened.</param>
    internal static async Task Open(Subject subject, string reason, OpeningTime time, Work work, CancellationToken stop)
    {
        Actor actor = work.Context.Actor ?? throw new InvalidOperationException("A person is opened by somebody.");
        int added = await work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into access.opening (account_id, person_id, purpose, reason, shown_until, opened_at, expires_at)
            select {actor.AccountId}, {subject.Person}, {(short)actor.Purpose}, {reason}, {subject.FormerUntil}, now(),
                now() + {Interval(time)}::interval
            where not exists (
                select from access.opening o
                where o.account_id = {actor.AccountId} and o.person_id = {subject.Person}
                    and o.purpose = {(short)actor.Purpose} and o.expires_at > now())
            """,
            stop
        );
        // Sent twice, it is open already: the policy takes nothing for whom one sees.
        if (added > 0)
            await work.Commit([subject.Person], stop);
    }

    private static string Interval(OpeningTime time) =>
        time switch
        {
            OpeningTime.Day => "1 day",
            OpeningTime.Week => "7 days",
            OpeningTime.Month => "1 month",
            OpeningTime.ThreeMonths => $"{ReasonedAccess.LongestMonths} months",
        };
}

/// <summary>For how long a person is opened: no longer than the matter needs.</summary>
internal enum OpeningTime : byte
{
    Day = 1,
    Week,
    Month,
    ThreeMonths,
}
