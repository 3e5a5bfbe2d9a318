namespace Kuntakokeilu.Core.Access;

/// <summary>A permit or a refusal; a refusal always says why and by which provision.</summary>
internal abstract record AccessDecision
{
    private AccessDecision() { }

    internal static AccessDecision Permitted { get; } = new Permit();

    internal T Match<T>(Func<T> permitted, Func<RefusalReason, T> refused) =>
        this is Refusal refusal ? refused(refusal.Reason) : permitted();

    internal RefusalReason? Refused => (this as Refusal)?.Reason;

    /// <summary>One refusal for each reason, made once.</summary>
    internal static AccessDecision Because(RefusalReason reason) => Refusals[(int)reason];

    private static readonly Refusal[] Refusals =
    [
        .. Enumerable.Range(0, (int)RefusalReason.Last + 1).Select(reason => new Refusal((RefusalReason)reason)),
    ];

    private sealed record Permit : AccessDecision;

    private sealed record Refusal(RefusalReason Reason) : AccessDecision;
}

/// <summary>Why something is refused. The numbers stand in the audit; 0 there is a permit.</summary>
internal enum RefusalReason : byte
{
    /// <summary>Nobody has signed in.</summary>
    NotSignedIn = 1,

    /// <summary>The right of use has not begun or has ended (18 §).</summary>
    PermitNotInForce = 2,

    /// <summary>AVI has suspended the tasks: competence has ended (22 § 3 mom).</summary>
    Suspended = 3,

    /// <summary>The tasks of the role do not need it (18 § 2 mom 1 k).</summary>
    NotForRole = 4,

    /// <summary>Not for the purpose for which one acts now (14 § 2 mom).</summary>
    NotForPurpose = 5,

    /// <summary>
    /// There is no such person among those the actor may know: another authority's customer, somebody under
    /// non-disclosure and nobody at all are the same refusal, so that it tells nothing (Openness Act 24 § 1 mom 25 k).
    /// </summary>
    NotAmongYours = 6,

    /// <summary>
    /// No longer a customer of one's organisation; may be opened for what is still pending (17 §, 25 §).
    /// </summary>
    FormerCustomer = 7,

    /// <summary>Disqualified in the person's matters (Administrative Procedure Act 27-28 §).</summary>
    Disqualified = 8,

    /// <summary>One's own data is seen as a jobseeker, not as an official (the same provision).</summary>
    OwnDataAsOfficial = 9,

    /// <summary>A supervisor opens a person with a written reason: only what is necessary (22 § 1 mom).</summary>
    NeedsReason = 10,

    /// <summary>
    /// More searches in a day than the work needs: noted once a day, for those who supervise, and not a rule of access.
    /// </summary>
    TooManySearches = 11,

    /// <summary>One acts for another and may do so no longer: the mandate has been withdrawn, or the ward is of age.</summary>
    MandateMissing = 12,

    /// <summary>Whether one may act for another can't be found out now: what is not told is no.</summary>
    MandateUnknown = 13,
    Last = MandateUnknown,
}
