using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>A referral as it is shown to the customer and to who serves the customer.</summary>
internal sealed record KnownReferral(int Id, int Person, int Service, ServiceKind Kind, string Name)
{
    public required ReferralState State { get; init; }
    public required short Version { get; init; }
    public required string Provider { get; init; }
    public required string Location { get; init; }
    public required DateOnly FirstDay { get; init; }
    public DateOnly? LastDay { get; init; }
    public required OfferingLanguage Language { get; init; }
    public required string Goal { get; init; }
    public required string Days { get; init; }
    public required string Arrangements { get; init; }
    public required DateOnly ProposedOn { get; init; }
    public DateOnly? AgreedOn { get; init; }
    public int? Number { get; init; }
    public DateOnly? HeldUntil { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public short? Reason { get; init; }
    public ServiceResult? Result { get; init; }
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The day from which nothing more is done about it.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What the register had three months after the end; null before that.</summary>
    public KnownLater? Later { get; init; }

    /// <summary>Whether to refuse or to interrupt it may cost the benefit; before it is agreed on, whether it would today.</summary>
    public bool? IsObligating { get; init; }

    /// <summary>How many wait before this one; null for one that does not wait.</summary>
    public int? Before { get; init; }

    /// <summary>Whether the customer has told how it was.</summary>
    public required bool HasFeedback { get; init; }

    /// <summary>Read with the one that is looked at, the first before the others.</summary>
    public IReadOnlyList<TakenReferralStep> Steps { get; init; } = [];

    internal InterruptionReason? Interruption =>
        Reason is { } reason && State is ReferralState.Interrupted or ReferralState.Closed && Result is null
            ? (InterruptionReason)reason
            : null;

    /// <summary>What somebody can do now, in the order in which it is offered.</summary>
    internal IReadOnlyList<ReferralStep> Possible(ReferralParty by) =>
        [
            .. ReferralMoves
                .All.Where(move => move.From == State && move.By == by)
                .Select(move => move.Step)
                .Where(IsPossible)
                .Distinct(),
        ];

    private bool IsPossible(ReferralStep step) =>
        step switch
        {
            ReferralStep.Propose => false,
            // Sent once, to a place or into the queue.
            ReferralStep.Queue => false,
            ReferralStep.Confirm => HeldUntil is not null,
            ReferralStep.Review => ReviewBy is not null,
            _ => true,
        };
}

/// <summary>What the register had of somebody on a day after a service.</summary>
/// <param name="Status">Null where the job search was over: what one did is not known.</param>
internal sealed record KnownLater(DateOnly Day, EmploymentStatus? Status);

/// <summary>A step that was taken.</summary>
internal sealed record TakenReferralStep(ReferralStep Kind, ReferralParty Party, DateOnly Day, string By, string Text);
