using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Plans.Tables;

/// <summary>What somebody tells of a plan's task: the latest row of a task counts. Never changed or deleted.</summary>
internal sealed class TaskStep
{
    public int Id { get; init; }
    public required int PlanId { get; init; }
    public required int PersonId { get; init; }

    /// <summary>Which task of the plan, from 0.</summary>
    public required short Task { get; init; }
    public required bool IsDone { get; init; }
    public required string Note { get; init; }
    public required bool IsByCustomer { get; init; }
    public required string By { get; init; }
    public required DateOnly Day { get; init; }
}

internal sealed class TaskStepMapping : IEntityTypeConfiguration<TaskStep>
{
    public void Configure(EntityTypeBuilder<TaskStep> step)
    {
        step.ToTable("task_step", "casework");
        step.IsPersonalByDay(s => s.PersonId, s => s.Day);
        step.HasIndex(s => s.PersonId);
        step.HasOne<PlanVersion>().WithMany().HasForeignKey(s => s.PlanId);
    }
}
