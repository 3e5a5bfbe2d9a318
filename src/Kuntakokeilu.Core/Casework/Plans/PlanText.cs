using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>What stands in a plan.</summary>
internal sealed record PlanText(PlanDetail Kind, string Goal, string Situation, IReadOnlyList<PlanTask> Tasks)
{
    /// <summary>Last day in force; null until it is revised.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Jobs to be applied for in a period; null when the plan says nothing of it.</summary>
    public int? Number { get; init; }
    public int Months { get; init; } = 1;

    /// <summary>First day of the first period; null for the plan's own day.</summary>
    public DateOnly? From { get; init; }
    public NumberGround Ground { get; init; }
    public string NumberReason { get; init; } = "";

    /// <summary>By when the customer reports.</summary>
    public DateOnly? ReportBy { get; init; }

    /// <summary>As the law takes it in, accepted or not on a day.</summary>
    /// <param name="isRevision">Whether a plan is in force that it goes on with.</param>
    internal PlanEntry Entry(DateOnly day, bool isRevision, bool isAccepted) =>
        new(
            day,
            isRevision ? PlanEntryKind.Revision : PlanEntryKind.Plan,
            Kind,
            Until,
            (byte?)Number,
            (byte)Months,
            From,
            Ground,
            isAccepted,
            ReportBy
        );
}
