using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Services.Tables;

/// <summary>A service: what is given, to whom, and where in the country. Its kind never changes.</summary>
internal sealed class CatalogueService
{
    public int Id { get; init; }
    public required string Source { get; init; }
    public required string SourceId { get; init; }
    public Guid Uid { get; init; }
    public required ServiceKind Kind { get; init; }

    /// <summary>Who is responsible for it.</summary>
    public required int OrganisationId { get; init; }
    public int? ProjectId { get; init; }
    public required ServiceStatus Status { get; init; }
    public string? NameFi { get; init; }
    public string? NameSv { get; init; }
    public string? NameEn { get; init; }
    public string? SummaryFi { get; init; }
    public string? SummarySv { get; init; }
    public string? SummaryEn { get; init; }
    public string? DescriptionFi { get; init; }
    public string? DescriptionSv { get; init; }
    public string? DescriptionEn { get; init; }

    /// <summary>For whom it is.</summary>
    public string? EligibilityFi { get; init; }
    public string? EligibilitySv { get; init; }
    public string? EligibilityEn { get; init; }

    /// <summary>How one gets there.</summary>
    public string? ApplicationFi { get; init; }
    public string? ApplicationSv { get; init; }
    public string? ApplicationEn { get; init; }

    /// <summary>The municipalities whose people it is for; none for the whole country.</summary>
    public required short[] Area { get; init; }
    public short? MinimumAge { get; init; }
    public short? MaximumAge { get; init; }
    public string? Url { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public NpgsqlTsVector WordsFi { get; init; } = null!;
    public NpgsqlTsVector WordsSv { get; init; } = null!;
    public NpgsqlTsVector WordsEn { get; init; } = null!;
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum ServiceStatus : byte
{
    Active = 1,

    /// <summary>For the time being nobody is taken.</summary>
    Paused = 2,
    Ended = 3,
}

internal sealed class CatalogueServiceMapping : IEntityTypeConfiguration<CatalogueService>
{
    public void Configure(EntityTypeBuilder<CatalogueService> service)
    {
        service.ToTable("service", "services", CatalogueColumns.HasName);
        service.Property(s => s.Kind).HasConversion<short>();
        service.Property(s => s.Status).HasConversion<short>();
        service.Property(s => s.Uid).HasComputedColumnSql(CatalogueColumns.Uid("service"), stored: true);
        service
            .Property(s => s.WordsFi)
            .HasComputedColumnSql(CatalogueColumns.Words("finnish", "fi", "sv"), stored: true);
        service
            .Property(s => s.WordsSv)
            .HasComputedColumnSql(CatalogueColumns.Words("swedish", "sv", "fi"), stored: true);
        service
            .Property(s => s.WordsEn)
            .HasComputedColumnSql(CatalogueColumns.Words("english", "en", "fi", "sv"), stored: true);
        service.HasIndex(s => s.WordsFi).HasMethod("gin");
        service.HasIndex(s => s.WordsSv).HasMethod("gin");
        service.HasIndex(s => s.WordsEn).HasMethod("gin");
        service.HasIndex(s => new { s.Source, s.SourceId }).IsUnique();
        service.HasIndex(s => s.Uid);
        // What names a service names its kind with it.
        service.HasAlternateKey(s => new { s.Id, s.Kind });
        service
            .HasOne<CatalogueOrganisation>()
            .WithMany()
            .HasForeignKey(s => s.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
        service.HasOne<CatalogueProject>().WithMany().HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
