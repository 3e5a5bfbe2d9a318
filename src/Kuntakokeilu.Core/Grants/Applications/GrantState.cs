namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>How far an application for a benefit is. The numbers stand in the database for ever.</summary>
internal enum GrantState : byte
{
    /// <summary>The authority has it.</summary>
    Submitted = 1,

    /// <summary>The applicant has been asked to complete it (434/2003, 22 and 33 §).</summary>
    Incomplete = 2,

    /// <summary>Something has been told or found since: it is looked into.</summary>
    InProgress = 3,

    /// <summary>The applicant is heard (434/2003, 34 §).</summary>
    Hearing = 4,

    /// <summary>A decision is prepared, and waits for another official to make it.</summary>
    Proposed = 5,

    /// <summary>It would be granted, and there is not enough money.</summary>
    AwaitsMoney = 6,
    Granted = 7,
    Refused = 8,
    Withdrawn = 9,

    /// <summary>The applicant has asked for a review of the decision (434/2003, 49 c §).</summary>
    UnderReview = 10,

    /// <summary>What was granted was not used, or not to its end: the rest of its money is free again.</summary>
    Ended = 11,
}

/// <summary>What is done about an application. The numbers stand in the database for ever.</summary>
internal enum GrantStep : byte
{
    /// <summary>The applicant sends it.</summary>
    Submit = 1,

    /// <summary>The authority asks the applicant to complete it, and says until when.</summary>
    Ask = 2,

    /// <summary>The applicant completes it: what is told then holds instead of what was told before.</summary>
    Complete = 3,

    /// <summary>The time to answer has gone by; noted with what is done next.</summary>
    Expire = 4,

    /// <summary>An official tells what has been found.</summary>
    Assess = 5,

    /// <summary>The applicant is heard on something that may turn the decision.</summary>
    Hear = 6,

    /// <summary>The applicant's answer to that.</summary>
    Answer = 7,

    /// <summary>An official prepares the decision.</summary>
    Propose = 8,

    /// <summary>Whoever is to decide gives it back to be looked into further.</summary>
    GiveBack = 9,

    /// <summary>Decides: granted, with its money.</summary>
    Grant = 10,

    /// <summary>Decides: refused.</summary>
    Refuse = 11,

    /// <summary>It would be granted, and there is not enough money: it waits.</summary>
    Wait = 12,
    Withdraw = 13,

    /// <summary>Another authority decides; the applicant is told (434/2003, 21 §).</summary>
    Transfer = 14,
    AskReview = 15,

    /// <summary>Reviewed: the decision stays.</summary>
    Uphold = 16,

    /// <summary>Reviewed: not looked into, as one that came too late.</summary>
    Leave = 17,

    /// <summary>Reviewed: the matter is decided anew.</summary>
    Reopen = 18,

    /// <summary>A decision in force is taken up again: what it rests on has changed.</summary>
    TakeUp = 19,

    /// <summary>Decides: it ends, and what it has not used is free.</summary>
    End = 20,
}

/// <summary>Whose part in an application somebody has.</summary>
internal enum GrantParty : byte
{
    /// <summary>An employer, or the jobseeker whom it is for.</summary>
    Applicant = 1,

    /// <summary>An official of the authority that has it.</summary>
    Handler = 2,

    /// <summary>One who decides there.</summary>
    Decider = 3,
}
