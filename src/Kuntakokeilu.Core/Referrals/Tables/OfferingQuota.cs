using Kuntakokeilu.Core.Services.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>How many of an offering's places an ELY centre has bought for an area. One without any is for everybody.</summary>
internal sealed class OfferingQuota
{
    public required int OfferingId { get; init; }

    /// <summary>The number of the pilot area; 0 for the customers of the TE office.</summary>
    public required short Area { get; init; }
    public required int Places { get; init; }
}

internal sealed class OfferingQuotaMapping : IEntityTypeConfiguration<OfferingQuota>
{
    public void Configure(EntityTypeBuilder<OfferingQuota> quota)
    {
        quota.ToTable(
            "quota",
            "referrals",
            table => table.HasCheckConstraint("ck_quota_places", "places >= 0 and area >= 0")
        );
        quota.HasKey(q => new { q.OfferingId, q.Area });
        quota.HasOne<CatalogueOffering>().WithMany().HasForeignKey(q => q.OfferingId).OnDelete(DeleteBehavior.Restrict);
    }
}
