using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Casework.Plans;

/// <summary>A plan as it was written, with what the customer said of it and what has been told of its tasks.</summary>
internal sealed record WrittenPlan(int Id, DateOnly WrittenOn, string WrittenBy, string Organisation, PlanText Text)
{
    /// <summary>What the customer said; null as long as it waits.</summary>
    public PlanAnswer? Answer { get; init; }

    /// <summary>Of each task the latest that was told; null of which nothing was.</summary>
    public IReadOnlyList<ToldOfTask?> Told { get; init; } = [];

    /// <summary>That others have signed, as it was noted.</summary>
    public IReadOnlyList<NotedSignature> Signatures { get; init; } = [];

    /// <summary>Who signs beside the customer and the maker.</summary>
    internal IReadOnlyList<PartyOfPlan> Parties =>
        [
            .. PlanParties
                .Of(Text.Kind, WrittenOn, Organisations.IsTeOffice(Organisation), Organisation == Helsinki)
                .Select(one => new PartyOfPlan(one, Signatures.FirstOrDefault(signed => signed.Party == one.Party))),
        ];

    private static string Helsinki => Organisations.Municipality(91);

    /// <summary>Of each task the kind of the service that it names; null of another task.</summary>
    public IReadOnlyList<ServiceKind?> Kinds { get; init; } = [];

    /// <summary>
    /// By which nature a task's service obligates, or would if the customer accepted the plan on the day; null when it does
    /// not, and of a task that names none.
    /// </summary>
    internal ServiceNature? Obligates(int task, DateOnly today) =>
        Kinds[task] is { } kind && Text.Tasks[task] is { Service: { } service } one
            ? ObligatingRules.Obligates(new(service, kind, one.IsObligating), Answer?.Day ?? today, ServiceNatures.All)
            : null;

    internal bool IsAccepted => Answer is { IsAccepted: true };
}

/// <summary>What the customer said of a plan.</summary>
/// <param name="By">The customer, or the official who noted it.</param>
internal sealed record PlanAnswer(bool IsAccepted, AcceptedBy How, string Note, string By, DateOnly Day);

/// <summary>What was told of a task.</summary>
internal sealed record ToldOfTask(bool IsDone, string Note, bool IsByCustomer, string By, DateOnly Day);

/// <summary>A party has signed, as an official noted it.</summary>
/// <param name="Name">Who signed for the party.</param>
internal sealed record NotedSignature(PlanParty Party, string Name, DateOnly SignedOn, string By, DateOnly Day);

/// <summary>A party of a plan, and its signature; null while that is awaited.</summary>
internal sealed record PartyOfPlan(ExpectedParty Expected, NotedSignature? Signature);
