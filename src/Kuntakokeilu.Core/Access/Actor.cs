namespace Kuntakokeilu.Core.Access;

/// <summary>Who acts now: one account in one role for one organisation and purpose.</summary>
internal sealed record Actor
{
    public required long SessionId { get; init; }
    public required int AccountId { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required Purpose Purpose { get; init; }

    /// <summary>Code of the organisation; null for a jobseeker.</summary>
    public string? Organisation { get; init; }

    /// <summary>The municipality number under which the organisation organises service (7 § 2 mom); else null.</summary>
    public short? Organiser { get; init; }

    /// <summary>Number of the TE office; else null.</summary>
    public short? TeOffice { get; init; }

    /// <summary>
    /// The same human as a person of the register, where that is known; of who acts for another, the principal, as long as
    /// one may.
    /// </summary>
    public int? Person { get; init; }

    /// <summary>For whom one acts; null for oneself.</summary>
    public Representation? ActsFor { get; init; }

    /// <summary>One of the few of an organisation who serve people under non-disclosure (turvakielto).</summary>
    public bool SeesProtected { get; init; }

    /// <summary>The right of use; null for a jobseeker.</summary>
    public int? PermitId { get; init; }

    /// <summary>First and last day of the right of use.</summary>
    public DateOnly PermitFrom { get; init; } = DateOnly.MinValue;
    public DateOnly PermitUntil { get; init; } = DateOnly.MaxValue;

    /// <summary>AVI has suspended the organisation's tasks (22 § 3 mom): its competence has ended.</summary>
    public bool IsSuspended { get; init; }
}
