namespace Kuntakokeilu.Law.Statements;

/// <summary>A time during which a statement is the one in force on its lane.</summary>
/// <param name="Statement">Which.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last; null for open ended.</param>
public readonly record struct InForce(GivenStatement Statement, DateOnly From, DateOnly? To)
{
    /// <summary>
    /// What is in force when: on each lane statements lie over each other in the order of their giving, and the last covers.
    /// </summary>
    /// <param name="statements">Not corrected or cancelled, in the order of their giving.</param>
    /// <returns>Lane by lane in the order of their first statement, by day.</returns>
    public static IEnumerable<InForce> Of(IReadOnlyList<GivenStatement> statements)
    {
        List<GivenStatement> lane = [];
        for (int i = 0; i < statements.Count; i++)
        {
            if (!IsFirst(statements, i))
                continue;
            lane.Clear();
            for (int j = i; j < statements.Count; j++)
                if (statements[j].IsOnLaneOf(statements[i]))
                    lane.Add(statements[j]);
            if (lane.Count == 1)
                yield return new(lane[0], lane[0].From, lane[0].To);
            else
                foreach (InForce one in OfLane(lane))
                    yield return one;
        }
    }

    private static bool IsFirst(IReadOnlyList<GivenStatement> statements, int at)
    {
        for (int i = 0; i < at; i++)
            if (statements[i].IsOnLaneOf(statements[at]))
                return false;
        return true;
    }

    private static IEnumerable<InForce> OfLane(List<GivenStatement> lane)
    {
        List<DateOnly> days = [];
        foreach (GivenStatement one in lane)
        {
            days.Add(one.From);
            if (one.To is { } to)
                days.Add(to);
        }
        days.Sort();
        InForce? running = null;
        foreach (DateOnly day in days)
        {
            GivenStatement? covering = lane.FindLast(one => one.Covers(day));
            if (ReferenceEquals(covering, running?.Statement))
                continue;
            if (running is { } ended)
                yield return ended with
                {
                    To = day,
                };
            running = covering is null ? null : new(covering, day, null);
        }
        if (running is { } last)
            yield return last;
    }
}
