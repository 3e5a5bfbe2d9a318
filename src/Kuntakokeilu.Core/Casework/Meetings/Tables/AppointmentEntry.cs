using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Meetings.Tables;

/// <summary>A step taken about a meeting, with what was written. Only added to.</summary>
internal sealed class AppointmentEntry
{
    public required int AppointmentId { get; init; }

    /// <summary>From 1.</summary>
    public required short Number { get; init; }

    /// <summary>The form's own number: what is sent twice is done once.</summary>
    public required Guid Matter { get; init; }
    public required MeetingStep Kind { get; init; }

    /// <summary>When the meeting is, after the step.</summary>
    public required DateOnly Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for a program.</summary>
    public int? AccountId { get; init; }
    public required string By { get; init; }
    public required string Text { get; init; }
}

internal sealed class AppointmentEntryMapping : IEntityTypeConfiguration<AppointmentEntry>
{
    public void Configure(EntityTypeBuilder<AppointmentEntry> entry)
    {
        entry.ToTable("appointment_entry", "casework");
        entry.IsPersonalWith<AppointmentEntry, Appointment>(e => e.AppointmentId);
        entry.HasKey(e => new { e.AppointmentId, e.Number });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.HasIndex(e => e.Matter).IsUnique();
        entry.HasOne<Appointment>().WithMany().HasForeignKey(e => e.AppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
