using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>
/// The next version of an answer while it is written: changed until another official approves it, then published as it is.
/// </summary>
internal sealed class AnswerDraft
{
    public required int QuestionId { get; init; }

    /// <summary>Of the version that it will be.</summary>
    public required short Number { get; init; }
    public required string QuestionFi { get; init; }
    public string? QuestionSv { get; init; }
    public string? QuestionEn { get; init; }
    public required string AnswerFi { get; init; }
    public string? AnswerSv { get; init; }
    public string? AnswerEn { get; init; }
    public required AnswerStatus Status { get; init; }
    public DateOnly? StatusSince { get; init; }
    public string? NoteFi { get; init; }
    public string? NoteSv { get; init; }
    public string? NoteEn { get; init; }
    public required string[] Cites { get; init; }
    public required string[] Sections { get; init; }
    public required DateOnly LawDay { get; init; }

    /// <summary>How often it has been written: what is approved is what was seen.</summary>
    public required short Revision { get; init; }
    public int? WrittenBy { get; init; }
    public required string WrittenName { get; init; }
    public int? ApprovedBy { get; init; }
    public string? ApprovedName { get; init; }
    public string? PublishedName { get; init; }
}

/// <summary>That a published answer still holds after an amendment of what it cites.</summary>
internal sealed class AnswerReview
{
    public required int QuestionId { get; init; }
    public required short Version { get; init; }

    /// <summary>The number of the amending act: 421/2021.</summary>
    public required string Amendment { get; init; }
    public required DateOnly ClosedOn { get; init; }
    public int? ClosedBy { get; init; }
    public required string ClosedName { get; init; }
    public required string Note { get; init; }
}

internal sealed class AnswerDraftMapping : IEntityTypeConfiguration<AnswerDraft>, IEntityTypeConfiguration<AnswerReview>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> draft)
    {
        draft.ToTable(
            "answer_draft",
            "guidance",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_answer_draft_since",
                    $"(status = {(int)AnswerStatus.Holds}) = (status_since is null)"
                );
                // Four eyes; of a program the names tell.
                table.HasCheckConstraint(
                    "ck_answer_draft_approved",
                    "coalesce(approved_by <> written_by, approved_name <> written_name) and (approved_name is not null or published_name is null)"
                );
            }
        );
        draft.HasKey(d => new { d.QuestionId, d.Number });
        draft.Property(d => d.Status).HasConversion<short>();
        draft.HasIndex(d => d.QuestionId).HasFilter("published_name is null").IsUnique();
        draft.HasOne<AskedQuestion>().WithMany().HasForeignKey(d => d.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AnswerReview> review)
    {
        review.ToTable("review", "guidance");
        review.HasKey(r => new
        {
            r.QuestionId,
            r.Version,
            r.Amendment,
        });
        review.Property(r => r.Amendment).UseCollation("C");
        review
            .HasOne<AnswerVersion>()
            .WithMany()
            .HasForeignKey(r => new { r.QuestionId, r.Version })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
