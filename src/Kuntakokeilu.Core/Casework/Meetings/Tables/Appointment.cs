using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Meetings.Tables;

/// <summary>
/// A meeting with a customer: how it is now. What was done about it stands in its steps; what it means to duties in the
/// contact that it names. Days and times of day are those of Finland.
/// </summary>
internal sealed class Appointment
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public short? Organiser { get; init; }
    public short? TeOffice { get; init; }

    /// <summary>The account of the official; null where nobody's is known.</summary>
    public int? WorkerId { get; init; }
    public required string Worker { get; init; }
    public required ContactKind Kind { get; init; }
    public required DateOnly Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required short Minutes { get; init; }
    public required MeetingWay Way { get; init; }
    public required string Place { get; init; }

    /// <summary>The free time that it was booked for; null for one that an official has written down.</summary>
    public int? FreeTimeId { get; init; }

    /// <summary>The contact of the person's that stands for it now.</summary>
    public required short ContactSeq { get; init; }
    public required MeetingState State { get; init; }

    /// <summary>How many steps were taken.</summary>
    public required short Version { get; init; }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> one)
    {
        one.ToTable("appointment", "casework");
        one.IsPersonalByDay(a => a.PersonId, a => a.Day);
        one.Property(a => a.Kind).HasConversion<short>();
        one.Property(a => a.Way).HasConversion<short>();
        one.Property(a => a.State).HasConversion<short>();
        one.HasIndex(a => new { a.PersonId, a.Day });
        // A free time is booked once, and an official has one meeting at a time.
        one.HasIndex(a => a.FreeTimeId, "ix_appointment_free_time").IsUnique().HasFilter("state in (1, 2, 3)");
        one.HasIndex(
                a => new
                {
                    a.WorkerId,
                    a.Day,
                    a.Start,
                },
                "ix_appointment_worker"
            )
            .IsUnique()
            .HasFilter("state = 1")
            .HasDatabaseName("ix_appointment_worker");
        one.HasIndex(a => new { a.WorkerId, a.Day });
        // Whom a reminder is due to, and who waits for an outcome.
        one.HasIndex(a => a.Day, "ix_appointment_booked").HasFilter("state = 1");
        one.HasIndex(a => a.Id, "ix_appointment_missed").HasFilter("state = 3");
        one.HasOne<FreeTime>().WithMany().HasForeignKey(a => a.FreeTimeId).OnDelete(DeleteBehavior.Restrict);
    }
}
