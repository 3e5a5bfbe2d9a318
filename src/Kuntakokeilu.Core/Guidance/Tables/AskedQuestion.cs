using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>A question of a municipality. Who asked stands nowhere in public.</summary>
internal sealed class AskedQuestion
{
    public int Id { get; init; }
    public required string Theme { get; init; }

    /// <summary>Whose it is; null of an issue that came from a file.</summary>
    public short? Municipality { get; init; }
    public int? SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>As it was sent.</summary>
    public required string Text { get; init; }

    /// <summary>The day of the law that is asked about; null for the law as it is.</summary>
    public DateOnly? LawDay { get; init; }

    /// <summary>By which a form that is sent again is known.</summary>
    public Guid? Matter { get; init; }
    public required QuestionState State { get; init; }
    public int? TakenBy { get; init; }
    public string? TakenName { get; init; }

    /// <summary>Until when nobody else answers it.</summary>
    public DateTimeOffset? TakenUntil { get; init; }
    public int? MergedInto { get; init; }

    /// <summary>Why it is not answered here.</summary>
    public string? Reason { get; init; }
    public int? IssueId { get; init; }

    /// <summary>In the issue, from 1.</summary>
    public short? Number { get; init; }

    /// <summary>The version of the answer that the municipality has seen.</summary>
    public short? SeenVersion { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum QuestionState : byte
{
    Sent = 1,
    Taken = 2,

    /// <summary>Its answer is approved and not published yet.</summary>
    Answered = 3,
    Published = 4,

    /// <summary>Another question asks the same, and is answered.</summary>
    Merged = 5,

    /// <summary>It is not general: it belongs to casework.</summary>
    Refused = 6,

    /// <summary>By who sent it, before it was published.</summary>
    Withdrawn = 7,
}

internal sealed class AskedQuestionMapping : IEntityTypeConfiguration<AskedQuestion>
{
    public void Configure(EntityTypeBuilder<AskedQuestion> question)
    {
        question.ToTable(
            "question",
            "guidance",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_question_taken",
                    "(taken_until is null) = (taken_name is null) and (taken_until is not null or taken_by is null)"
                );
                table.HasCheckConstraint(
                    "ck_question_merged",
                    $"(state = {(int)QuestionState.Merged}) = (merged_into is not null)"
                );
                table.HasCheckConstraint(
                    "ck_question_refused",
                    $"(state = {(int)QuestionState.Refused}) = (reason is not null)"
                );
            }
        );
        question.Property(q => q.State).HasConversion<short>();
        question.Property(q => q.Theme).UseCollation("C");
        question.HasIndex(q => q.Matter).IsUnique();
        question.HasIndex(q => new { q.Municipality, q.Id });
        question.HasIndex(q => new { q.IssueId, q.Number }).IsUnique();
        question.HasOne<GuidanceTheme>().WithMany().HasForeignKey(q => q.Theme).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<GuidanceIssue>().WithMany().HasForeignKey(q => q.IssueId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<AskedQuestion>().WithMany().HasForeignKey(q => q.MergedInto).OnDelete(DeleteBehavior.Restrict);
    }
}
