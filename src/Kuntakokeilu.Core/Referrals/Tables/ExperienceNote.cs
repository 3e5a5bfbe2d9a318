using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Services.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>
/// What an organisation has found of a service: what works for whom. It is signed by the organisation, tells of nobody in
/// particular, and is shown once it was looked at. Never changed.
/// </summary>
internal sealed class ExperienceNote
{
    public int Id { get; init; }

    /// <summary>The form's own number: what is sent twice is there already.</summary>
    public required Guid Matter { get; init; }
    public required int ServiceId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string OrganisationCode { get; init; }
    public required string Text { get; init; }
    public required DateOnly WrittenOn { get; init; }
    public int? AccountId { get; init; }
    public required string By { get; init; }
}

/// <summary>Whether a note is shown, once. Never changed.</summary>
internal sealed class ExperienceDecision
{
    public required int NoteId { get; init; }
    public required bool IsShown { get; init; }

    /// <summary>Why not; empty where it is.</summary>
    public required string Reason { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public int? AccountId { get; init; }
    public required string By { get; init; }
}

internal sealed class ExperienceMapping
    : IEntityTypeConfiguration<ExperienceNote>,
        IEntityTypeConfiguration<ExperienceDecision>
{
    public void Configure(EntityTypeBuilder<ExperienceNote> note)
    {
        note.ToTable("experience_note", "referrals");
        note.IsPersonalByHand();
        note.HasIndex(n => n.Matter).IsUnique();
        note.HasIndex(n => n.ServiceId);
        note.Property(n => n.OrganisationCode).UseCollation("C");
        note.HasOne<CatalogueService>().WithMany().HasForeignKey(n => n.ServiceId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ExperienceDecision> decision)
    {
        decision.ToTable("experience_decision", "referrals");
        decision.IsPersonalByHand();
        decision.HasKey(d => d.NoteId);
        decision.Property(d => d.NoteId).ValueGeneratedNever();
        decision
            .HasOne<ExperienceNote>()
            .WithOne()
            .HasForeignKey<ExperienceDecision>(d => d.NoteId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
