namespace Kuntakokeilu.Core.Register;

/// <summary>
/// The order in which rows of facts count: by date, and within a date as recorded. A row that replaces another stands
/// in its place, and the other no longer counts.
/// </summary>
internal static class FactOrder
{
    internal static KnownFact[] InForce(IReadOnlyList<KnownFact> recorded)
    {
        if (IsInOrder(recorded))
            return [.. recorded];
        Dictionary<short, short> placeOf = [];
        HashSet<short> replaced = [];
        foreach (KnownFact fact in recorded)
        {
            placeOf[fact.Seq] = fact.Replaces is { } old ? placeOf[old] : fact.Seq;
            if (fact.Replaces is { } gone)
                replaced.Add(gone);
        }
        return
        [
            .. recorded
                .Where(fact => !replaced.Contains(fact.Seq))
                .OrderBy(fact => fact.Event.Date)
                .ThenBy(fact => placeOf[fact.Seq]),
        ];
    }

    /// <summary>Whether they count as they were recorded, as nearly all do.</summary>
    internal static bool IsInOrder(IReadOnlyList<KnownFact> recorded)
    {
        for (int i = 0; i < recorded.Count; i++)
            if (recorded[i].Replaces is not null || (i > 0 && recorded[i].Event.Date < recorded[i - 1].Event.Date))
                return false;
        return true;
    }

    /// <summary>
    /// The row that a late one corrects: one of the same day and event, the latest if there are several. A late row
    /// that corrects none is an addition.
    /// </summary>
    internal static short? Corrected(IReadOnlyList<KnownFact> inForce, in KnownFact late)
    {
        for (int i = inForce.Count - 1; i >= 0; i--)
            if (inForce[i].Event.Date == late.Event.Date && inForce[i].Event.Kind == late.Event.Kind)
                return inForce[i].Seq;
        return null;
    }
}
