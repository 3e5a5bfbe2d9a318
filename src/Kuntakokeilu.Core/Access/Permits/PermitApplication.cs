using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>What an organisation asks for, for somebody of its own.</summary>
internal sealed record PermitApplication
{
    internal const int LongestName = 120;
    internal const int LongestIdentifier = 255;

    /// <summary>Code of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>The provider by which the holder signs in.</summary>
    public required string Issuer { get; init; }

    /// <summary>The provider's lasting name for the holder.</summary>
    public required string Subject { get; init; }

    /// <summary>The holder's name.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }
    public required Employment Employment { get; init; }
    public required string Necessity { get; init; }
    public required short TasksPercent { get; init; }
    public required bool IsOccasional { get; init; }
    public required bool SeesProtected { get; init; }

    /// <summary>Who answers for a program.</summary>
    public string? Responsible { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    internal AccessGrant ToPermit(int account, int? appliedBy, DateTimeOffset at) =>
        new()
        {
            AccountId = account,
            OrganisationCode = Organisation,
            Role = Role,
            Employment = Employment,
            Necessity = Necessity,
            TasksPercent = TasksPercent,
            IsOccasional = IsOccasional,
            SeesProtected = SeesProtected,
            Responsible = Responsible,
            ValidFrom = From,
            ValidUntil = Until,
            AppliedBy = appliedBy,
            AppliedAt = at,
        };
}
