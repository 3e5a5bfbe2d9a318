namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>What is decided by a letter: by it goes how to have it changed. The numbers stand in the database for ever.</summary>
internal enum LetterKind : byte
{
    /// <summary>A transfer on request, yes or no (5 § 6-7 mom).</summary>
    RequestedTransfer = 1,

    /// <summary>Not registered as a jobseeker.</summary>
    RefusedRegistration = 2,

    /// <summary>A transfer or return by 5 § 1-4 mom, or left with the TE office (5 mom).</summary>
    TransferByLaw = 3,

    /// <summary>The review of a decision on a transfer on request (434/2003 49 g §).</summary>
    RequestReviewed = 4,

    /// <summary>A request to have one's data corrected is not accepted (GDPR, article 12(4)).</summary>
    RefusedCorrection = 6,

    /// <summary>On an application for a benefit, open to a review: JTYPL ch. 7-8.</summary>
    GrantDecided = 7,

    /// <summary>The same, where none of what was decided is open to one (JTYPL 14:1.3-4).</summary>
    GrantNotOpen = 8,

    /// <summary>The review of a decision on a benefit.</summary>
    GrantReviewed = 9,

    /// <summary>On an application for payment of a benefit: 688/2001, 34 §.</summary>
    PaymentDecided = 10,
}
