namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>How far a request for a transfer is (5 § 6-7 mom). The numbers stand in the database for ever.</summary>
internal enum RequestState : byte
{
    /// <summary>The TE office looks into it.</summary>
    Requested = 1,

    /// <summary>The customer has been asked to tell more.</summary>
    Asked = 2,

    /// <summary>The municipality to which the customer wants to go has been asked whether it accepts.</summary>
    Awaiting = 3,
    Accepted = 4,
    Declined = 5,

    /// <summary>Decided, yes.</summary>
    Transferred = 6,

    /// <summary>Decided, no.</summary>
    Refused = 7,
    Withdrawn = 8,

    /// <summary>The customership has become another meanwhile: there is nothing left to decide.</summary>
    Lapsed = 9,

    /// <summary>The customer has asked for a review of the decision (Administrative Procedure Act 434/2003 49 c §).</summary>
    UnderReview = 10,

    /// <summary>Reviewed: the transfer is made after all.</summary>
    Changed = 11,

    /// <summary>Reviewed: the decision stays.</summary>
    Upheld = 12,

    /// <summary>Reviewed: left without being looked into, as one that came too late.</summary>
    Left = 13,
}

/// <summary>What is done about a request. The numbers stand in the database for ever.</summary>
internal enum RequestStep : byte
{
    /// <summary>The customer asks for the transfer.</summary>
    Request = 1,

    /// <summary>The TE office asks the customer to tell more.</summary>
    Ask = 2,
    Answer = 3,

    /// <summary>The TE office asks the municipality whose customer it is for a statement.</summary>
    Hear = 4,

    /// <summary>The municipality gives its statement.</summary>
    Comment = 5,

    /// <summary>The TE office asks the municipality to which the customer wants to go.</summary>
    Propose = 6,
    Accept = 7,
    Decline = 8,

    /// <summary>Decides: yes.</summary>
    Transfer = 9,

    /// <summary>Decides: no.</summary>
    Refuse = 10,
    Withdraw = 11,

    /// <summary>The register finds that the customership has become another.</summary>
    Lapse = 12,

    /// <summary>The time to answer has gone by; noted with what is done next.</summary>
    Expire = 13,
    AskReview = 14,

    /// <summary>Reviewed: the transfer is made after all.</summary>
    Change = 15,

    /// <summary>Reviewed: the decision stays.</summary>
    Uphold = 16,

    /// <summary>Reviewed: not looked into.</summary>
    Leave = 17,
}

/// <summary>Whose part in a request somebody has.</summary>
internal enum RequestParty : byte
{
    Customer = 1,

    /// <summary>The TE office that decides.</summary>
    Office = 2,

    /// <summary>The municipality to which the customer wants to go.</summary>
    Receiver = 3,

    /// <summary>The municipality whose customer it is.</summary>
    Sender = 4,

    /// <summary>The register itself, with what is recorded of the customer.</summary>
    Register = 5,
}
