using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>
/// A referral of a customer to a service. What was proposed stays; how far it is follows from its steps, and is written by the
/// database as each is taken. Whether it obligates stands nowhere: it follows from the plan.
/// </summary>
internal sealed class Referral
{
    public int Id { get; init; }

    /// <summary>The form's own number: what is sent twice is there already.</summary>
    public required Guid Matter { get; init; }
    public required int PersonId { get; init; }
    public required int OfferingId { get; init; }
    public required int ServiceId { get; init; }

    /// <summary>The service's, which never changes.</summary>
    public required ServiceKind Kind { get; init; }

    /// <summary>Who gives it: the organisation of the catalogue.</summary>
    public required int ProviderId { get; init; }

    /// <summary>What the service is for, for this customer; the provider reads it.</summary>
    public required string Goal { get; init; }

    /// <summary>The days and hours agreed on.</summary>
    public required string Days { get; init; }

    /// <summary>Special arrangements that the customer lets the provider know of.</summary>
    public required string Arrangements { get; init; }
    public required DateOnly ProposedOn { get; init; }
    public required ReferralState State { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required short Version { get; init; }
    public DateOnly? AgreedOn { get; init; }

    /// <summary>By which quota it was counted when it was sent or placed: the pilot area, or 0 with a TE office.</summary>
    public short? Area { get; init; }

    /// <summary>The number in the queue, which is given once and kept.</summary>
    public int? Number { get; init; }
    public DateOnly? PlacedOn { get; init; }

    /// <summary>The last day on which a place that came free is held; null when it is not, or has been answered.</summary>
    public DateOnly? HeldUntil { get; init; }
    public DateOnly? StartedOn { get; init; }

    /// <summary>The day on which the service ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it was not fit, or was interrupted.</summary>
    public short? Reason { get; init; }
    public ServiceResult? Result { get; init; }

    /// <summary>By when an official looks into the interruption; null when nothing waits.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The day from which nothing more is done about it.</summary>
    public DateOnly? ClosedOn { get; init; }
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referral", "referrals");
        referral.IsPersonal(r => r.PersonId);
        referral.Property(r => r.Kind).HasConversion<short>();
        referral.Property(r => r.State).HasConversion<short>();
        referral.Property(r => r.Result).HasConversion<short?>();
        referral.HasIndex(r => r.Matter).IsUnique();
        // One at a time to an offering, while it is open.
        referral
            .HasIndex(r => new { r.PersonId, r.OfferingId }, "ix_referral_open")
            .IsUnique()
            .HasFilter("state in (1, 2, 4, 5, 6, 8)")
            .HasDatabaseName("ix_referral_open");
        referral.HasIndex(r => new { r.PersonId, r.Id });
        // A number is given once.
        referral.HasIndex(r => new { r.OfferingId, r.Number }).IsUnique();
        referral.HasIndex(r => new { r.OfferingId, r.State });
        referral.HasIndex(r => new { r.ProviderId, r.State });
        referral.HasIndex(r => r.ReviewBy).HasFilter("review_by is not null");
        referral.HasIndex(r => r.ServiceId);
        referral
            .HasOne<CatalogueOffering>()
            .WithMany()
            .HasForeignKey(r => r.OfferingId)
            .OnDelete(DeleteBehavior.Restrict);
        referral
            .HasOne<CatalogueOrganisation>()
            .WithMany()
            .HasForeignKey(r => r.ProviderId)
            .OnDelete(DeleteBehavior.Restrict);
        referral
            .HasOne<CatalogueService>()
            .WithMany()
            .HasForeignKey(r => new { r.ServiceId, r.Kind })
            .HasPrincipalKey(s => new { s.Id, s.Kind })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
