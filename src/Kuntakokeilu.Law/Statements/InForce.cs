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
    public static IEnumerable<InForce> Of(IReadOnlyList<GivenStatement> statements) =>
        statements.GroupBy(one => (one.Matter, one.Lane)).SelectMany(lane => OfLane([.. lane]));

    private static IEnumerable<InForce> OfLane(List<GivenStatement> lane)
    {
        List<DateOnly> days =
        [
            .. lane.Select(one => one.From),
            .. lane.Where(one => one.To is not null).Select(one => one.To!.Value),
        ];
        days = [.. days.Distinct().Order()];
        InForce? running = null;
        for (int i = 0; i < days.Count; i++)
        {
            GivenStatement? covering = lane.FindLast(one => one.Covers(days[i]));
            if (covering == running?.Statement)
                continue;
            if (running is { } ended)
                yield return ended with
                {
                    To = days[i],
                };
            running = covering is null ? null : new(covering, days[i], null);
        }
        if (running is { } last)
            yield return last;
    }
}
