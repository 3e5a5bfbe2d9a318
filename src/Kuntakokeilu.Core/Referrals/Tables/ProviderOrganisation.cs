using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Services.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>
/// Which organisation of the catalogue is which of those for whom people have a right of use: whoever acts for the one in
/// the role of a provider has the referrals to the other. Several sources may tell of one and the same.
/// </summary>
internal sealed class ProviderOrganisation
{
    public required string OrganisationCode { get; init; }

    /// <summary>Of the catalogue; of one right of use at most.</summary>
    public required int ProviderId { get; init; }
}

internal sealed class ProviderOrganisationMapping : IEntityTypeConfiguration<ProviderOrganisation>
{
    public void Configure(EntityTypeBuilder<ProviderOrganisation> provider)
    {
        provider.ToTable("provider", "referrals");
        provider.HasKey(p => p.ProviderId);
        provider.Property(p => p.ProviderId).ValueGeneratedNever();
        provider.Property(p => p.OrganisationCode).UseCollation("C");
        provider.HasIndex(p => p.OrganisationCode);
        provider
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(p => p.OrganisationCode)
            .OnDelete(DeleteBehavior.Restrict);
        provider
            .HasOne<CatalogueOrganisation>()
            .WithMany()
            .HasForeignKey(p => p.ProviderId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
