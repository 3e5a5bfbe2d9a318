using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>How the service was, as the customer or the provider tells it, once each. Never changed.</summary>
internal sealed class FeedbackRow
{
    public required int ReferralId { get; init; }
    public required bool IsByProvider { get; init; }

    /// <summary>Got what one came for, 1-5; null of what was passed over, and of the provider.</summary>
    public short? Helped { get; init; }

    /// <summary>Knows what to do next, 1-5.</summary>
    public short? Clear { get; init; }

    /// <summary>Was treated well, 1-5.</summary>
    public short? Treated { get; init; }

    /// <summary>Would tell others to come, 1-5.</summary>
    public short? Recommends { get; init; }

    /// <summary>In one's own words; of the provider its report.</summary>
    public required string Text { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? AccountId { get; init; }
    public required string By { get; init; }
}

internal sealed class FeedbackRowMapping : IEntityTypeConfiguration<FeedbackRow>
{
    public void Configure(EntityTypeBuilder<FeedbackRow> feedback)
    {
        feedback.ToTable(
            "feedback",
            "referrals",
            table =>
                table.HasCheckConstraint(
                    "ck_feedback_marks",
                    "helped between 1 and 5 and clear between 1 and 5 and treated between 1 and 5 and recommends between 1 and 5"
                )
        );
        feedback.IsPersonalWith<FeedbackRow, Referral>(f => f.ReferralId);
        feedback.HasKey(f => new { f.ReferralId, f.IsByProvider });
        feedback.HasOne<Referral>().WithMany().HasForeignKey(f => f.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
