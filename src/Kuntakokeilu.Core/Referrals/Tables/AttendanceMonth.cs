using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>
/// A month of somebody's attendance as it was closed: what payments are reckoned from. What is corrected afterwards is a row
/// after it. Only added to.
/// </summary>
internal sealed class AttendanceMonth
{
    public required int ReferralId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>From 1: as it was closed, and each correction.</summary>
    public required short Number { get; init; }
    public required DateOnly ClosedOn { get; init; }

    /// <summary>By the law of the month's last day the service promotes employment: expenses are compensated of such alone.</summary>
    public required bool IsPromoting { get; init; }
    public required short Present { get; init; }
    public required short Late { get; init; }
    public required short Sick { get; init; }
    public required short Accepted { get; init; }
    public required short NotAccepted { get; init; }
    public required short DaysOff { get; init; }

    /// <summary>The last row of attendance that is in it.</summary>
    public required int LastRow { get; init; }
}

internal sealed class AttendanceMonthMapping : IEntityTypeConfiguration<AttendanceMonth>
{
    public void Configure(EntityTypeBuilder<AttendanceMonth> month)
    {
        month.ToTable("attendance_month", "referrals");
        month.IsPersonalWith<AttendanceMonth, Referral>(m => m.ReferralId);
        month.HasKey(m => new
        {
            m.ReferralId,
            m.Month,
            m.Number,
        });
        month.HasOne<Referral>().WithMany().HasForeignKey(m => m.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
