namespace Kuntakokeilu.Core.Money;

/// <summary>What an account of the book is for. The database keeps the number: only added to.</summary>
internal enum AccountKind : byte
{
    /// <summary>Where appropriations come from; below zero by what was granted.</summary>
    Parliament = 1,

    /// <summary>Granted and not allotted.</summary>
    Nation,

    /// <summary>An ELY centre's undistributed part.</summary>
    Ely,

    /// <summary>A pilot area's right of use (käyttövaltuus, 16 §).</summary>
    Quota,

    /// <summary>A TE office's own part.</summary>
    Office,

    /// <summary>What an ELY centre buys for an area or a TE office.</summary>
    Purchase,
    CommittedQuota,
    CommittedOffice,
    CommittedPurchase,
    PaidQuota,
    PaidOffice,
    PaidPurchase,

    /// <summary>Cancelled at the end of its use.</summary>
    Lapsed,

    /// <summary>Recovered too late to be used again.</summary>
    Income,
}

internal static class AccountKinds
{
    /// <summary>Kinds that some holder uses, each with that of what is tied and that of what is paid from it.</summary>
    private static readonly (AccountKind Own, AccountKind Committed, AccountKind Paid)[] OfHolders =
    [
        (AccountKind.Quota, AccountKind.CommittedQuota, AccountKind.PaidQuota),
        (AccountKind.Office, AccountKind.CommittedOffice, AccountKind.PaidOffice),
        (AccountKind.Purchase, AccountKind.CommittedPurchase, AccountKind.PaidPurchase),
    ];

    /// <summary>How a name of the kind begins, each with the slash after it.</summary>
    internal static string Beginning(this AccountKind kind) =>
        kind switch
        {
            AccountKind.Parliament => "parliament/",
            AccountKind.Nation => "nation/",
            AccountKind.Ely => "ely/",
            AccountKind.Quota => "quota/",
            AccountKind.Office => "office/",
            AccountKind.Purchase => "purchase/",
            AccountKind.CommittedQuota => "committed/quota/",
            AccountKind.CommittedOffice => "committed/office/",
            AccountKind.CommittedPurchase => "committed/purchase/",
            AccountKind.PaidQuota => "paid/quota/",
            AccountKind.PaidOffice => "paid/office/",
            AccountKind.PaidPurchase => "paid/purchase/",
            AccountKind.Lapsed => "lapsed/",
            AccountKind.Income => "income/",
        };

    /// <summary>Never below zero.</summary>
    internal static bool IsLimited(this AccountKind kind) =>
        kind is not (AccountKind.Parliament or AccountKind.Lapsed or AccountKind.Income);

    /// <summary>Of somebody, for a purpose; the others are of the whole country.</summary>
    internal static bool HasHolder(this AccountKind kind) => kind is AccountKind.Ely || kind.HasUse();

    /// <summary>A quota, a TE office's part or purchases: what decisions are made from.</summary>
    internal static bool IsOwn(this AccountKind kind) => OfHolders.Any(one => one.Own == kind);

    internal static bool IsCommitted(this AccountKind kind) => OfHolders.Any(one => one.Committed == kind);

    internal static bool IsPaid(this AccountKind kind) => OfHolders.Any(one => one.Paid == kind);

    /// <summary>How much of it is a decision's: what is tied or paid.</summary>
    internal static bool IsOfDecisions(this AccountKind kind) => kind.IsCommitted() || kind.IsPaid();

    /// <summary>The three of a holder's to which one of them belongs.</summary>
    internal static (AccountKind Own, AccountKind Committed, AccountKind Paid) Family(this AccountKind kind) =>
        OfHolders.Single(one => one.Own == kind || one.Committed == kind || one.Paid == kind);

    private static bool HasUse(this AccountKind kind) => kind.IsOwn() || kind.IsOfDecisions();
}
