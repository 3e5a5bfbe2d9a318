namespace Kuntakokeilu.Core.Referrals;

/// <summary>How far a referral to a service is. The numbers stand in the database for ever.</summary>
internal enum ReferralState : byte
{
    Proposed = 1,

    /// <summary>The customer agrees: from this day it is asked whether it obligates.</summary>
    Agreed = 2,

    /// <summary>The customer said no.</summary>
    Declined = 3,

    /// <summary>Sent, and waits for a place by its number.</summary>
    Queued = 4,

    /// <summary>Has a place; the provider has not answered yet.</summary>
    Placed = 5,

    /// <summary>The provider takes the customer.</summary>
    Accepted = 6,

    /// <summary>The provider does not find the service fit.</summary>
    Returned = 7,
    Started = 8,

    /// <summary>Ended as planned.</summary>
    Completed = 9,

    /// <summary>Ended before its time.</summary>
    Interrupted = 10,

    /// <summary>Both have told how it was, or the time for it is over.</summary>
    Closed = 11,
    Withdrawn = 12,

    /// <summary>The offering won't be.</summary>
    Cancelled = 13,

    /// <summary>The job search has ended, or a place that was held was not answered.</summary>
    Lapsed = 14,

    /// <summary>The customer did not come to begin.</summary>
    NoShow = 15,
}

/// <summary>What is done about a referral. The numbers stand in the database for ever.</summary>
internal enum ReferralStep : byte
{
    Propose = 1,
    Agree = 2,
    Decline = 3,

    /// <summary>Sent, or come up in the queue, and given a place.</summary>
    Place = 4,

    /// <summary>Sent, and given a number.</summary>
    Queue = 5,

    /// <summary>The customer takes the place that has come free.</summary>
    Confirm = 6,
    Accept = 7,
    NotFit = 8,
    Start = 9,
    Complete = 10,
    Interrupt = 11,

    /// <summary>The official has looked into an interruption.</summary>
    Review = 12,
    Withdraw = 13,
    Cancel = 14,
    Lapse = 15,
    Miss = 16,
    Close = 17,
}

/// <summary>Whose part in a referral somebody has. The numbers stand in the database for ever.</summary>
internal enum ReferralParty : byte
{
    Customer = 1,

    /// <summary>Of the authority that serves the customer.</summary>
    Official = 2,
    Provider = 3,

    /// <summary>The register itself, as days go by and with what is recorded.</summary>
    Register = 4,
}

/// <summary>Why a provider does not take somebody. The numbers stand in the database for ever.</summary>
internal enum NotFitReason : byte
{
    /// <summary>Needs another service.</summary>
    OtherService = 1,

    /// <summary>The language of the group.</summary>
    Language = 2,

    /// <summary>Does not have what the service asks for.</summary>
    Conditions = 3,

    /// <summary>Could not be reached.</summary>
    NotReached = 4,
    Other = 5,
}

/// <summary>What came of a service. The numbers stand in the database for ever.</summary>
internal enum ServiceResult : byte
{
    OpenWork = 1,
    SubsidisedWork = 2,
    Business = 3,
    Training = 4,
    OtherService = 5,
    Competence = 6,

    /// <summary>What one is able to do is known now.</summary>
    AbilityKnown = 7,
    NoChange = 8,
    Unknown = 9,
}
