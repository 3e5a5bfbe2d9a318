using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>Who is responsible for a service or provides it, as the catalogue's source tells it.</summary>
internal sealed class CatalogueOrganisation
{
    public int Id { get; init; }
    public required string Source { get; init; }

    /// <summary>Its identifier in the source.</summary>
    public required string SourceId { get; init; }

    /// <summary>For other systems: the same from the same source, always.</summary>
    public Guid Uid { get; init; }
    public required ProviderKind Kind { get; init; }
    public string? NameFi { get; init; }
    public string? NameSv { get; init; }
    public string? NameEn { get; init; }
    public string? Url { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum ProviderKind : byte
{
    Municipality = 1,
    WellbeingCounty = 2,

    /// <summary>A TE office or an ELY centre.</summary>
    State = 3,
    Association = 4,
    Company = 5,
    School = 6,
}

internal sealed class CatalogueOrganisationMapping : IEntityTypeConfiguration<CatalogueOrganisation>
{
    public void Configure(EntityTypeBuilder<CatalogueOrganisation> organisation)
    {
        organisation.ToTable("organisation", "services", CatalogueColumns.HasName);
        organisation.Property(o => o.Kind).HasConversion<short>();
        organisation.Property(o => o.Uid).HasComputedColumnSql(CatalogueColumns.Uid("organisation"), stored: true);
        organisation.HasIndex(o => new { o.Source, o.SourceId }).IsUnique();
        organisation.HasIndex(o => o.Uid);
    }
}
