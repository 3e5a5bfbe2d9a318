using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>A project that offers services for its time, such as one of the European Social Fund.</summary>
internal sealed class CatalogueProject
{
    public int Id { get; init; }
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public Guid Uid { get; init; }
    public required int OrganisationId { get; init; }
    public string? NameFi { get; init; }
    public string? NameSv { get; init; }
    public string? NameEn { get; init; }
}

internal sealed class CatalogueProjectMapping : IEntityTypeConfiguration<CatalogueProject>
{
    public void Configure(EntityTypeBuilder<CatalogueProject> project)
    {
        project.ToTable("project", "services", CatalogueColumns.HasName);
        project.Property(p => p.Uid).HasComputedColumnSql(CatalogueColumns.Uid("project"), stored: true);
        project.HasIndex(p => new { p.Source, p.SourceId }).IsUnique();
        project
            .HasOne<CatalogueOrganisation>()
            .WithMany()
            .HasForeignKey(p => p.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
