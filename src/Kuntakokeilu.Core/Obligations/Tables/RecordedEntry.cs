using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Obligations.Tables;

/// <summary>
/// An entry about a person's plan, services, joint service or integration, as <see cref="PlanEntry"/> has it. Never changed
/// or deleted: what corrects it is a row in its place.
/// </summary>
internal sealed class RecordedEntry
{
    public required int PersonId { get; init; }

    /// <summary>The order in which the rows of a person were recorded, from 1.</summary>
    public required short Seq { get; init; }

    /// <summary>The row whose place this one takes.</summary>
    public short? Replaces { get; init; }

    public required DateOnly Day { get; init; }
    public required PlanEntryKind Kind { get; init; }
    public required PlanDetail Detail { get; init; }
    public DateOnly? Until { get; init; }
    public short? Number { get; init; }
    public required short Months { get; init; }
    public DateOnly? From { get; init; }
    public required NumberGround Ground { get; init; }
    public required bool IsAccepted { get; init; }
    public DateOnly? ReportBy { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class RecordedEntryMapping : IEntityTypeConfiguration<RecordedEntry>
{
    public void Configure(EntityTypeBuilder<RecordedEntry> entry)
    {
        entry.ToTable("entry", "obligations");
        entry.IsPersonalByDay(e => e.PersonId, e => e.Day);
        entry.HasKey(e => new { e.PersonId, e.Seq });
        entry.Property(e => e.Kind).HasConversion<short>();
        entry.Property(e => e.Detail).HasConversion<short>();
        entry.Property(e => e.Ground).HasConversion<short>();
        entry.Property(e => e.From).HasColumnName("first_day");
        entry.Property(e => e.Until).HasColumnName("until_day");
    }
}
