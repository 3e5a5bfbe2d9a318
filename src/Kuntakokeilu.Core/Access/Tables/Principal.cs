using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>
/// For whom an account has acted, and what was last answered when it was asked whether it may. The answer holds for a
/// quarter of an hour, and to send something it is asked again. It goes when it has lain for as long as a draft.
/// </summary>
internal sealed class Principal
{
    public int Id { get; init; }
    public required int AccountId { get; init; }

    /// <summary>Personal identity code (henkilötunnus).</summary>
    public required string Code { get; init; }

    public required string FamilyName { get; init; }
    public required string GivenNames { get; init; }

    /// <summary>The same human in the register; null while it has nobody of that code.</summary>
    public int? PersonId { get; init; }

    public required ActingGround Ground { get; init; }
    public required bool IsAllowed { get; init; }

    /// <summary>When the question began, by the database's clock.</summary>
    public required DateTimeOffset CheckedAt { get; init; }
}

internal sealed class PrincipalMapping : IEntityTypeConfiguration<Principal>
{
    public void Configure(EntityTypeBuilder<Principal> principal)
    {
        principal.ToTable("principal", "access");
        principal.IsPersonalByHand();
        principal.Property(p => p.Code).UseCollation("C");
        principal.Property(p => p.Ground).HasConversion<short>();
        principal.HasIndex(p => new { p.AccountId, p.Code }).IsUnique();
        principal.HasIndex(p => p.Code);
        principal.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
