using Kuntakokeilu.Core.Access.Policies;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>
/// A customer was made an official's. It holds until the next one of the person, and no longer than the organisation has the
/// customer: who has the person is told by the periods. Never changed or deleted; who is whose now stands in
/// <c>obligations.standing</c>.
/// </summary>
internal sealed class Assignment
{
    public int Id { get; init; }
    public required int PersonId { get; init; }

    /// <summary>The account of the official; null when the customer was taken from one and given to nobody.</summary>
    public int? WorkerId { get; init; }

    /// <summary>Code of the organisation whose customer the person was.</summary>
    public required string Organisation { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account of who did it.</summary>
    public required int ByAccount { get; init; }
}

/// <summary>A choice of the caseload that an official has given a name; its places are few, so that there are no more.</summary>
internal sealed class SavedView
{
    internal const int Most = 20;

    public required int AccountId { get; init; }

    /// <summary>From 1 to <see cref="Most"/>.</summary>
    public required short Place { get; init; }

    public required string Name { get; init; }

    /// <summary>What is chosen, as an address has it; nothing of any customer.</summary>
    public required string Query { get; init; }
}

internal sealed class CaseloadMapping : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignment", "casework");
        assignment.IsPersonal(a => a.PersonId);
        assignment.HasIndex(a => new { a.PersonId, a.Id });
        assignment
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(a => a.WorkerId)
            .HasConstraintName("fk_assignment_worker")
            .OnDelete(DeleteBehavior.Restrict);
        assignment
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(a => a.ByAccount)
            .HasConstraintName("fk_assignment_by")
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable(
            "saved_view",
            "casework",
            table => table.HasCheckConstraint("ck_saved_view_place", $"place between 1 and {SavedView.Most}")
        );
        view.IsPersonalByHand();
        view.HasKey(v => new { v.AccountId, v.Place });
        view.Property(v => v.Name).HasMaxLength(60);
        view.Property(v => v.Query).HasMaxLength(500);
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
