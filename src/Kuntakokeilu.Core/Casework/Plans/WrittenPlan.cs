using Kuntakokeilu.Core.Casework.Plans.Tables;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>A plan as it was written, with what the customer said of it and what has been told of its tasks.</summary>
internal sealed record WrittenPlan(int Id, DateOnly WrittenOn, string WrittenBy, string Organisation, PlanText Text)
{
    /// <summary>What the customer said; null as long as it waits.</summary>
    public PlanAnswer? Answer { get; init; }

    /// <summary>Of each task the latest that was told; null of which nothing was.</summary>
    public IReadOnlyList<ToldOfTask?> Told { get; init; } = [];

    internal bool IsAccepted => Answer is { IsAccepted: true };
}

/// <summary>What the customer said of a plan.</summary>
/// <param name="By">The customer, or the official who noted it.</param>
internal sealed record PlanAnswer(bool IsAccepted, AcceptedBy How, string Note, string By, DateOnly Day);

/// <summary>What was told of a task.</summary>
internal sealed record ToldOfTask(bool IsDone, string Note, bool IsByCustomer, string By, DateOnly Day);
