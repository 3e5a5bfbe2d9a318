using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Places;

/// <summary>
/// Gives places that have come free to those who wait, by their numbers. Of an offering in one transaction, under its lock: of
/// any number of nodes one does it, and one that dies has done nothing.
/// </summary>
internal sealed class PlaceFilling(NpgsqlDataSource database, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>Offerings where somebody waits and not all places are taken.</summary>
    private static readonly string Free = $"""
        select o.id from services.offering o
        where not o.is_cancelled and exists (
                select from referrals.referral r where r.offering_id = o.id and r.state = {(int)ReferralState.Queued})
            and (o.places is null or o.places > (
                select count(*) from referrals.referral r
                where r.offering_id = o.id and r.state in ({(int)ReferralState.Placed}, {(int)ReferralState.Accepted},
                    {(int)ReferralState.Started})))
        order by o.id limit {Most}
        """;

    /// <returns>How many got a place.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        List<int> offerings = [];
        await using (NpgsqlCommand command = database.CreateCommand(Free))
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                offerings.Add(row.GetInt32(0));
        int placed = 0;
        foreach (int offering in offerings)
            placed += await Fill(offering, stop);
        return placed;
    }

    private async Task<int> Fill(int offering, CancellationToken stop)
    {
        DateOnly today = LegalDay.Today(time);
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("services"), stop);
        PlacesNow now = await PlaceReader.Hold(work.Connection, offering, stop);
        int placed = 0;
        foreach (WaitingReferral one in PlaceRules.Fill(now))
        {
            // Withdrawn since the queue was read: the next turn gives the place to the next.
            if (
                await ReferralEntryWriter.Hold(work.Connection, one.Id, stop)
                is not { State: ReferralState.Queued } held
            )
                continue;
            await ReferralEntryWriter.Add(
                work,
                new(
                    one.Id,
                    (short)(held.Version + 1),
                    ReferralStep.Place,
                    ReferralParty.Register,
                    ReferralState.Placed,
                    today
                )
                {
                    Until = ReferralDays.HeldUntil(today),
                    Area = one.Area,
                },
                stop
            );
            placed++;
        }
        await work.Commit([], stop);
        return placed;
    }
}
