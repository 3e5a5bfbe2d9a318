using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>What the register has of somebody three months after the end of a service, looked at once. Never changed.</summary>
internal sealed class LaterResult
{
    public required int ReferralId { get; init; }

    /// <summary>Three months after the end.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The employment status on the day; null when the job search was over, for then nothing is known.</summary>
    public EmploymentStatus? Status { get; init; }

    /// <summary>The day on which the register was looked at.</summary>
    public required DateOnly SeenOn { get; init; }
}

internal sealed class LaterResultMapping : IEntityTypeConfiguration<LaterResult>
{
    public void Configure(EntityTypeBuilder<LaterResult> result)
    {
        result.ToTable("later_result", "referrals");
        result.IsPersonalWith<LaterResult, Referral>(r => r.ReferralId);
        result.HasKey(r => r.ReferralId);
        result.Property(r => r.ReferralId).ValueGeneratedNever();
        result.Property(r => r.Status).HasConversion<short?>();
        result.HasOne<Referral>().WithMany().HasForeignKey(r => r.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
