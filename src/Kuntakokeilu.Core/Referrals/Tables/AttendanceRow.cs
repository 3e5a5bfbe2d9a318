using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Referrals.Attending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Referrals.Tables;

/// <summary>Whether somebody was there on a day of the service. The latest row of a day counts. Only added to.</summary>
internal sealed class AttendanceRow
{
    public int Id { get; init; }
    public required int ReferralId { get; init; }
    public required DateOnly Day { get; init; }
    public required AttendanceMark Mark { get; init; }

    /// <summary>Why it is otherwise than when the month was closed; null before that.</summary>
    public string? Correction { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? AccountId { get; init; }
    public required string By { get; init; }
}

internal sealed class AttendanceRowMapping : IEntityTypeConfiguration<AttendanceRow>
{
    public void Configure(EntityTypeBuilder<AttendanceRow> attendance)
    {
        attendance.ToTable("attendance", "referrals");
        attendance.IsPersonalWith<AttendanceRow, Referral>(a => a.ReferralId);
        attendance.Property(a => a.Mark).HasConversion<short>();
        attendance.HasIndex(a => new
        {
            a.ReferralId,
            a.Day,
            a.Id,
        });
        attendance.HasOne<Referral>().WithMany().HasForeignKey(a => a.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
