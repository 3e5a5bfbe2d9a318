using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Law.Obligations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Plans.Tables;

/// <summary>
/// A plan as an official has written and signed it. Never changed or deleted: a plan written anew is a row after it, and
/// what the customer says of it is a <see cref="PlanStep"/>.
/// </summary>
internal sealed class PlanVersion
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required DateOnly WrittenOn { get; init; }
    public required PlanDetail Kind { get; init; }
    public required string Goal { get; init; }
    public required string Situation { get; init; }

    /// <summary>The tasks in their order: <see cref="PlanTask"/>.</summary>
    public required string Tasks { get; init; }

    public DateOnly? Until { get; init; }
    public short? Number { get; init; }
    public required short Months { get; init; }
    public DateOnly? From { get; init; }
    public required NumberGround Ground { get; init; }

    /// <summary>Why the number is what it is, of this customer.</summary>
    public required string NumberReason { get; init; }
    public DateOnly? ReportBy { get; init; }

    /// <summary>Who wrote it, for which organisation.</summary>
    public required string WrittenBy { get; init; }
    public required string Organisation { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> plan)
    {
        plan.ToTable("plan", "casework");
        plan.IsPersonalByDay(p => p.PersonId, p => p.WrittenOn);
        plan.Property(p => p.Kind).HasConversion<short>();
        plan.Property(p => p.Ground).HasConversion<short>();
        plan.Property(p => p.Tasks).HasColumnType("jsonb");
        plan.Property(p => p.From).HasColumnName("first_day");
        plan.Property(p => p.Until).HasColumnName("until_day");
        plan.HasIndex(p => p.PersonId);
    }
}
