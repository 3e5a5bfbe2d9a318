namespace Kuntakokeilu.Core.Money;

/// <summary>Why money moves. The database keeps the number: only added to.</summary>
internal enum TransferKind : byte
{
    Appropriate = 1,
    Withdraw,
    Allot,
    ReturnAllot,
    Grant,
    GrantOffice,
    GrantPurchase,
    TakeBack,
    Reallocate,
    Repurpose,
    Reserve,
    Commit,
    Void,
    Expire,
    Release,
    Pay,
    Refund,
    RefundLate,
    Lapse,
    RollOut,
    RollIn,
}

/// <summary>Whether it moves money, keeps it for a time, or ends that. The number is kept as well.</summary>
internal enum TransferPhase : byte
{
    /// <summary>It moves.</summary>
    Posted = 1,

    /// <summary>It is kept, until it is posted or void.</summary>
    Pending,

    /// <summary>All or less of what was kept moves; the rest is free again.</summary>
    Post,

    /// <summary>All of what was kept is free again.</summary>
    Void,
}

internal static class TransferWords
{
    /// <summary>As files have it.</summary>
    internal static string Word(this TransferKind kind) =>
        kind switch
        {
            TransferKind.Appropriate => "appropriate",
            TransferKind.Withdraw => "withdraw",
            TransferKind.Allot => "allot",
            TransferKind.ReturnAllot => "return_allot",
            TransferKind.Grant => "grant",
            TransferKind.GrantOffice => "grant_office",
            TransferKind.GrantPurchase => "grant_purchase",
            TransferKind.TakeBack => "take_back",
            TransferKind.Reallocate => "reallocate",
            TransferKind.Repurpose => "repurpose",
            TransferKind.Reserve => "reserve",
            TransferKind.Commit => "commit",
            TransferKind.Void => "void",
            TransferKind.Expire => "expire",
            TransferKind.Release => "release",
            TransferKind.Pay => "pay",
            TransferKind.Refund => "refund",
            TransferKind.RefundLate => "refund_late",
            TransferKind.Lapse => "lapse",
            TransferKind.RollOut => "roll_out",
            TransferKind.RollIn => "roll_in",
        };

    /// <summary>As files have it.</summary>
    internal static string Word(this TransferPhase phase) =>
        phase switch
        {
            TransferPhase.Posted => "posted",
            TransferPhase.Pending => "pending",
            TransferPhase.Post => "post",
            TransferPhase.Void => "void",
        };
}
