using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>Where a service is given: a place, or somewhere that one reaches from home.</summary>
internal sealed class CatalogueLocation
{
    public int Id { get; init; }
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public Guid Uid { get; init; }
    public required LocationKind Kind { get; init; }
    public string? NameFi { get; init; }
    public string? NameSv { get; init; }
    public string? NameEn { get; init; }
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }

    /// <summary>The municipality in which the place is.</summary>
    public short? Municipality { get; init; }

    /// <summary>Whether one gets in with a wheelchair; null when nobody has told.</summary>
    public bool? IsAccessible { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum LocationKind : byte
{
    Place = 1,

    /// <summary>Over the net.</summary>
    Remote = 2,
    Phone = 3,
}

internal sealed class CatalogueLocationMapping : IEntityTypeConfiguration<CatalogueLocation>
{
    public void Configure(EntityTypeBuilder<CatalogueLocation> location)
    {
        location.ToTable("location", "services", CatalogueColumns.HasName);
        location.Property(l => l.Kind).HasConversion<short>();
        location.Property(l => l.Uid).HasComputedColumnSql(CatalogueColumns.Uid("location"), stored: true);
        location.HasIndex(l => new { l.Source, l.SourceId }).IsUnique();
    }
}
