namespace Kuntakokeilu.Core.Referrals.Places;

/// <summary>An offering's places, as they are while it is locked.</summary>
/// <param name="Places">How many at a time; null where there is always room.</param>
/// <param name="Quotas">How many of them by area; none where they are for everybody.</param>
/// <param name="Taken">Who has a place, by the area by which it was counted.</param>
/// <param name="Queue">Who waits, in the order of the numbers.</param>
/// <param name="LastNumber">The largest number that was ever given; 0 for none.</param>
internal sealed record PlacesNow(
    int? Places,
    IReadOnlyDictionary<short, int> Quotas,
    IReadOnlyDictionary<short, int> Taken,
    IReadOnlyList<WaitingReferral> Queue,
    int LastNumber
);

/// <summary>A referral that waits for a place.</summary>
/// <param name="Area">By which quota the customer is counted now.</param>
/// <param name="CanBePlaced">Still a customer, of where the service is for.</param>
internal sealed record WaitingReferral(int Id, int Number, short Area, bool CanBePlaced);

/// <summary>What whoever is sent gets: a place, or a number in the queue; or neither, where the area has no quota.</summary>
internal readonly record struct Placing(bool IsPlaced, int? Number)
{
    internal bool HasNone => !IsPlaced && Number is null;
}

/// <summary>
/// Who gets a place. The order is that of the numbers, and a number is given once; nobody moves anyone. Pure.
/// </summary>
internal static class PlaceRules
{
    /// <summary>Whoever is sent now: a place when one is free and nobody waits who could have it, or else a number.</summary>
    internal static Placing Send(PlacesNow now, short area) =>
        now.Quotas.Count > 0 && !now.Quotas.ContainsKey(area) ? new(false, null)
        : Fill(now).Count == 0 && IsFree(now, now.Taken, area) ? new(true, null)
        : new(false, now.LastNumber + 1);

    /// <summary>Who of the queue gets a place now, in order: the lowest numbers that can be placed and whose area has quota.</summary>
    internal static IReadOnlyList<WaitingReferral> Fill(PlacesNow now)
    {
        Dictionary<short, int> taken = new(now.Taken);
        List<WaitingReferral> placed = [];
        foreach (WaitingReferral one in now.Queue)
            if (one.CanBePlaced && IsFree(now, taken, one.Area))
            {
                taken[one.Area] = taken.GetValueOrDefault(one.Area) + 1;
                placed.Add(one);
            }
        return placed;
    }

    private static bool IsFree(PlacesNow now, IReadOnlyDictionary<short, int> taken, short area) =>
        (now.Places is not { } places || taken.Values.Sum() < places)
        && (
            now.Quotas.Count == 0
            || now.Quotas.TryGetValue(area, out int quota) && taken.GetValueOrDefault(area) < quota
        );
}
