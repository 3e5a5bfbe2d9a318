using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Register.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Steering.Tables;

/// <summary>
/// Rows that came late: with them the person's history would have been decided otherwise. They change nothing until
/// an officer has settled the matter.
/// </summary>
internal sealed class Difference
{
    public int Id { get; init; }
    public required int PersonId { get; init; }
    public required int RecordingId { get; init; }

    /// <summary>The first day on which the history would be told otherwise.</summary>
    public required DateOnly FirstDay { get; init; }

    public List<LateFact> Facts { get; init; } = [];
    public List<LateAct> Acts { get; init; } = [];
    public Settlement? Settlement { get; init; }
}

/// <summary>A late row of facts.</summary>
internal sealed class LateFact : FactColumns
{
    public required int DifferenceId { get; init; }
    public required short Seq { get; init; }
}

/// <summary>A late act of the TE office.</summary>
internal sealed class LateAct : ActColumns
{
    public required int DifferenceId { get; init; }
    public required short Seq { get; init; }
}

/// <summary>How an officer settled a difference. Never changed or deleted.</summary>
internal sealed class Settlement
{
    public required int DifferenceId { get; init; }

    /// <summary>The late rows count from now on, and the history is told anew; otherwise they are left out.</summary>
    public required bool Accepted { get; init; }

    public required string Reason { get; init; }
    public required int RecordingId { get; init; }
}

internal sealed class DifferenceMapping
    : IEntityTypeConfiguration<Difference>,
        IEntityTypeConfiguration<LateFact>,
        IEntityTypeConfiguration<LateAct>,
        IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Difference> difference)
    {
        difference.ToTable("difference", "steering");
        difference.IsPersonal(d => d.PersonId);
        difference.HasIndex(d => d.PersonId);
        difference
            .HasMany(d => d.Facts)
            .WithOne()
            .HasForeignKey(f => f.DifferenceId)
            .HasConstraintName("fk_late_fact_differences_difference_id")
            .OnDelete(DeleteBehavior.Restrict);
        difference
            .HasMany(d => d.Acts)
            .WithOne()
            .HasForeignKey(a => a.DifferenceId)
            .HasConstraintName("fk_late_act_differences_difference_id")
            .OnDelete(DeleteBehavior.Restrict);
        difference
            .HasOne(d => d.Settlement)
            .WithOne()
            .HasForeignKey<Settlement>(s => s.DifferenceId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LateFact> fact)
    {
        fact.ToTable("late_fact", "steering");
        fact.IsPersonalWith<LateFact, Difference>(f => f.DifferenceId);
        fact.HasKey(f => new { f.DifferenceId, f.Seq });
        FactColumnsMapping.Configure(fact);
    }

    public void Configure(EntityTypeBuilder<LateAct> act)
    {
        act.ToTable("late_act", "steering");
        act.IsPersonalWith<LateAct, Difference>(a => a.DifferenceId);
        act.HasKey(a => new { a.DifferenceId, a.Seq });
        ActColumnsMapping.Configure(act);
    }

    public void Configure(EntityTypeBuilder<Settlement> settlement)
    {
        settlement.ToTable("settlement", "steering");
        settlement.IsPersonalWith<Settlement, Difference>(s => s.DifferenceId);
        settlement.HasKey(s => s.DifferenceId);
        settlement.Property(s => s.DifferenceId).ValueGeneratedNever();
    }
}
