namespace Kuntakokeilu.Core.Referrals;

/// <summary>A proposal of a service to a customer.</summary>
/// <param name="Matter">The form's own number: sent twice, it is done once.</param>
internal sealed record NewReferral(Guid Matter, int Person, int Offering)
{
    /// <summary>What the service is for, for this customer; the provider reads it.</summary>
    public required string Goal { get; init; }

    /// <summary>The days and hours agreed on.</summary>
    public string Days { get; init; } = "";

    /// <summary>Special arrangements that the customer lets the provider know of.</summary>
    public string Arrangements { get; init; } = "";

    /// <summary>The offering's language suits the customer though one is served in another.</summary>
    public bool IsLanguageAgreed { get; init; }
}

/// <summary>What a form about a referral sends, whatever it does.</summary>
/// <param name="Version">Of which step the form was made.</param>
/// <param name="Matter">The form's own number: sent twice, it is done once.</param>
internal sealed record ReferralDeed(int Referral, short Version, Guid Matter, ReferralStep Step, ReferralParty By)
{
    /// <summary>The day of agreeing, of the start or of the end.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What was written; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>By its number: <see cref="NotFitReason"/>, or <see cref="Law.Services.InterruptionReason"/>.</summary>
    public byte? Reason { get; init; }
    public ServiceResult? Result { get; init; }
}

/// <summary>A referral that is held until the transaction ends.</summary>
internal sealed record ReferralHeld(int Id, int Person, int Offering, int Service, ReferralState State, short Version)
{
    public required DateOnly ProposedOn { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public DateOnly? HeldUntil { get; init; }
    public DateOnly? ReviewBy { get; init; }
}
