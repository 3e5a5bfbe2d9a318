namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>How far an application for payment is. The numbers stand in the database for ever.</summary>
internal enum PaymentState : byte
{
    /// <summary>The KEHA centre has it.</summary>
    Claimed = 1,

    /// <summary>The applicant has been asked to correct or complete it.</summary>
    Asked = 2,

    /// <summary>It has been checked, and waits for another official to decide.</summary>
    Checked = 3,

    /// <summary>Something is paid.</summary>
    Granted = 4,

    /// <summary>Nothing is paid.</summary>
    Refused = 5,
}

/// <summary>What is done about an application for payment. The numbers stand in the database for ever.</summary>
internal enum PaymentStep : byte
{
    Claim = 1,

    /// <summary>An official asks the applicant to correct or complete it.</summary>
    Ask = 2,

    /// <summary>The applicant does: what is told then holds instead of what was told before.</summary>
    Correct = 3,

    /// <summary>An official tells what is accepted; the sum follows by the law.</summary>
    Check = 4,

    /// <summary>Whoever is to decide gives it back.</summary>
    GiveBack = 5,

    /// <summary>Decides: it is paid, with its row in the book.</summary>
    Grant = 6,

    /// <summary>Decides: nothing is paid.</summary>
    Refuse = 7,

    /// <summary>The bank has returned it: the applicant gives another account.</summary>
    Readdress = 8,
}

/// <summary>How the money of a decided application goes. The numbers stand in the database for ever.</summary>
internal enum MoneyState : byte
{
    /// <summary>It goes with the next batch.</summary>
    Waiting = 1,

    /// <summary>It is in a batch, and what became of it has not been told.</summary>
    Sent = 2,
    Paid = 3,

    /// <summary>The account could not be paid to: it waits for another.</summary>
    Returned = 4,
}

/// <summary>How far a batch is. The numbers stand in the database for ever.</summary>
internal enum BatchState : byte
{
    /// <summary>Made, and not yet acknowledged by the bank.</summary>
    Made = 1,

    /// <summary>The bank has it.</summary>
    Sent = 2,

    /// <summary>It has been told of each payment whether it is paid.</summary>
    Settled = 3,
}
