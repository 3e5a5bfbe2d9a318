namespace Kuntakokeilu.Core.Referrals;

/// <summary>Why something was not done about a referral. Its name is the error's: offering_closed.</summary>
internal enum ReferralFault : byte
{
    /// <summary>Nobody gets in any more: it is over, cancelled, or the service is not given now.</summary>
    OfferingClosed = 1,

    /// <summary>The place was bought for areas, and the customer's is not among them.</summary>
    NoQuota,

    /// <summary>The service is for people of other municipalities.</summary>
    NotServedArea,

    /// <summary>The customer has an open referral to it.</summary>
    AlreadyReferred,

    /// <summary>A service of its kind obligates nobody.</summary>
    NotObligatingKind,

    /// <summary>The month's attendance is closed: what is wrong is told by a correction.</summary>
    MonthClosed,

    /// <summary>Somebody has taken a step meanwhile.</summary>
    StaleVersion,

    /// <summary>It is given in another language than the customer is served in, and nobody has said that it suits.</summary>
    OtherLanguage,

    /// <summary>A service of its kind is agreed on in a plan that both have signed, and the plan in force has none.</summary>
    NotInPlan,

    /// <summary>The step can't be taken now, or not by whoever asked.</summary>
    NotNow,

    /// <summary>The day is not within the service, or is to come.</summary>
    BadDay,

    /// <summary>What the step needs was not told: the reason, or what came of it.</summary>
    ReasonMissing,
}

/// <summary>What became of it.</summary>
/// <param name="Referral">Its number; 0 for none.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
internal readonly record struct ReferralResult(int Referral, ReferralFault? Fault)
{
    internal static ReferralResult Done(int referral) => new(referral, null);

    internal static ReferralResult Not(ReferralFault fault) => new(0, fault);

    internal T Match<T>(Func<int, T> done, Func<ReferralFault, T> refused) =>
        Fault is { } fault ? refused(fault) : done(Referral);
}
