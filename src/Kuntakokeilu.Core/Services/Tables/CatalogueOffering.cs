using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>A service at a location in a period, with its places: what one is referred to (erä).</summary>
internal sealed class CatalogueOffering
{
    public int Id { get; init; }
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public Guid Uid { get; init; }
    public required int ServiceId { get; init; }
    public required int LocationId { get; init; }

    /// <summary>Who gives it.</summary>
    public required int ProviderId { get; init; }
    public required DateOnly FirstDay { get; init; }

    /// <summary>Null for one that goes on until further notice.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The last day on which one gets in; null for its last day.</summary>
    public DateOnly? ApplyUntil { get; init; }
    public required OfferingLanguage Language { get; init; }

    /// <summary>How many at a time; null where there is always room, as in open guidance.</summary>
    public int? Places { get; init; }
    public required bool IsCancelled { get; init; }
}

/// <summary>In which language it is given. The numbers stand in the database for ever.</summary>
internal enum OfferingLanguage : byte
{
    Finnish = 1,
    Swedish = 2,
    English = 3,
    Other = 4,
}

internal sealed class CatalogueOfferingMapping : IEntityTypeConfiguration<CatalogueOffering>
{
    public void Configure(EntityTypeBuilder<CatalogueOffering> offering)
    {
        offering.ToTable(
            "offering",
            "services",
            table =>
            {
                table.HasCheckConstraint("ck_offering_days", "last_day >= first_day");
                table.HasCheckConstraint("ck_offering_places", "places > 0");
            }
        );
        offering.Property(o => o.Language).HasConversion<short>();
        offering.Property(o => o.Uid).HasComputedColumnSql(CatalogueColumns.Uid("offering"), stored: true);
        offering.HasIndex(o => new { o.Source, o.SourceId }).IsUnique();
        offering.HasIndex(o => o.ServiceId);
        offering
            .HasOne<CatalogueService>()
            .WithMany()
            .HasForeignKey(o => o.ServiceId)
            .OnDelete(DeleteBehavior.Restrict);
        offering
            .HasOne<CatalogueLocation>()
            .WithMany()
            .HasForeignKey(o => o.LocationId)
            .OnDelete(DeleteBehavior.Restrict);
        offering
            .HasOne<CatalogueOrganisation>()
            .WithMany()
            .HasForeignKey(o => o.ProviderId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
