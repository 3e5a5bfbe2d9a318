using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// What has been owed to people, as the statistics ask for it: by the one fold that also tells the pages what is due. For one
/// thread.
/// </summary>
/// <param name="last">The last day that is counted; what is recorded of later days has no effect.</param>
internal sealed class CountedDuties(DateOnly last)
{
    private readonly DutyFold fold = new();
    private readonly List<Duty> found = [];

    /// <returns>By the first day on which each was owed; until the next person is asked for.</returns>
    internal IReadOnlyList<Duty> Of(RecordedPast past)
    {
        found.Clear();
        fold.Run(past, last);
        for (int i = 0; i < fold.Duties.Count; i++)
            if (KindOf(fold.Duties[i].Kind) is { } kind && DutyOf(kind, fold.Duties[i]) is { } duty)
                found.Add(duty);
        return found;
    }

    /// <summary>
    /// Not the talk that follows a supplementary one held in place of the initial interview: that one was the first. Not
    /// joint, activation and integration plans, each of which has a law and a time of its own.
    /// </summary>
    private static DutyKind? KindOf(ObligationKind kind) =>
        kind switch
        {
            ObligationKind.FirstInterview or ObligationKind.InitialInterview => DutyKind.FirstInterview,
            ObligationKind.Plan => DutyKind.Plan,
            ObligationKind.PlanRevision or ObligationKind.PeriodicRevision or ObligationKind.RequestedRevision =>
                DutyKind.Revision,
            _ => null,
        };

    /// <summary>Null where the law gives no last day.</summary>
    private static Duty? DutyOf(DutyKind kind, in Obligation owed)
    {
        if (owed.Due is not { } due)
            return null;
        bool isDone = owed.State is ObligationState.Held or ObligationState.HeldLate or ObligationState.HeldEarly;
        return new(kind, owed.Earliest, due, isDone ? owed.On : null, isDone ? null : owed.On);
    }
}
