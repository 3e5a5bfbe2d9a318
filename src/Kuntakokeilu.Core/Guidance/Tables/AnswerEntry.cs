using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>
/// A published question with its latest answer, as it is looked for and listed; the database makes it of each new version.
/// </summary>
internal sealed class AnswerEntry
{
    public required int QuestionId { get; init; }
    public required short Version { get; init; }
    public required string Theme { get; init; }
    public int? IssueId { get; init; }

    /// <summary>In the issue.</summary>
    public short? Number { get; init; }
    public required AnswerStatus Status { get; init; }
    public required string[] Sections { get; init; }

    /// <summary>Of the first version.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Of the latest.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
    public NpgsqlTsVector WordsFi { get; init; } = null!;
    public NpgsqlTsVector WordsSv { get; init; } = null!;
    public NpgsqlTsVector WordsEn { get; init; } = null!;

    /// <summary>All of its texts, in small letters, for what stands within longer words.</summary>
    public required string Body { get; init; }
}

/// <summary>A word of any published text: of them those are told that are much like one that is not found.</summary>
internal sealed class AnswerWord
{
    public required string Word { get; init; }
}

internal sealed class AnswerEntryMapping : IEntityTypeConfiguration<AnswerEntry>, IEntityTypeConfiguration<AnswerWord>
{
    public void Configure(EntityTypeBuilder<AnswerWord> word)
    {
        word.ToTable("word", "guidance");
        word.HasKey(w => w.Word);
        word.Property(w => w.Word).UseCollation("C");
        word.HasIndex(w => w.Word).HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    public void Configure(EntityTypeBuilder<AnswerEntry> entry)
    {
        entry.ToTable("answer_entry", "guidance");
        entry.HasKey(e => e.QuestionId);
        entry.Property(e => e.QuestionId).ValueGeneratedNever();
        entry.Property(e => e.Status).HasConversion<short>();
        entry.Property(e => e.Theme).UseCollation("C");
        entry.HasIndex(e => e.WordsFi).HasMethod("gin");
        entry.HasIndex(e => e.WordsSv).HasMethod("gin");
        entry.HasIndex(e => e.WordsEn).HasMethod("gin");
        entry.HasIndex(e => e.Body).HasMethod("gin").HasOperators("gin_trgm_ops");
        entry.HasIndex(e => e.Sections).HasMethod("gin");
        entry.HasIndex(e => new { e.PublishedOn, e.QuestionId });
        entry.HasIndex(e => new { e.UpdatedAt, e.QuestionId });
        entry.HasOne<AskedQuestion>().WithMany().HasForeignKey(e => e.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
