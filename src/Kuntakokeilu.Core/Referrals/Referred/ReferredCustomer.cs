using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Referrals.Referred;

/// <summary>
/// A customer of a provider, with what serving takes and no more: what is not told before the provider has accepted is null
/// until then.
/// </summary>
/// <param name="Id">The number of the referral.</param>
internal sealed record ReferredCustomer(int Id, int Person, string Name, ReferralState State, short Version)
{
    public required int Offering { get; init; }
    public required int Service { get; init; }
    public required ServiceKind Kind { get; init; }
    public ServiceLanguage? Language { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public short? Municipality { get; init; }
    public AgeBand? Age { get; init; }
    public string? Goal { get; init; }
    public string? Days { get; init; }
    public string? Arrangements { get; init; }
    public bool? IsObligating { get; init; }

    /// <summary>Under non-disclosure: reached through the authority.</summary>
    public required bool IsProtected { get; init; }
    public required DateOnly PlacedOn { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public short? Reason { get; init; }
    public ServiceResult? Result { get; init; }
    public required bool HasReported { get; init; }

    /// <summary>For the gate: the provider's matter, whoever's customer the person is.</summary>
    internal Subject Subject => new(Person) { IsReferred = true, IsProtected = IsProtected };
}

/// <summary>How old somebody is, as a provider is told it.</summary>
internal enum AgeBand : byte
{
    /// <summary>Under 18.</summary>
    Minor = 1,

    /// <summary>18-29.</summary>
    Young = 2,

    /// <summary>30-54.</summary>
    Grown = 3,

    /// <summary>55 or more.</summary>
    Older = 4,
}
