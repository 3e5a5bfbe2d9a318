using Kuntakokeilu.Core.Money.Booking;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>Why something was not done about an application.</summary>
internal enum GrantFault : byte
{
    /// <summary>The step can't be taken (any more), or not by whoever asked.</summary>
    NotNow = 1,

    /// <summary>Somebody has taken another step meanwhile.</summary>
    Stale,

    /// <summary>Whoever has prepared it does not decide it, and whoever has decided does not review it.</summary>
    SameOfficial,

    /// <summary>Another authority decides: it is to be transferred.</summary>
    OtherAuthority,

    /// <summary>It can't be told who decides: the register of employers lacks something.</summary>
    AuthorityUnknown,

    /// <summary>Reckoned today it comes out otherwise than it was prepared.</summary>
    Otherwise,

    /// <summary>There is not enough money: it waits now.</summary>
    NoMoney,

    /// <summary>It still lacks money.</summary>
    StillNoMoney,

    /// <summary>What was found does not suffice to reckon it.</summary>
    NotAssessed,

    /// <summary>Nobody of the register is meant: there is nobody to decide about.</summary>
    PersonUnknown,

    /// <summary>No authority would have it by what is known now but the one that has it.</summary>
    NowhereToTransfer,

    /// <summary>The pilots are over, or have not begun.</summary>
    OutsidePilot,

    /// <summary>More has been paid already than would be granted.</summary>
    PaidMore,

    /// <summary>The book does not take it, for another reason than that there is too little.</summary>
    NotTaken,
}

/// <summary>What became of it.</summary>
/// <param name="Application">Its number; 0 for none.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
internal readonly record struct GrantResult(int Application, GrantFault? Fault)
{
    /// <summary>What there would be, where money is why.</summary>
    internal long? Available { get; init; }

    /// <summary>Of what the book does not take: why.</summary>
    internal MoneyRefusal? Why { get; init; }

    internal static GrantResult Done(int application) => new(application, null);

    internal static GrantResult Not(GrantFault fault) => new(0, fault);
}
