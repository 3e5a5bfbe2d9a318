using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>Payment of a month is applied for, as a form sends it.</summary>
/// <param name="Matter">The form's own number: sent twice, it is there once.</param>
/// <param name="From">First day of the month.</param>
internal sealed record NewPayment(Guid Matter, int Application, DateOnly From, ToldCosts Told);

/// <summary>A step about an application for payment as a form sends it.</summary>
/// <param name="Version">Of which step the form was made.</param>
/// <param name="Matter">The form's own number: sent twice, it is done once.</param>
internal sealed record PaymentDeed(int Claim, short Version, Guid Matter, PaymentStep Step, GrantParty By)
{
    public string Text { get; init; } = "";
    public string Phone { get; init; } = "";

    /// <summary>Of a correction, or of another account.</summary>
    public ToldCosts? Told { get; init; }

    /// <summary>What an official accepts.</summary>
    public PaymentCosts? Costs { get; init; }

    /// <summary>Who, where a program does it.</summary>
    public GrantOfficial? As { get; init; }
}

/// <summary>Why something was not done about an application for payment.</summary>
internal enum PaymentFault : byte
{
    /// <summary>The step can't be taken (any more), or not by whoever asked.</summary>
    NotNow = 1,

    /// <summary>Somebody has taken another step meanwhile.</summary>
    Stale,

    /// <summary>Whoever has checked it does not decide it.</summary>
    SameOfficial,

    /// <summary>Reckoned today it comes out otherwise than it was checked.</summary>
    Otherwise,

    /// <summary>Nothing is granted any more of which it could be paid.</summary>
    NotGranted,

    /// <summary>The month is not over, and the employment goes on.</summary>
    NotOver,

    /// <summary>Payment of the month has been applied for already.</summary>
    Claimed,

    /// <summary>The book does not take it.</summary>
    NotTaken,
}

/// <summary>What became of it.</summary>
/// <param name="Claim">Its number; 0 for none.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
internal readonly record struct PaymentOutcome(int Claim, PaymentFault? Fault)
{
    /// <summary>Of what the book does not take: why.</summary>
    internal MoneyRefusal? Why { get; init; }

    internal static PaymentOutcome Done(int claim) => new(claim, null);

    internal static PaymentOutcome Not(PaymentFault fault) => new(0, fault);
}
