using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Surveys.Tables;

/// <summary>
/// A section of a draft as it was last saved: the fields of its questions as they were written. Nobody reads it but who answers.
/// </summary>
internal sealed class SavedSection
{
    public required int AskedId { get; init; }

    /// <summary>As the definition names it.</summary>
    public required string Section { get; init; }

    /// <summary>How often it has been saved: of two who write at once the second is told of the first.</summary>
    public required int Version { get; init; }
    public required string Fields { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }
}

/// <summary>What a municipality has answered, as it was sent; the last one counts.</summary>
internal sealed class SentAnswer
{
    public required int AskedId { get; init; }
    public required short Number { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>After the closing, by leave.</summary>
    public required bool IsLate { get; init; }
    public required string Fields { get; init; }
}

/// <summary>A survey that is over, as one file that names the municipalities: what everything published is made of.</summary>
internal sealed class FrozenContent
{
    public required int SurveyId { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset FrozenAt { get; init; }
}

/// <summary>A file that is published of a survey.</summary>
internal sealed class PublishedFile
{
    public required int SurveyId { get; init; }
    public required string Name { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class SentAnswerMapping
    : IEntityTypeConfiguration<SavedSection>,
        IEntityTypeConfiguration<SentAnswer>,
        IEntityTypeConfiguration<FrozenContent>,
        IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<SavedSection> section)
    {
        section.ToTable("section", "surveys");
        section.HasKey(s => new { s.AskedId, s.Section });
        section.Property(s => s.Section).UseCollation("C");
        section.HasOne<AskedMunicipality>().WithMany().HasForeignKey(s => s.AskedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SentAnswer> sent)
    {
        sent.ToTable("submission", "surveys");
        sent.HasKey(s => new { s.AskedId, s.Number });
        sent.HasOne<AskedMunicipality>().WithMany().HasForeignKey(s => s.AskedId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FrozenContent> frozen)
    {
        frozen.ToTable("frozen", "surveys");
        frozen.HasKey(f => f.SurveyId);
        frozen.Property(f => f.SurveyId).ValueGeneratedNever();
        frozen.HasOne<Survey>().WithMany().HasForeignKey(f => f.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedFile> file)
    {
        file.ToTable("file", "surveys");
        file.HasKey(f => new { f.SurveyId, f.Name });
        file.Property(f => f.Name).UseCollation("C");
        file.HasOne<Survey>().WithMany().HasForeignKey(f => f.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}
