using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Statements.Tables;

/// <summary>
/// By which day the statements of a person were reckoned, and when they are anew. One row for everybody of whom an event is on
/// record: of all others there is nothing to be stated.
/// </summary>
internal sealed class Reckoning
{
    public required int PersonId { get; init; }

    /// <summary>Something was recorded since: it waits to be reckoned.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The day by which it was reckoned; null before the first time.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day on which it is reckoned anew; null when it stays so.</summary>
    public DateOnly? TurnsOn { get; init; }
}

internal sealed class ReckoningMapping : IEntityTypeConfiguration<Reckoning>
{
    public void Configure(EntityTypeBuilder<Reckoning> one)
    {
        one.ToTable("reckoning", "statements");
        one.IsPersonalByHand(r => r.PersonId);
        one.HasKey(r => r.PersonId);
        one.Property(r => r.PersonId).ValueGeneratedNever();
        one.HasIndex(r => r.PersonId, "ix_reckoning_stale").HasFilter("is_stale");
        one.HasIndex(r => r.TurnsOn).HasFilter("turns_on is not null");
    }
}
