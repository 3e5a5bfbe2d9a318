using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Money.Tables;

/// <summary>
/// What an ELY centre has decided on a sum on which municipalities were heard: prepared by one official, entered by another.
/// </summary>
internal sealed class DecidedSum
{
    public required int HearingId { get; init; }
    public required short Number { get; init; }

    /// <summary>In cents; none where the proposal was left out.</summary>
    public required long Amount { get; init; }
    public required int PreparedBy { get; init; }

    /// <summary>How often the hearing's sums have been prepared.</summary>
    public required short Round { get; init; }

    /// <summary>The number that its row of the book has, or will have: so it is entered once.</summary>
    public required Guid Transfer { get; init; }
    public DateOnly? EnteredOn { get; init; }
    public int? EnteredBy { get; init; }
}

internal sealed class DecidedSumMapping : IEntityTypeConfiguration<DecidedSum>
{
    public void Configure(EntityTypeBuilder<DecidedSum> decided)
    {
        decided.ToTable(
            "decided_sum",
            "money",
            table =>
            {
                table.HasCheckConstraint("ck_decided_sum_amount", "amount >= 0");
                table.HasCheckConstraint(
                    "ck_decided_sum_entered",
                    "(entered_on is null) = (entered_by is null) and entered_by is distinct from prepared_by"
                );
            }
        );
        decided.HasKey(d => new { d.HearingId, d.Number });
        decided.HasIndex(d => d.Transfer).IsUnique();
        decided
            .HasOne<HearingSum>()
            .WithOne()
            .HasForeignKey<DecidedSum>(d => new { d.HearingId, d.Number })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
