using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Surveys.Tables;

/// <summary>A survey to the municipalities. Its window is that of the definition that is published.</summary>
internal sealed class Survey
{
    public int Id { get; init; }

    /// <summary>As its definition names it.</summary>
    public required string Code { get; init; }
    public required SurveyState State { get; init; }
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>The first moment at which nothing is received.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The version of the definition that is answered now.</summary>
    public short? Version { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum SurveyState : byte
{
    Draft = 1,

    /// <summary>To be answered within its window.</summary>
    Published = 2,

    /// <summary>Closed for good: its frozen file is being made.</summary>
    Closing = 3,

    /// <summary>Its report is public.</summary>
    Frozen = 4,
}

/// <summary>A definition as it was written: never changed, only followed by the next one. Published by another than its writer.</summary>
internal sealed class DefinitionVersion
{
    public required int SurveyId { get; init; }
    public required short Number { get; init; }

    /// <summary>As JSON.</summary>
    public required string Content { get; init; }

    /// <summary>What the report says of who asked and how, as JSON.</summary>
    public required string Memo { get; init; }
    public int? WrittenBy { get; init; }
    public required string WrittenName { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public int? PublishedBy { get; init; }
    public string? PublishedName { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
}

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>, IEntityTypeConfiguration<DefinitionVersion>
{
    public void Configure(EntityTypeBuilder<Survey> survey)
    {
        survey.ToTable(
            "survey",
            "surveys",
            table =>
                table.HasCheckConstraint(
                    "ck_survey_published",
                    $"(state = {(int)SurveyState.Draft}) = (opens_at is null) and (opens_at is null) = (closes_at is null) "
                        + "and (opens_at is null) = (version is null) and closes_at > opens_at"
                )
        );
        survey.Property(s => s.State).HasConversion<short>();
        survey.Property(s => s.Code).UseCollation("C");
        survey.HasIndex(s => s.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DefinitionVersion> definition)
    {
        definition.ToTable(
            "definition",
            "surveys",
            table =>
                // Four eyes; of a program the names tell.
                table.HasCheckConstraint(
                    "ck_definition_published",
                    "coalesce(published_by <> written_by, published_name <> written_name) "
                        + "and (published_at is null) = (published_name is null)"
                )
        );
        definition.HasKey(d => new { d.SurveyId, d.Number });
        definition.HasOne<Survey>().WithMany().HasForeignKey(d => d.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}
