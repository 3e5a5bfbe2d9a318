using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Ohjaamo.Tables;

/// <summary>
/// Somebody who is guided at an Ohjaamo more than once, and has agreed that it is kept: as one wants to be called, and
/// without an identity code. Of a child a guardian has agreed too. It is that Ohjaamo's alone, and nobody of the register.
/// </summary>
internal sealed class GuidanceRecord
{
    /// <summary>After the last visit: a setting of the product.</summary>
    internal const int MonthsKept = 24;

    /// <summary>Under it a guardian agrees too: a setting of the product, our reading.</summary>
    internal const int AgeOfOwnConsent = 15;

    internal const int Longest = 120;

    public int Id { get; init; }

    /// <summary>The form's own number: sent twice, it is there once.</summary>
    public required Guid Matter { get; init; }

    /// <summary>Code of the organisation.</summary>
    public required string Organisation { get; init; }

    public required string CalledBy { get; init; }

    /// <summary>In years, when it was begun.</summary>
    public required short Age { get; init; }

    /// <summary>Telephone or e-mail.</summary>
    public string? ReachedBy { get; init; }

    /// <summary>The day on which one agreed.</summary>
    public required DateOnly Consent { get; init; }

    /// <summary>Which guardian agreed; null where none needs to.</summary>
    public string? Guardian { get; init; }
    public DateOnly? GuardianConsent { get; init; }

    public required DateOnly LastVisit { get; set; }

    internal bool NeedsGuardian => Age < AgeOfOwnConsent;
}

/// <summary>What was talked about and agreed on a day. Only added to; it goes with the record.</summary>
internal sealed class GuidanceNote
{
    internal const int Longest = 2000;

    public int Id { get; init; }
    public required Guid Matter { get; init; }
    public required int RecordId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Name of who wrote it.</summary>
    public required string By { get; init; }

    public required string Text { get; init; }
}

/// <summary>The hours of guidance that an organisation has for a group in a week, and who waits.</summary>
internal sealed class GuidanceHours
{
    internal const int Most = 2000;

    public required string Organisation { get; init; }

    /// <summary>Its Monday.</summary>
    public required DateOnly Week { get; init; }

    public required GuidanceGroup Group { get; init; }
    public required short Planned { get; init; }
    public required short Used { get; init; }

    /// <summary>People of the group who wait for guidance at the end of the week.</summary>
    public required short Waiting { get; init; }
}

/// <summary>Whose guidance it is: what it is watched for is that jobseekers do not crowd out the others.</summary>
internal enum GuidanceGroup : byte
{
    Jobseekers = 1,

    /// <summary>At school or studying.</summary>
    Students,
    Others,
}

internal sealed class GuidanceMapping
    : IEntityTypeConfiguration<GuidanceRecord>,
        IEntityTypeConfiguration<GuidanceNote>,
        IEntityTypeConfiguration<GuidanceHours>
{
    public void Configure(EntityTypeBuilder<GuidanceRecord> record)
    {
        record.ToTable(
            "record",
            "ohjaamo",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_record_guardian",
                    $"age >= {GuidanceRecord.AgeOfOwnConsent} or (guardian is not null and guardian_consent is not null)"
                );
                table.HasCheckConstraint("ck_record_age", "age between 0 and 120");
            }
        );
        record.IsPersonalByHand();
        record.Property(r => r.Organisation).UseCollation("C");
        record.Property(r => r.CalledBy).HasMaxLength(GuidanceRecord.Longest);
        record.Property(r => r.ReachedBy).HasMaxLength(GuidanceRecord.Longest);
        record.Property(r => r.Guardian).HasMaxLength(GuidanceRecord.Longest);
        record.HasIndex(r => r.Matter).IsUnique();
        record.HasIndex(r => new { r.Organisation, r.LastVisit });
    }

    public void Configure(EntityTypeBuilder<GuidanceNote> note)
    {
        note.ToTable("note", "ohjaamo");
        note.IsPersonalByHand();
        note.Property(n => n.Text).HasMaxLength(GuidanceNote.Longest);
        note.HasIndex(n => n.Matter).IsUnique();
        note.HasIndex(n => n.RecordId);
        note.HasOne<GuidanceRecord>().WithMany().HasForeignKey(n => n.RecordId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GuidanceHours> hours)
    {
        hours.ToTable(
            "hours",
            "ohjaamo",
            table =>
            {
                table.HasCheckConstraint("ck_hours_week", "extract(isodow from week) = 1");
                table.HasCheckConstraint(
                    "ck_hours_values",
                    $"planned between 0 and {GuidanceHours.Most} and used between 0 and {GuidanceHours.Most} and waiting >= 0"
                );
            }
        );
        hours.HasKey(h => new
        {
            h.Organisation,
            h.Week,
            h.Group,
        });
        hours.Property(h => h.Organisation).UseCollation("C");
        hours.Property(h => h.Group).HasConversion<short>().HasColumnName("of_group");
    }
}
