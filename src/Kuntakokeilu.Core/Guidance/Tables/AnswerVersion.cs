using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Guidance.Tables;

/// <summary>
/// A question with its answer as they were published: never edited, only followed by the next version. What it cites, it cites as
/// the law was on its day.
/// </summary>
internal sealed class AnswerVersion
{
    public required int QuestionId { get; init; }
    public required short Number { get; init; }
    public required string QuestionFi { get; init; }
    public string? QuestionSv { get; init; }
    public string? QuestionEn { get; init; }
    public required string AnswerFi { get; init; }
    public string? AnswerSv { get; init; }
    public string? AnswerEn { get; init; }
    public required AnswerStatus Status { get; init; }

    /// <summary>Since when the answer has been so; null where it holds.</summary>
    public DateOnly? StatusSince { get; init; }

    /// <summary>What the law now says, in a sentence.</summary>
    public string? NoteFi { get; init; }
    public string? NoteSv { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>Provisions of the Act, in the Finnish form: 4 § 1 mom 1 k.</summary>
    public required string[] Cites { get; init; }

    /// <summary>Their sections.</summary>
    public required string[] Sections { get; init; }

    /// <summary>The day of the law by which it was written.</summary>
    public required DateOnly LawDay { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum AnswerStatus : byte
{
    Holds = 1,

    /// <summary>It holds, and the law tells it more closely.</summary>
    Refined = 2,

    /// <summary>The law says otherwise.</summary>
    Overtaken = 3,

    /// <summary>It was open, and the law has settled it.</summary>
    AnsweredLater = 4,

    /// <summary>A promise whose time is over.</summary>
    Expired = 5,

    /// <summary>What a programme stated; no rule.</summary>
    Policy = 6,
    NoPosition = 7,
}

internal sealed class AnswerVersionMapping : IEntityTypeConfiguration<AnswerVersion>
{
    public void Configure(EntityTypeBuilder<AnswerVersion> version)
    {
        version.ToTable(
            "answer_version",
            "guidance",
            table =>
                table.HasCheckConstraint(
                    "ck_answer_version_since",
                    $"(status = {(int)AnswerStatus.Holds}) = (status_since is null)"
                )
        );
        version.HasKey(v => new { v.QuestionId, v.Number });
        version.Property(v => v.Status).HasConversion<short>();
        version.HasOne<AskedQuestion>().WithMany().HasForeignKey(v => v.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
