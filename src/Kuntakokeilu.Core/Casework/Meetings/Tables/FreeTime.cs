using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Meetings.Tables;

/// <summary>A time that an official has opened for customers to book. Days and times of day are those of Finland.</summary>
internal sealed class FreeTime
{
    public int Id { get; init; }

    /// <summary>Whose customers may book it: an organiser's, or a TE office's.</summary>
    public short? Organiser { get; init; }
    public short? TeOffice { get; init; }

    /// <summary>The account of the official, and the name that customers read.</summary>
    public required int WorkerId { get; init; }
    public required string Worker { get; init; }
    public required DateOnly Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required short Minutes { get; init; }
    public required MeetingWay Way { get; init; }

    /// <summary>Where; empty for a call.</summary>
    public required string Place { get; init; }

    /// <summary>Written by the database as meetings are booked, moved and cancelled.</summary>
    public required FreeTimeState State { get; init; }
}

internal sealed class FreeTimeMapping : IEntityTypeConfiguration<FreeTime>
{
    public void Configure(EntityTypeBuilder<FreeTime> time)
    {
        time.ToTable("free_time", "casework");
        // It tells of nobody; the policies are those of a personal table all the same.
        time.IsPersonalByHand();
        time.Property(t => t.Way).HasConversion<short>();
        time.Property(t => t.State).HasConversion<short>();
        // However often a form is sent, a time is opened once.
        time.HasIndex(
                t => new
                {
                    t.WorkerId,
                    t.Day,
                    t.Start,
                },
                "ix_free_time_once"
            )
            .IsUnique()
            .HasFilter("state <> 3")
            .HasDatabaseName("ix_free_time_once");
        time.HasIndex(t => new { t.Organiser, t.Day }, "ix_free_time_open").HasFilter("state = 1");
        time.HasIndex(t => new { t.TeOffice, t.Day }, "ix_free_time_open_te").HasFilter("state = 1");
    }
}
