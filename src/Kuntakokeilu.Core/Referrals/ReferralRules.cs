using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>Whether a step about a referral can be taken, beside what the machine says. Pure.</summary>
internal static class ReferralRules
{
    /// <summary>Whether somebody can be referred to an offering.</summary>
    /// <param name="isLanguageAgreed">The customer wants it in its language all the same.</param>
    /// <returns>Why not; null when it can.</returns>
    internal static ReferralFault? Proposing(
        Offered offering,
        ReferredPerson person,
        bool isLanguageAgreed,
        bool hasOpen,
        DateOnly today
    ) =>
        hasOpen ? ReferralFault.AlreadyReferred
        : !offering.IsOpen(today) ? ReferralFault.OfferingClosed
        : !offering.Serves(person.Municipality) ? ReferralFault.NotServedArea
        : offering.Quotas.Count > 0 && !offering.Quotas.Contains(person.Area) ? ReferralFault.NoQuota
        : !isLanguageAgreed && !offering.IsIn(person.Language) ? ReferralFault.OtherLanguage
        : null;

    /// <summary>Whether a customer can agree to it: what may obligate is agreed on in a plan alone.</summary>
    /// <param name="nature">Of its kind today; null where the law knows none.</param>
    /// <param name="isPlanned">The plan in force today names the service.</param>
    internal static ReferralFault? Agreeing(ServiceNature? nature, bool isPlanned) =>
        nature is { MayObligate: true } && !isPlanned ? ReferralFault.NotInPlan : null;

    /// <summary>What a step must tell, and of which day it may be.</summary>
    internal static ReferralFault? Telling(ReferralHeld held, ReferralDeed deed, DateOnly today) =>
        deed.Step switch
        {
            ReferralStep.NotFit or ReferralStep.Interrupt when deed.Reason is null => ReferralFault.ReasonMissing,
            ReferralStep.Complete when deed.Result is null => ReferralFault.ReasonMissing,
            ReferralStep.Confirm when held.HeldUntil is null => ReferralFault.NotNow,
            ReferralStep.Review when held.ReviewBy is null => ReferralFault.NotNow,
            ReferralStep.Agree or ReferralStep.Start when !IsWithin(deed.Day, held.ProposedOn, today) =>
                ReferralFault.BadDay,
            ReferralStep.Complete or ReferralStep.Interrupt when !IsWithin(deed.Day, held.StartedOn, today) =>
                ReferralFault.BadDay,
            _ => null,
        };

    /// <summary>How a referral that has not begun ends by itself; null while it does not.</summary>
    internal static ReferralStep? EndOf(StandingReferral one, DateOnly today)
    {
        bool hasPlace = one.State is ReferralState.Placed or ReferralState.Accepted;
        if (one.IsCancelled)
            return ReferralStep.Cancel;
        if (!one.IsCustomer || one.HeldUntil < today)
            return ReferralStep.Lapse;
        // Whoever has a place keeps it, wherever one moves.
        return !hasPlace && (!one.IsServed || one.LastDay < today) ? ReferralStep.Lapse : null;
    }

    private static bool IsWithin(DateOnly? day, DateOnly? first, DateOnly last) =>
        day is { } told && told <= last && (first is null || told >= first);
}

/// <summary>A referral that has not begun, and what has become of its customer and its offering.</summary>
internal sealed record StandingReferral(int Id, ReferralState State)
{
    public required bool IsCancelled { get; init; }

    /// <summary>Some authority has the person as its customer.</summary>
    public required bool IsCustomer { get; init; }

    /// <summary>The service is for people of where the customer lives.</summary>
    public required bool IsServed { get; init; }

    /// <summary>The last day of the offering.</summary>
    public DateOnly? LastDay { get; init; }
    public DateOnly? HeldUntil { get; init; }
}
