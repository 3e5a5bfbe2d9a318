using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Plans.Tables;

/// <summary>
/// A service of the catalogue that a plan names. The database takes it from the plan's tasks as the plan is written, so
/// that no way to a plan goes past it: what the law lets obligate nobody can't be said to obligate.
/// </summary>
internal sealed class PlanItem
{
    public required int PlanId { get; init; }

    /// <summary>Which task of the plan, from 0.</summary>
    public required short Task { get; init; }
    public required int PersonId { get; init; }
    public required int ServiceId { get; init; }
    public required ServiceKind Kind { get; init; }

    /// <summary>By which nature of the kind it was written.</summary>
    public required DateOnly NatureFrom { get; init; }
    public required bool MayObligate { get; init; }
    public required bool IsObligating { get; init; }
}

internal sealed class PlanItemMapping : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        item.ToTable(
            "plan_item",
            "casework",
            table => table.HasCheckConstraint("ck_not_obligating_kind", "not is_obligating or may_obligate")
        );
        item.IsPersonal(i => i.PersonId);
        item.HasKey(i => new { i.PlanId, i.Task });
        item.Property(i => i.Kind).HasConversion<short>();
        item.HasIndex(i => new { i.PersonId, i.ServiceId });
        item.HasOne<PlanVersion>().WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<CatalogueService>()
            .WithMany()
            .HasForeignKey(i => new { i.ServiceId, i.Kind })
            .HasPrincipalKey(s => new { s.Id, s.Kind })
            .OnDelete(DeleteBehavior.Restrict);
        item.HasOne<NatureRow>()
            .WithMany()
            .HasForeignKey(i => new
            {
                i.Kind,
                i.NatureFrom,
                i.MayObligate,
            })
            .HasPrincipalKey(n => new
            {
                n.Kind,
                n.From,
                n.MayObligate,
            })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
