using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Plans.Tables;

/// <summary>What the customer said of a plan, once. Never changed or deleted.</summary>
internal sealed class PlanStep
{
    public required int PlanId { get; init; }
    public required int PersonId { get; init; }
    public required bool IsAccepted { get; init; }
    public required AcceptedBy How { get; init; }
    public required string Note { get; init; }

    /// <summary>The customer, or the official who noted it.</summary>
    public required string By { get; init; }
    public required DateOnly Day { get; init; }
    public required int RecordingId { get; init; }
}

/// <summary>How a plan is accepted (decree 1073/2012, 5 §).</summary>
internal enum AcceptedBy : byte
{
    /// <summary>In the e-service, by who has signed in there.</summary>
    EService = 1,

    /// <summary>By signature on paper.</summary>
    Signature,

    /// <summary>In another way, noted in the register; from 2 May 2022.</summary>
    Noted,
}

internal sealed class PlanStepMapping : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> step)
    {
        step.ToTable("plan_step", "casework");
        step.IsPersonalByDay(s => s.PersonId, s => s.Day);
        step.HasKey(s => s.PlanId);
        step.Property(s => s.PlanId).ValueGeneratedNever();
        step.Property(s => s.How).HasConversion<short>();
        step.HasIndex(s => s.PersonId);
        step.HasOne<PlanVersion>().WithMany().HasForeignKey(s => s.PlanId);
    }
}
