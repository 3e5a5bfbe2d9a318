using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Plans.Tables;

/// <summary>
/// That a party beside the customer and the maker has signed a plan, as an official notes it, once. Never changed or deleted.
/// </summary>
internal sealed class PlanSignature
{
    public required int PlanId { get; init; }
    public required int PersonId { get; init; }
    public required PlanParty Party { get; init; }

    /// <summary>Who signed for the party.</summary>
    public required string Name { get; init; }

    /// <summary>The day of the signature.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Who noted it, and when.</summary>
    public required string By { get; init; }
    public required DateOnly Day { get; init; }
}

internal sealed class PlanSignatureMapping : IEntityTypeConfiguration<PlanSignature>
{
    public void Configure(EntityTypeBuilder<PlanSignature> signature)
    {
        signature.ToTable("plan_signature", "casework");
        signature.IsPersonalByDay(s => s.PersonId, s => s.Day);
        signature.HasKey(s => new { s.PlanId, s.Party });
        signature.Property(s => s.Party).HasConversion<short>();
        signature.HasIndex(s => s.PersonId);
        signature.HasOne<PlanVersion>().WithMany().HasForeignKey(s => s.PlanId);
    }
}
