using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Casework;

/// <summary>A customer in a list.</summary>
/// <param name="Key">The register's identifier.</param>
/// <param name="Since">From when the authority has been responsible, and on what basis.</param>
internal sealed record Customer(int Person, string Key, DateOnly Since, Basis Basis)
{
    /// <summary>Null while only the facts are on record.</summary>
    public string? FamilyName { get; init; }

    public string? GivenNames { get; init; }

    /// <summary>Malli, Fii Zeeta; who has no name on record has the register's identifier.</summary>
    public string ListName => FamilyName is null ? Key : PersonName.InList(FamilyName, GivenNames!);

    public int? BirthYear { get; init; }

    /// <summary>By the latest row of facts; null without one.</summary>
    public EmploymentStatus? Status { get; init; }

    public bool HasOpenSearch { get; init; }
}

/// <summary>Which of the customers.</summary>
/// <param name="Basis">On this basis; null for any.</param>
/// <param name="Since">Customers from this day or later; null for all.</param>
internal sealed record CustomerFilter(Basis? Basis, DateOnly? Since);
