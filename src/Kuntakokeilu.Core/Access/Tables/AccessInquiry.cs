using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Tables;

/// <summary>A jobseeker asks the organisation why one's data was looked at.</summary>
internal sealed class AccessInquiry
{
    public int Id { get; init; }

    /// <summary>The look.</summary>
    public required long EventId { get; init; }

    /// <summary>Who asks.</summary>
    public required int PersonId { get; init; }

    /// <summary>Who is to answer.</summary>
    public required string OrganisationCode { get; init; }

    public required string Text { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public LookAnswer? Answer { get; init; }
}

internal sealed class LookAnswer
{
    public required int QuestionId { get; init; }
    public required string Text { get; init; }
    public required int AnsweredBy { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
}

internal sealed class LookQuestionMapping
    : IEntityTypeConfiguration<AccessInquiry>,
        IEntityTypeConfiguration<LookAnswer>
{
    public void Configure(EntityTypeBuilder<AccessInquiry> question)
    {
        question.ToTable("look_question", "access");
        question.IsPersonalByHand(q => q.PersonId);
        // Events are disposed of by their own rule: a question may outlive its event.
        question.HasIndex(q => new { q.PersonId, q.EventId }).IsUnique();
        question.HasIndex(q => new { q.OrganisationCode, q.Id });
        question
            .HasOne(q => q.Answer)
            .WithOne()
            .HasForeignKey<LookAnswer>(a => a.QuestionId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LookAnswer> answer)
    {
        answer.ToTable("look_answer", "access");
        answer.IsPersonalByHand();
        answer.HasKey(a => a.QuestionId);
        answer.Property(a => a.QuestionId).ValueGeneratedNever();
    }
}
