using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>
/// A row of an identities file whose code tells another birth date than the register. It changes nothing until an
/// officer has settled it; a later row that is taken, or kept, stands in its place before that.
/// </summary>
internal sealed class KeptIdentity
{
    public int Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>Personal identity code (henkilötunnus), perhaps somebody else's.</summary>
    public required string Code { get; init; }

    public required string FamilyName { get; init; }
    public required string GivenNames { get; init; }

    /// <inheritdoc cref="Identity.NameKey" />
    public required string NameKey { get; init; }

    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }

    /// <summary>Whether non-disclosure is set or lifted with it; null leaves it as it is.</summary>
    public bool? IsProtected { get; init; }

    public required int RecordingId { get; init; }
}

/// <summary>How an officer settled a kept row. Never changed or deleted.</summary>
internal sealed class IdentitySettlement
{
    public required int KeptIdentityId { get; init; }

    /// <summary>The code is the person's, and the row holds from now on; otherwise it is left out.</summary>
    public required bool Accepted { get; init; }

    public required string Reason { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class KeptIdentityMapping
    : IEntityTypeConfiguration<KeptIdentity>,
        IEntityTypeConfiguration<IdentitySettlement>
{
    public void Configure(EntityTypeBuilder<KeptIdentity> kept)
    {
        kept.ToTable("kept_identity", "register");
        kept.IsPersonal(k => k.PersonId);
        kept.Property(k => k.Code).UseCollation("C");
        kept.Property(k => k.NameKey).UseCollation("C");
        kept.HasIndex(k => k.PersonId);
    }

    public void Configure(EntityTypeBuilder<IdentitySettlement> settlement)
    {
        settlement.ToTable("identity_settlement", "register");
        settlement.IsPersonalWith<IdentitySettlement, KeptIdentity>(s => s.KeptIdentityId);
        settlement.HasKey(s => s.KeptIdentityId);
        settlement.Property(s => s.KeptIdentityId).ValueGeneratedNever();
        settlement
            .HasOne<KeptIdentity>()
            .WithOne()
            .HasForeignKey<IdentitySettlement>(s => s.KeptIdentityId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
