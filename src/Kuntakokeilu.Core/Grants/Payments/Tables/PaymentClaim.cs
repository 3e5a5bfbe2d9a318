using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Grants.Applications.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Grants.Payments.Tables;

/// <summary>
/// An application for payment of a month of a decision. How far it is follows from its steps, and is written by the database as
/// each is taken.
/// </summary>
internal sealed class PaymentClaim
{
    public int Id { get; init; }

    /// <summary>The form's own number: what is sent twice is there already.</summary>
    public required Guid Matter { get; init; }
    public required int ApplicationId { get; init; }

    /// <summary>First day of the month, or of the part of it that the decision is of.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateOnly ClaimedOn { get; init; }
    public required PaymentState State { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required short Version { get; init; }
}

internal sealed class PaymentClaimMapping : IEntityTypeConfiguration<PaymentClaim>
{
    public void Configure(EntityTypeBuilder<PaymentClaim> claim)
    {
        claim.ToTable("claim", "payments");
        claim.IsPersonalByHand();
        claim.Property(c => c.From).HasColumnName("from_day");
        claim.Property(c => c.To).HasColumnName("to_day");
        claim.Property(c => c.State).HasConversion<short>();
        claim.HasIndex(c => c.Matter).IsUnique();
        // A month is paid once; one that was refused can be applied for anew.
        claim
            .HasIndex(c => new { c.ApplicationId, c.From })
            .IsUnique()
            .HasFilter($"state <> {(int)PaymentState.Refused}");
        // What is to be handled, the eldest first.
        claim.HasIndex(c => new
        {
            c.State,
            c.ClaimedOn,
            c.Id,
        });
        claim.HasOne<GrantCase>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
