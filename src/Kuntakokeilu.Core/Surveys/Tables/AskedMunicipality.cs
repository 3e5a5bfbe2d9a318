using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Surveys.Tables;

/// <summary>
/// A row of a survey's frame: which municipality is asked, what is known of it as it was when the frame was made, who answers for
/// it, and how far that is. What was answered stands elsewhere.
/// </summary>
internal sealed class AskedMunicipality
{
    public int Id { get; init; }
    public required int SurveyId { get; init; }
    public required short Municipality { get; init; }
    public required int Population { get; init; }
    public required bool InPilot { get; init; }
    public required string Region { get; init; }
    public required string Ely { get; init; }
    public required string LanguageStatus { get; init; }
    public required string ContactName { get; init; }
    public required string ContactEmail { get; init; }

    /// <summary>In which the link opens.</summary>
    public required string Language { get; init; }
    public required AskedState State { get; init; }

    /// <summary>Why it will not answer; may be empty.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>How often it has been sent.</summary>
    public required short Submissions { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>That answers have been taken back stays known.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Until when this one may answer after the closing.</summary>
    public DateTimeOffset? LateUntil { get; init; }
    public string? LateName { get; init; }
}

/// <summary>The numbers stand in the database for ever.</summary>
internal enum AskedState : byte
{
    Asked = 1,
    Sent = 2,

    /// <summary>Sent, and taken up again: what was sent counts until it is sent anew.</summary>
    Reopened = 3,
    Refused = 4,

    /// <summary>What was answered is deleted.</summary>
    Withdrawn = 5,
}

/// <summary>A link by which a municipality answers. The secret in it is nowhere but with whom it was given to.</summary>
internal sealed class AnswerLink
{
    public int Id { get; init; }
    public required int AskedId { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The contact's: it alone sends the answer, and lets others write.</summary>
    public required bool IsMain { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>Of an official who has signed in.</summary>
    public int? AccountId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? VoidedAt { get; init; }
}

internal sealed class AskedMunicipalityMapping
    : IEntityTypeConfiguration<AskedMunicipality>,
        IEntityTypeConfiguration<AnswerLink>
{
    public void Configure(EntityTypeBuilder<AskedMunicipality> asked)
    {
        asked.ToTable(
            "asked",
            "surveys",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_asked_sent",
                    $"(state not in ({(int)AskedState.Sent}, {(int)AskedState.Reopened}) or sent_at is not null) "
                        + "and (sent_at is null) = (submissions = 0)"
                );
                table.HasCheckConstraint(
                    "ck_asked_refused",
                    $"(state = {(int)AskedState.Refused}) = (refusal_reason is not null)"
                );
                table.HasCheckConstraint(
                    "ck_asked_withdrawn",
                    $"state <> {(int)AskedState.Withdrawn} or withdrawn_at is not null"
                );
            }
        );
        asked.Property(a => a.State).HasConversion<short>();
        asked.HasIndex(a => new { a.SurveyId, a.Municipality }).IsUnique();
        asked.HasOne<Survey>().WithMany().HasForeignKey(a => a.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AnswerLink> link)
    {
        link.ToTable("link", "surveys");
        link.HasIndex(l => l.Hash).IsUnique();
        // One contact answers for a municipality.
        link.HasIndex(l => l.AskedId)
            .HasFilter("is_main and voided_at is null")
            .IsUnique()
            .HasDatabaseName("ix_link_main");
        link.HasIndex(l => new { l.AskedId, l.Id });
        link.HasOne<AskedMunicipality>().WithMany().HasForeignKey(l => l.AskedId).OnDelete(DeleteBehavior.Restrict);
    }
}
